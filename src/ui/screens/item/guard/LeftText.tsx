import type { ReactNode } from 'react';
import type { Found } from '#domain/guard/finding.ts';
import { handFocusOn, placesAround } from '#ui/hand-focus-on.ts';
import { Button } from '#ui/kit/Button.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { guardWords as words } from '#wording/en/guard.ts';
import { takeUpFinding } from '#workflows/leave-finding.ts';

type LeftTextProps = {
	readonly evidence: string;
	readonly found: Pick<Found, 'kind' | 'text'>;
	readonly reason: string;
	readonly onTakenUp: () => void;
	/** Of which item, where that is not the open one. */
	readonly head?: ReactNode;
};

/** What looks like personal data and was left, why, and the way to have it named again. */
export function LeftText({ evidence, found: { kind, text }, reason, onTakenUp, head }: LeftTextProps) {
	const announce = useAnnounce();
	async function takeUp(pressed: Element) {
		const line = pressed.closest('li');
		if (line) {
			const places = placesAround(line);
			handFocusOn(line, () => places);
		}
		const outcome = await takeUpFinding({ evidence, kind, text });
		announce(outcome.ok ? words.takenUp(text) : words.notTakenUp);
		if (outcome.ok) onTakenUp();
	}
	return (
		<li className="guard__mark">
			{head}
			<p>{words.looksLike(text, kind)}</p>
			<p className="small">{words.because(reason)}</p>
			<div className="buttons guard__buttons">
				<Button
					variant="bare"
					aria-label={words.takeUpNamed(text)}
					onClick={(event) => void takeUp(event.currentTarget)}
				>
					{words.takeUp}
				</Button>
			</div>
		</li>
	);
}
