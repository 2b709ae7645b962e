import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '#domain/evidence.ts';
import type { Box } from '#domain/guard/boxes.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { useAttachmentUrl } from '#ui/hooks/use-attachment.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { AddIcon, UndoIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { coverWords } from '#wording/en/cover.ts';
import { itemWords } from '#wording/en/item.ts';
import { noteTakingOut } from '#workflows/note-taking-out.ts';
import { type CoveredFacts, coverPhoto, originalBeside } from '#workflows/redact-photo.ts';
import { coveredAttachment, takeOutPhoto } from '#workflows/take-out-photo.ts';
import '#styles/screens/guard.css';
import { BoxStage } from './BoxStage.tsx';

const words = coverWords;

type CoverDialogProps = {
	readonly attachment: Attachment;
	readonly autosave: Autosave;
	readonly onClose: () => void;
};

/** Boxes over a photo, burnt into its pixels; the photo as it was goes for good unless the learner keeps it. */
export function CoverDialog({ attachment, autosave, onClose }: CoverDialogProps) {
	// As it was when the dialog was opened: a second try after a half one must still take that one out.
	const [old] = useState(attachment);
	const made = useRef<CoveredFacts | null>(null);
	const url = useAttachmentUrl(old.sha256);
	const [boxes, setBoxes] = useState<readonly Box[]>([]);
	const [keepsOriginal, setKeepsOriginal] = useState(false);
	const [state, setState] = useState<'open' | 'busy' | 'asks' | 'failed' | 'half-done'>('open');
	const [asksToClose, setAsksToClose] = useState(false);
	const announce = useAnnounce();
	const { tools, focusBox } = useBoxFocus(boxes);

	function changeBoxes(next: readonly Box[]) {
		setBoxes(next);
		setState((before) => (before === 'asks' ? 'open' : before));
	}

	async function attempt(): Promise<typeof state | 'done'> {
		if (made.current === null) {
			const covered = await coverPhoto(old, boxes);
			if (!covered.ok) return 'failed';
			const { facts } = covered;
			// Before the item shows it covered: should the page end now, the next one takes the old photo out.
			if (!(await noteTakingOut({ kind: 'photo', old, facts })).ok) return 'failed';
			made.current = facts;
			autosave.change((before) => ({
				...before,
				attachments: before.attachments.flatMap((other) =>
					other.id === old.id ? withFacts(other, facts, keepsOriginal) : [other],
				),
			}));
		}
		if (!(await autosave.revise('redacted'))) return 'half-done';
		return (await takeOutPhoto(old, made.current)).ok ? 'done' : 'half-done';
	}

	async function cover() {
		if (boxes.length === 0) return setState('asks');
		setState('busy');
		const outcome = await attempt().catch(() => 'failed' as const);
		if (outcome !== 'done') return setState(outcome);
		announce(keepsOriginal ? words.doneKept : words.done);
		onClose();
	}

	/** Boxes are work: closing by a slip asks first. Not once the covering has begun, which nothing takes back. */
	function close() {
		if (boxes.length > 0 && state !== 'busy' && made.current === null) setAsksToClose(true);
		else onClose();
	}

	if (asksToClose) {
		return (
			<ConfirmDialog
				open
				onClose={() => setAsksToClose(false)}
				title={words.discardTitle}
				confirm={words.discard}
				cancel={words.goOn}
				onConfirm={onClose}
			>
				{words.discardText(boxes.length)}
			</ConfirmDialog>
		);
	}
	return (
		<Dialog open onClose={close} title={words.title}>
			<p id="cover-keys">{words.how}</p>
			<div ref={tools}>
				<div className="buttons cover__buttons">
					<Button
						variant="quiet"
						className="cover__add"
						icon={<AddIcon />}
						onClick={() => {
							focusBox(boxes.length);
							changeBoxes([...boxes, { x: 0.35, y: 0.45, width: 0.3, height: 0.1 }]);
						}}
					>
						{words.addBox}
					</Button>
					{boxes.length > 0 && (
						<Button
							variant="bare"
							icon={<UndoIcon />}
							onClick={() => {
								if (boxes.length === 1) focusBox(0);
								changeBoxes(boxes.slice(0, -1));
							}}
						>
							{words.removeLast}
						</Button>
					)}
					<p className="small" role="status">
						{words.count(boxes.length)}
					</p>
				</div>
				{url === null ? (
					<p className="small">{itemWords.attachments.opening}</p>
				) : (
					<BoxStage url={url} boxes={boxes} onChange={changeBoxes} onRemoved={focusBox} />
				)}
			</div>
			<Checkbox
				id="cover-keeps-original"
				label={words.keepOriginal}
				hint={words.keepOriginalHint}
				checked={keepsOriginal}
				onChange={setKeepsOriginal}
			/>
			{(state === 'asks' || state === 'failed' || state === 'half-done') && (
				<Notice tone={state === 'asks' ? 'warning' : 'danger'} alert>
					{words.problems[state]}
				</Notice>
			)}
			<div className="dialog__actions cover__actions">
				<Button busy={state === 'busy'} onClick={() => void cover()}>
					{words.confirm}
				</Button>
				<Button variant="quiet" onClick={onClose}>
					{words.cancel}
				</Button>
			</div>
		</Dialog>
	);
}

/** A new box takes the focus; after one that has gone the next does, and after the last the button that adds one. */
function useBoxFocus(boxes: readonly Box[]) {
	const tools = useRef<HTMLDivElement>(null);
	const wanted = useRef<number | null>(null);
	useEffect(() => {
		if (wanted.current === null) return;
		const place = Math.min(wanted.current, boxes.length - 1);
		wanted.current = null;
		const box = tools.current?.querySelector<HTMLElement>(`[data-box="${place}"]`);
		(box ?? tools.current?.querySelector<HTMLElement>('.cover__add'))?.focus({ preventScroll: true });
	}, [boxes]);
	return {
		tools,
		focusBox: (place: number) => {
			wanted.current = place;
		},
	};
}

function withFacts(
	attachment: Attachment,
	facts: CoveredFacts,
	keepsOriginal: boolean,
): readonly Attachment[] {
	const covered = coveredAttachment(attachment, facts);
	return keepsOriginal
		? [covered, originalBeside(attachment, words.originalName(attachment.name))]
		: [covered];
}
