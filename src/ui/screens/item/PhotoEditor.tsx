import { useEffect, useState } from 'react';
import type { EditedPhoto } from '#domain/edited-photo.ts';
import type { Attachment } from '#domain/evidence.ts';
import type { PhotoEdit } from '#domain/region.ts';
import { turned, WHOLE } from '#domain/region.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { TurnLeftIcon, TurnRightIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { RegionEditor } from '#ui/places/RegionEditor.tsx';
import { photoWords as words } from '#wording/en/photo.ts';
import { editPhoto, turnedPhoto } from '#workflows/edit-photo.ts';

export type PhotoEditorProps = {
	readonly attachment: Attachment;
	readonly onEdited: (photo: EditedPhoto, edit: PhotoEdit) => void;
	readonly onClose: () => void;
};

/** Turns and crops a photo; the pixels are written anew when it is saved, not before. */
export function PhotoEditor({ attachment, onEdited, onClose }: PhotoEditorProps) {
	const [edit, setEdit] = useState<PhotoEdit>({ turns: 0, crop: WHOLE });
	const [isSaving, setIsSaving] = useState(false);
	const [problem, setProblem] = useState('');
	const url = useTurned(attachment.sha256, edit.turns);
	const isUnchanged = edit.turns === 0 && edit.crop.width === 1 && edit.crop.height === 1;

	function turn(quarter: 1 | -1) {
		setEdit(({ turns, crop }) => ({ turns: quarters(turns + quarter), crop: turned(crop, quarter) }));
	}

	async function save() {
		if (isUnchanged) {
			setProblem(words.nothingToDo);
			return;
		}
		setIsSaving(true);
		setProblem('');
		const outcome = await editPhoto(attachment.sha256, edit).catch(
			() => ({ ok: false, code: 'unknown' }) as const,
		);
		setIsSaving(false);
		if (outcome.ok) onEdited(outcome.photo, edit);
		else setProblem(words.failed[outcome.code]);
	}

	return (
		<Dialog open onClose={onClose} title={words.title}>
			<div className="choosing">
				<p>{words.hint}</p>
				<div className="buttons">
					<Button variant="quiet" icon={<TurnLeftIcon />} onClick={() => turn(-1)}>
						{words.turnLeft}
					</Button>
					<Button variant="quiet" icon={<TurnRightIcon />} onClick={() => turn(1)}>
						{words.turnRight}
					</Button>
				</div>
				<p className="visually-hidden" role="status">
					{words.turned(edit.turns * 90)}
				</p>
				{url === null ? (
					<p className="small">{words.opening}</p>
				) : (
					<RegionEditor
						url={url}
						alt={attachment.caption || attachment.name}
						region={edit.crop}
						onChange={(crop) => setEdit((before) => ({ ...before, crop }))}
					/>
				)}
				<p className="small">{words.history}</p>
				{problem !== '' && (
					<Notice tone="warning" alert>
						{problem}
					</Notice>
				)}
				<div className="dialog__actions">
					<Button busy={isSaving} onClick={() => void save()}>
						{words.save}
					</Button>
					<Button variant="quiet" onClick={onClose}>
						{words.cancel}
					</Button>
				</div>
			</div>
		</Dialog>
	);
}

function quarters(turns: number): PhotoEdit['turns'] {
	const rest = ((turns % 4) + 4) % 4;
	return rest === 1 || rest === 2 || rest === 3 ? rest : 0;
}

/** The photo as it looks turned, as an object URL; the one before stays until the new one is there. */
function useTurned(sha256: string, turns: PhotoEdit['turns']): string | null {
	const [url, setUrl] = useState<string | null>(null);
	useEffect(() => {
		let isCurrent = true;
		let made = '';
		void turnedPhoto(sha256, turns)
			.catch(() => null)
			.then((blob) => {
				if (!isCurrent || !blob) return;
				made = URL.createObjectURL(blob);
				setUrl(made);
			});
		return () => {
			isCurrent = false;
			// The next one takes its place a moment later; until then this one is still shown.
			if (made !== '') setTimeout(() => URL.revokeObjectURL(made), 5_000);
		};
	}, [sha256, turns]);
	return url;
}
