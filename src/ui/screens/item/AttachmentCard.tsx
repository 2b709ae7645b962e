import { type ReactNode, useState } from 'react';
import type { EditedPhoto } from '#domain/edited-photo.ts';
import type { Attachment } from '#domain/evidence.ts';
import type { PhotoEdit } from '#domain/region.ts';
import { GuardMark } from '#ui/fields/GuardMark.tsx';
import { useAttachmentUrl, useThumbnail } from '#ui/hooks/use-attachment.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { DangerIcon, DeleteIcon, FileIcon } from '#ui/kit/Icon.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { fileSizeText } from '#wording/en/file-size.ts';
import { itemWords } from '#wording/en/item.ts';
import { CleaningNote } from './CleaningNote.tsx';
import { attachmentDomId } from './dom-ids.ts';
import { LatePhotoTools } from './LatePhotoTools.tsx';
import { PrivacyQuestion } from './PrivacyQuestion.tsx';

type AttachmentCardProps = {
	readonly attachment: Attachment;
	/** "2 of 3". */
	readonly place: string;
	readonly onChange: (id: string, edit: Partial<Attachment>) => void;
	/** A decision was made that must not be lost: make a revision. */
	readonly onDecided: () => void;
	readonly onRemove: (attachment: Attachment) => void;
	/** It was cropped or turned. */
	readonly onEdited: (attachment: Attachment, photo: EditedPhoto, edit: PhotoEdit) => void;
	/** What else can be done with it. */
	readonly tools?: ReactNode;
};

const words = itemWords.attachments;

/** One photo, file or sound: a look at it, what it shows, and whether it may leave the device. */
export function AttachmentCard(props: AttachmentCardProps) {
	const { attachment, place, onChange, onDecided, onRemove, onEdited, tools } = props;
	const [asksToRemove, setAsksToRemove] = useState(false);
	const [isShown, setIsShown] = useState(false);
	const id = attachmentDomId(attachment.id);
	const asked = words.captions[captionKind(attachment)];
	const decide = (edit: Partial<Attachment>) => {
		onChange(attachment.id, edit);
		onDecided();
	};
	return (
		<fieldset className="attachment card" id={id}>
			<legend className="visually-hidden">{`${words[attachment.kind]} ${place}: ${attachment.name}`}</legend>
			<div className="attachment__head">
				<Preview attachment={attachment} />
				<div className="row__grow">
					<p className="attachment__name">{attachment.name}</p>
					<p className="small numbers">
						{words[attachment.kind]} {place} · {fileSizeText(attachment.size)}
					</p>
					{/* It stays, and says the other thing: a button that goes away takes the focus with it. */}
					<Button
						variant="bare"
						aria-expanded={isShown}
						aria-label={isShown ? words.hideNamed(attachment.name) : words.showNamed(attachment.name)}
						onClick={() => setIsShown(!isShown)}
					>
						{isShown ? words.hide : words.show}
					</Button>
				</div>
				<button
					type="button"
					className="tool tool--remove"
					aria-label={words.removeNamed(attachment.name)}
					onClick={() => setAsksToRemove(true)}
				>
					<DeleteIcon />
				</button>
			</div>
			{isShown && <Whole attachment={attachment} />}
			{attachment.kind === 'photo' && attachment.cleaning === 'cleaned' && (
				<LatePhotoTools
					attachment={attachment}
					onEdited={onEdited}
					onRemoveOriginal={() => decide({ original: undefined })}
				/>
			)}
			{tools}
			<TextArea
				id={`${id}-caption`}
				rows={2}
				label={asked.label}
				hint={asked.hint}
				value={attachment.caption}
				onChange={(caption) => onChange(attachment.id, { caption })}
			/>
			{attachment.cleaning === 'not-a-picture' && (
				<TextField
					id={`${id}-name`}
					label={words.fileName}
					hint={words.fileNameHint}
					value={attachment.name}
					onChange={(name) => onChange(attachment.id, { name })}
				/>
			)}
			<GuardMark at={`attachment:${attachment.id}`} />
			{attachment.uncovered ? (
				<p className="privacy__means">
					<DangerIcon /> <span>{itemWords.privacy.uncovered}</span>
				</p>
			) : (
				<PrivacyQuestion
					id={`${id}-privacy`}
					privacy={attachment.privacy}
					onChoose={(privacy) => decide({ privacy })}
					onType={(privacy) => onChange(attachment.id, { privacy })}
					isCleaned={attachment.cleaning !== 'not-cleaned'}
				/>
			)}
			<CleaningNote
				cleaning={attachment.cleaning}
				isFilm={attachment.mime.startsWith('video/')}
				onChange={(cleaning) => decide({ cleaning })}
			/>
			<ConfirmDialog
				open={asksToRemove}
				onClose={() => setAsksToRemove(false)}
				title={words.removeTitle}
				confirm={words.removeConfirm}
				cancel={words.keep}
				danger
				onConfirm={() => {
					setAsksToRemove(false);
					onRemove(attachment);
				}}
			>
				{words.removeText(attachment.name)}
			</ConfirmDialog>
		</fieldset>
	);
}

function Preview({ attachment }: { readonly attachment: Attachment }) {
	const url = useThumbnail(attachment.sha256);
	// The name and the caption stand beside it: read out once is enough.
	return url === null ? (
		<span className="attachment__preview attachment__preview--none">
			<FileIcon />
		</span>
	) : (
		<img className="attachment__preview" src={url} alt="" />
	);
}

/** A picture shows people; a sound lets them be heard; of any other file one says what it is. */
function captionKind({ kind, mime }: Attachment): keyof typeof words.captions {
	if (kind === 'photo' || mime.startsWith('image/')) return 'picture';
	return kind === 'sound' || mime.startsWith('audio/') ? 'sound' : 'file';
}

/** The whole file, read only when it is asked for: a phone has no memory for ten of them at once. */
function Whole({ attachment }: { readonly attachment: Attachment }) {
	const url = useAttachmentUrl(attachment.sha256);
	if (url === null) return <p className="small">{words.opening}</p>;
	if (attachment.mime.startsWith('image/') && attachment.cleaning !== 'not-cleaned') {
		return <img className="attachment__whole" src={url} alt={attachment.caption} />;
	}
	if (attachment.mime.startsWith('audio/')) {
		// biome-ignore lint/a11y/useMediaCaption: the caption field beside it says what is heard
		return <audio className="attachment__sound" controls src={url} />;
	}
	// Never shown inside this page: a file from elsewhere must not run here (PLATFORM 2).
	return (
		<a className="button button--quiet" href={url} download={attachment.name}>
			{words.download}
		</a>
	);
}
