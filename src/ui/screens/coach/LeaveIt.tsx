import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { CoachFinding } from '#domain/coach/coach.ts';
import { handFocusOn, placesAround } from '#ui/hand-focus-on.ts';
import { Button } from '#ui/kit/Button.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { coachWords } from '#wording/en/coach.ts';

type LeaveItProps = { readonly finding: CoachFinding; readonly sentence: string };

/** "Leave it, because …": the reason, kept with the portfolio. */
export function LeaveIt({ finding, sentence }: LeaveItProps) {
	const id = useId();
	const box = useRef<HTMLDivElement>(null);
	const [state, setState] = useState<'untouched' | 'open' | 'closed'>('untouched');
	const [reason, setReason] = useState('');
	const [isAsked, setIsAsked] = useState(false);
	const [isBusy, setIsBusy] = useState(false);
	const announce = useAnnounce();

	// Into the field when it opens, back to the button when it closes: what was pressed has gone both times.
	useEffect(() => {
		if (state !== 'untouched') box.current?.querySelector<HTMLElement>('input, button')?.focus();
	}, [state]);

	function turn(next: 'open' | 'closed') {
		setIsAsked(false);
		setState(next);
	}

	async function leave() {
		const field = box.current?.querySelector('input');
		const line = box.current?.closest('li');
		if (isBusy) return;
		setIsAsked(true);
		if (reason.trim() === '') {
			field?.focus();
			return;
		}
		setIsBusy(true);
		if (line) {
			const places = placesAround(line);
			handFocusOn(line, () => places);
		}
		const workflow = await import('#workflows/leave-alone.ts').catch(() => null);
		const outcome = await workflow?.leaveAlone(finding, reason);
		setIsBusy(false);
		announce(outcome?.ok ? coachWords.leftDone : coachWords.notKept);
	}

	function onKeyDown(event: KeyboardEvent) {
		if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
		event.preventDefault();
		void leave();
	}

	return (
		<div className={state === 'open' ? 'finding__leave' : undefined} ref={box}>
			{state === 'open' ? (
				<>
					<TextField
						id={id}
						label={coachWords.reason}
						hint={coachWords.reasonHint}
						error={isAsked && reason.trim() === '' ? coachWords.reasonMissing : undefined}
						value={reason}
						onChange={setReason}
						onKeyDown={onKeyDown}
					/>
					<div className="buttons">
						<Button variant="quiet" busy={isBusy} onClick={() => void leave()}>
							{coachWords.keepReason}
						</Button>
						<Button variant="bare" onClick={() => turn('closed')}>
							{coachWords.cancel}
						</Button>
					</div>
				</>
			) : (
				<Button variant="bare" aria-label={coachWords.leaveFor(sentence)} onClick={() => turn('open')}>
					{coachWords.leave}
				</Button>
			)}
		</div>
	);
}
