import type { ReactNode } from 'react';
import { memo, useRef } from 'react';
import type { EditedPhoto } from '#domain/edited-photo.ts';
import { withEditedPhoto } from '#domain/edited-photo.ts';
import { type Attachment, type Claim, type EvidenceContent, filesOf } from '#domain/evidence.ts';
import type { PhotoEdit } from '#domain/region.ts';
import type { Unit } from '#domain/unit.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { AddPhotoIcon, FileIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { LateMakeRoom } from '#ui/screens/trash/LateMakeRoom.tsx';
import { itemWords } from '#wording/en/item.ts';
import { photoKeptWords } from '#wording/en/photo-kept.ts';
import '#styles/screens/attachments.css';
import { AttachmentCard } from './AttachmentCard.tsx';
import { attachmentDomId } from './dom-ids.ts';
import { LateAttachmentTools } from './LateAttachmentTools.tsx';
import { useAdding } from './use-adding.ts';
import { useVoiceRecorder } from './VoiceNoteButton.tsx';

type AttachmentsProps = {
	/** The item's id. */
	readonly evidence: string;
	readonly units: readonly Unit[];
	readonly claims: readonly Claim[];
	readonly attachments: readonly Attachment[];
	readonly autosave: Autosave;
};

const words = itemWords.attachments;

/** Photos and files of the item, each with what it shows and the privacy question. */
export const Attachments = memo(function Attachments({
	evidence,
	units,
	claims,
	attachments,
	autosave,
}: AttachmentsProps) {
	const announce = useAnnounce();
	const section = useRef<HTMLElement>(null);
	const { adding, failures, isFull, addFiles, keepsOriginal, setKeepsOriginal } = useAdding(autosave);
	const voice = useVoiceRecorder({ evidence, units, claims, autosave });

	const change = (id: string, edit: Partial<Attachment>) =>
		autosave.change((before) => ({
			...before,
			attachments: before.attachments.map((other) => (other.id === id ? { ...other, ...edit } : other)),
		}));

	function remove(attachment: Attachment) {
		const place = attachments.indexOf(attachment);
		const next = attachments[place + 1] ?? attachments[place - 1];
		autosave.change((before) => ({
			...before,
			attachments: before.attachments.filter((other) => other.id !== attachment.id),
		}));
		void autosave.revise('attachment');
		announce(words.removed(attachment.name));
		// The card went away with the focus in it: on to its neighbour, or to the way to add another.
		const target = next ? `#${CSS.escape(attachmentDomId(next.id))}-caption` : '[data-add-photo]';
		requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(target)?.focus());
	}

	function edited({ id }: Attachment, photo: EditedPhoto, edit: PhotoEdit) {
		let isPlaceLost = false;
		autosave.change((before) => {
			const after = withEditedPhoto(before, id, photo, edit);
			isPlaceLost = placesIn(after) < placesIn(before);
			return after;
		});
		void autosave.revise('attachment');
		announce(isPlaceLost ? photoKeptWords.placesLost : photoKeptWords.saved);
	}

	return (
		<section className="form-section" aria-labelledby="item-attachments" ref={section}>
			<h2 id="item-attachments" className="form-section__title" tabIndex={-1}>
				{words.title}
			</h2>
			<p className="form-section__hint">{words.hint}</p>
			<div className="buttons">
				<FileButton
					label={words.addPhoto}
					icon={<AddPhotoIcon />}
					accept="image/*"
					isBusy={adding !== null}
					onFiles={(files) => void addFiles(files)}
				/>
				<FileButton
					label={words.takePhoto}
					icon={<AddPhotoIcon />}
					accept="image/*"
					isCamera
					isBusy={adding !== null}
					onFiles={(files) => void addFiles(files)}
				/>
				<FileButton
					label={words.addFile}
					icon={<FileIcon />}
					isBusy={adding !== null}
					onFiles={(files) => void addFiles(files)}
				/>
				{voice.button}
			</div>
			<Checkbox
				id="item-keeps-original"
				label={photoKeptWords.keepOriginal}
				hint={photoKeptWords.keepOriginalHint}
				checked={keepsOriginal}
				onChange={setKeepsOriginal}
			/>
			{voice.recorder}
			<p className="attachments__adding" role="status">
				{adding && words.adding(adding.done, adding.total)}
			</p>
			{failures.map((failure) => (
				<Notice key={failure} tone="danger" alert>
					{failure}
				</Notice>
			))}
			{isFull && <LateMakeRoom inUse={attachments.flatMap(filesOf)} />}
			{attachments.length > 0 && (
				<ul className="attachments">
					{attachments.map((attachment, index) => (
						<li key={attachment.id}>
							<AttachmentCard
								attachment={attachment}
								place={words.number(index + 1, attachments.length)}
								onChange={change}
								onDecided={() => void autosave.revise('attachment')}
								onRemove={remove}
								onEdited={edited}
								tools={<LateAttachmentTools attachment={attachment} autosave={autosave} />}
							/>
						</li>
					))}
				</ul>
			)}
		</section>
	);
});

function placesIn({ claims }: EvidenceContent): number {
	return claims.reduce((sum, { places = [] }) => sum + places.length, 0);
}

type FileButtonProps = {
	readonly label: string;
	readonly icon: ReactNode;
	readonly accept?: string;
	/** Opens the camera at once; shown on touch devices only. */
	readonly isCamera?: boolean;
	readonly isBusy: boolean;
	readonly onFiles: (files: readonly File[]) => void;
};

/** A button that opens the browser's file dialog: works without any permission, everywhere. */
function FileButton({ label, icon, accept, isCamera = false, isBusy, onFiles }: FileButtonProps) {
	const input = useRef<HTMLInputElement>(null);
	const focusMark = isCamera ? {} : { 'data-add-photo': '' };
	return (
		<>
			<Button
				variant="quiet"
				icon={icon}
				busy={isBusy}
				className={isCamera ? 'camera-button' : undefined}
				{...focusMark}
				onClick={() => input.current?.click()}
			>
				{label}
			</Button>
			<input
				ref={input}
				type="file"
				hidden
				aria-label={label}
				accept={accept}
				multiple={!isCamera}
				{...(isCamera ? { capture: 'environment' as const } : {})}
				onChange={(event) => {
					const files = [...(event.target.files ?? [])];
					// Emptied, so that choosing the same file again counts as a change.
					event.target.value = '';
					if (files.length > 0) onFiles(files);
				}}
			/>
		</>
	);
}
