import { useId, useState } from 'react';
import type { CoachFinding } from '#domain/coach/coach.ts';
import { Button } from '#ui/kit/Button.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { coachWords } from '#wording/en/coach.ts';

type LeaveItProps = { readonly finding: CoachFinding; readonly sentence: string };

/** "Leave it, because …": the reason, kept with the portfolio. */
export function LeaveIt({ finding, sentence }: LeaveItProps) {
	const id = useId();
	const [isOpen, setIsOpen] = useState(false);
	const [reason, setReason] = useState('');
	const [isBusy, setIsBusy] = useState(false);
	const announce = useAnnounce();

	async function leave() {
		setIsBusy(true);
		const workflow = await import('#workflows/leave-alone.ts').catch(() => null);
		const outcome = await workflow?.leaveAlone(finding, reason);
		setIsBusy(false);
		announce(outcome?.ok ? coachWords.leftDone : coachWords.notKept);
	}

	if (!isOpen) {
		return (
			<Button variant="bare" aria-label={coachWords.leaveFor(sentence)} onClick={() => setIsOpen(true)}>
				{coachWords.leave}
			</Button>
		);
	}
	return (
		<div className="finding__leave">
			<TextField
				id={id}
				label={coachWords.reason}
				hint={coachWords.reasonHint}
				value={reason}
				onChange={setReason}
			/>
			<div className="buttons">
				<Button variant="quiet" busy={isBusy} onClick={() => void leave()}>
					{coachWords.keepReason}
				</Button>
				<Button variant="bare" onClick={() => setIsOpen(false)}>
					{coachWords.cancel}
				</Button>
			</div>
		</div>
	);
}
