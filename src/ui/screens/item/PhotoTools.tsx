import { useEffect, useRef, useState } from 'react';
import type { EditedPhoto } from '#domain/edited-photo.ts';
import type { Attachment } from '#domain/evidence.ts';
import type { PhotoEdit } from '#domain/region.ts';
import { useAttachmentUrl } from '#ui/hooks/use-attachment.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CropIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { useLate } from '#ui/use-late.ts';
import { fileSizeText } from '#wording/en/file-size.ts';
import { photoWords as words } from '#wording/en/photo.ts';

type PhotoToolsProps = {
	readonly attachment: Attachment;
	readonly onEdited: (attachment: Attachment, photo: EditedPhoto, edit: PhotoEdit) => void;
	readonly onRemoveOriginal: () => void;
};

const importEditor = () => import('./PhotoEditor.tsx');

/** What can be done with a photo: crop and turn it, save or delete its original. The editor comes with the first press. */
export function PhotoTools({ attachment, onEdited, onRemoveOriginal }: PhotoToolsProps) {
	const announce = useAnnounce();
	const editor = useLate(importEditor);
	const [isEditing, setIsEditing] = useState(false);
	useEffect(() => {
		if (!isEditing || editor.state !== 'failed') return;
		announce(words.notLoaded);
		setIsEditing(false);
	}, [isEditing, editor.state, announce]);
	if (attachment.kind !== 'photo' || attachment.cleaning !== 'cleaned') return null;
	const { original } = attachment;
	return (
		<div className="photo-tools">
			<Button
				variant="quiet"
				icon={<CropIcon />}
				busy={isEditing && editor.state === 'loading'}
				aria-label={words.editNamed(attachment.name)}
				onClick={() => {
					editor.load();
					setIsEditing(true);
				}}
			>
				{words.edit}
			</Button>
			{original && (
				<div className="photo-tools__original">
					<p className="small">{words.original(fileSizeText(original.size))}</p>
					<div className="buttons">
						<SaveOriginal sha256={original.sha256} name={words.originalName(attachment.name)} />
						<Button
							variant="bare"
							onClick={() => {
								onRemoveOriginal();
								announce(words.originalRemoved);
							}}
						>
							{words.removeOriginal}
						</Button>
					</div>
				</div>
			)}
			{isEditing && editor.value && (
				<editor.value.PhotoEditor
					attachment={attachment}
					onClose={() => setIsEditing(false)}
					onEdited={(photo, edit) => {
						setIsEditing(false);
						onEdited(attachment, photo, edit);
					}}
				/>
			)}
		</div>
	);
}

/** Read only when it is asked for: originals are large. */
function SaveOriginal({ sha256, name }: { readonly sha256: string; readonly name: string }) {
	const [isWanted, setIsWanted] = useState(false);
	return isWanted ? (
		<OriginalLink sha256={sha256} name={name} />
	) : (
		<Button variant="bare" onClick={() => setIsWanted(true)}>
			{words.saveOriginal}
		</Button>
	);
}

function OriginalLink({ sha256, name }: { readonly sha256: string; readonly name: string }) {
	const url = useAttachmentUrl(sha256);
	const link = useRef<HTMLAnchorElement>(null);
	// The button that was pressed has become this link: the focus comes along.
	useEffect(() => {
		if (url !== null) link.current?.focus();
	}, [url]);
	if (url === null) return <span className="small">{words.opening}</span>;
	return (
		<a className="button button--bare" href={url} download={name} ref={link}>
			{words.saveOriginal}
		</a>
	);
}
