import { useState } from 'react';
import type { Attachment } from '#domain/evidence.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { itemWords } from '#wording/en/item.ts';

type CleaningNoteProps = {
	readonly cleaning: Attachment['cleaning'];
	readonly isFilm: boolean;
	readonly onChange: (cleaning: Attachment['cleaning']) => void;
};

/** A picture or film that may still hold its place and time: why it stays, and the knowing choice to release it. */
export function CleaningNote({ cleaning, isFilm, onChange }: CleaningNoteProps) {
	const words = itemWords.notCleaned;
	const [asks, setAsks] = useState(false);
	if (cleaning === 'cleaned' || cleaning === 'not-a-picture') return null;
	if (cleaning === 'released') {
		return (
			<Notice
				tone="warning"
				action={
					<Button variant="quiet" onClick={() => onChange('not-cleaned')}>
						{words.undo}
					</Button>
				}
			>
				{words.released}
			</Notice>
		);
	}
	return (
		<>
			<Notice
				tone="warning"
				title={isFilm ? words.filmTitle : words.title}
				action={
					<Button variant="quiet" onClick={() => setAsks(true)}>
						{words.release}
					</Button>
				}
			>
				{isFilm ? words.filmText : words.text}
			</Notice>
			<ConfirmDialog
				open={asks}
				onClose={() => setAsks(false)}
				title={words.dialogTitle}
				confirm={words.confirm}
				cancel={words.cancel}
				danger
				onConfirm={() => {
					setAsks(false);
					onChange('released');
				}}
			>
				{words.dialogText}
			</ConfirmDialog>
		</>
	);
}
