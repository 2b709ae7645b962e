/* What is shown of a file once it is opened: loaded with the first one, as most visits are for making a backup. */

export { OpenedBackup, type OpenedBackupProps } from './OpenedBackup.tsx';
export { RestoreResult } from './RestoreResult.tsx';
