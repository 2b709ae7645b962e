import { useRef, useState } from 'react';
import type { Attachment } from '#domain/evidence.ts';
import type { Box } from '#domain/guard/boxes.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { useAttachmentUrl } from '#ui/hooks/use-attachment.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { AddIcon, UndoIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemWords } from '#wording/en/item.ts';
import { noteTakingOut } from '#workflows/note-taking-out.ts';
import { type CoveredFacts, coverPhoto, originalBeside } from '#workflows/redact-photo.ts';
import { coveredAttachment, takeOutPhoto } from '#workflows/take-out-photo.ts';
import '#styles/screens/guard.css';
import { BoxStage } from './BoxStage.tsx';

const words = itemWords.cover;

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
	const announce = useAnnounce();

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

	return (
		<Dialog open onClose={onClose} title={words.title}>
			<p id="cover-keys">{words.how}</p>
			{url === null ? (
				<p className="small">{itemWords.attachments.opening}</p>
			) : (
				<BoxStage
					url={url}
					boxes={boxes}
					onChange={(next) => {
						setBoxes(next);
						setState((before) => (before === 'asks' ? 'open' : before));
					}}
				/>
			)}
			<div className="buttons cover__buttons">
				<Button
					variant="quiet"
					icon={<AddIcon />}
					onClick={() => setBoxes([...boxes, { x: 0.35, y: 0.45, width: 0.3, height: 0.1 }])}
				>
					{words.addBox}
				</Button>
				{boxes.length > 0 && (
					<Button variant="bare" icon={<UndoIcon />} onClick={() => setBoxes(boxes.slice(0, -1))}>
						{words.removeLast}
					</Button>
				)}
				<p className="small" role="status">
					{words.count(boxes.length)}
				</p>
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
			<div className="dialog__actions">
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
