import { useState } from 'react';
import type { Found } from '#domain/guard/finding.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { guardWords } from '#wording/en/guard.ts';
import { leaveFinding } from '#workflows/leave-finding.ts';

const words = guardWords;
const OTHER = 'other';

type LeaveDialogProps = {
	readonly evidence: string;
	readonly found: Found;
	/** `isLeft`: a reason was kept. */
	readonly onClose: (isLeft: boolean) => void;
};

/** Asks why something that looks like personal data may stay. The reason stays on the device. */
export function LeaveDialog({ evidence, found, onClose }: LeaveDialogProps) {
	const [choice, setChoice] = useState('');
	const [own, setOwn] = useState('');
	const [busy, setBusy] = useState(false);
	const [hasFailed, setHasFailed] = useState(false);
	const [isAsked, setIsAsked] = useState(false);
	const announce = useAnnounce();
	const known = Object.entries(words.reasons).find(([value]) => value === choice)?.[1];
	const reason = known ?? (choice === OTHER ? own.trim() : '');

	async function leave() {
		setIsAsked(true);
		if (reason === '' || busy) return;
		setBusy(true);
		const outcome = await leaveFinding({ evidence, kind: found.kind, text: found.text, reason });
		setBusy(false);
		setHasFailed(!outcome.ok);
		if (!outcome.ok) return;
		announce(words.left(found.text));
		onClose(true);
	}

	return (
		<Dialog open onClose={() => onClose(false)} title={words.leaveTitle}>
			<p>{words.leaveText(found.text)}</p>
			<RadioGroup
				name="guard-reason"
				legend={words.reason}
				options={[
					...Object.entries(words.reasons).map(([value, label]) => ({ value, label })),
					{ value: OTHER, label: words.otherReason },
				]}
				value={choice}
				onChange={setChoice}
				error={isAsked && choice === '' ? words.reasonMissing : undefined}
			/>
			{choice === OTHER && (
				<TextField
					id="guard-own-reason"
					label={words.ownReason}
					value={own}
					onChange={setOwn}
					error={isAsked && own.trim() === '' ? words.reasonMissing : undefined}
				/>
			)}
			{hasFailed && (
				<Notice tone="danger" alert>
					{words.notLeft}
				</Notice>
			)}
			<div className="dialog__actions">
				<Button busy={busy} onClick={() => void leave()}>
					{words.leaveConfirm}
				</Button>
				<Button variant="quiet" onClick={() => onClose(false)}>
					{words.cancel}
				</Button>
			</div>
		</Dialog>
	);
}
