/*
 * The signs of the product, one name each. Imported one by one from lucide, so that a page carries only the
 * signs it shows. lucide hides a sign from screen readers unless it is given a label: a sign here always
 * stands beside its word, so that is right.
 */

export { default as ClaimedIcon } from 'lucide-react/icons/arrow-right';
export { default as UnitsIcon } from 'lucide-react/icons/book-open';
export { default as DueIcon } from 'lucide-react/icons/calendar-clock';
export { default as CalendarIcon } from 'lucide-react/icons/calendar-plus';
export { default as AddPhotoIcon } from 'lucide-react/icons/camera';
export { default as CheckIcon } from 'lucide-react/icons/check';
export { default as DownIcon } from 'lucide-react/icons/chevron-down';
export { default as BackIcon } from 'lucide-react/icons/chevron-left';
export { default as ForwardIcon } from 'lucide-react/icons/chevron-right';
export { default as UpIcon } from 'lucide-react/icons/chevron-up';
export { default as SuccessIcon } from 'lucide-react/icons/circle-check';
export { default as GapIcon } from 'lucide-react/icons/circle-dashed';
export { default as CopyIcon } from 'lucide-react/icons/copy';
export { default as CropIcon } from 'lucide-react/icons/crop';
export { default as SaveIcon } from 'lucide-react/icons/download';
export { default as PortfolioIcon } from 'lucide-react/icons/file-text';
export { default as HistoryIcon } from 'lucide-react/icons/history';
export { default as HomeIcon } from 'lucide-react/icons/house';
export { default as InfoIcon } from 'lucide-react/icons/info';
export { default as ListIcon } from 'lucide-react/icons/layout-list';
export { default as HelpIcon } from 'lucide-react/icons/life-buoy';
export { default as TipIcon } from 'lucide-react/icons/lightbulb';
export { default as EvidenceIcon } from 'lucide-react/icons/list';
export { default as BusyIcon } from 'lucide-react/icons/loader-circle';
export { default as MoreIcon } from 'lucide-react/icons/menu';
export { default as QuestionIcon } from 'lucide-react/icons/message-circle-question-mark';
export { default as MicrophoneIcon } from 'lucide-react/icons/mic';
export { default as NoteIcon } from 'lucide-react/icons/notebook-pen';
export { default as DangerIcon } from 'lucide-react/icons/octagon-alert';
export { default as FileIcon } from 'lucide-react/icons/paperclip';
export { default as StartedIcon } from 'lucide-react/icons/pencil-line';
export { default as PlayIcon } from 'lucide-react/icons/play';
export { default as AddIcon } from 'lucide-react/icons/plus';
export { default as ChangedIcon } from 'lucide-react/icons/refresh-cw';
export { default as UndoIcon, default as TurnLeftIcon } from 'lucide-react/icons/rotate-ccw';
export { default as TurnRightIcon } from 'lucide-react/icons/rotate-cw';
export { default as SearchIcon } from 'lucide-react/icons/search';
export { default as SettingsIcon } from 'lucide-react/icons/settings';
export { default as ShareIcon } from 'lucide-react/icons/share-2';
export { default as BackupIcon } from 'lucide-react/icons/shield';
export { default as CriteriaIcon } from 'lucide-react/icons/table-2';
export { default as DeleteIcon } from 'lucide-react/icons/trash-2';
export { default as WarningIcon } from 'lucide-react/icons/triangle-alert';
export { default as NotYetIcon } from 'lucide-react/icons/undo-2';
export { default as AssessIcon } from 'lucide-react/icons/users';
export { default as CloseIcon } from 'lucide-react/icons/x';
