import { useState } from 'react';
import type { Guidance } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { unitsWords } from '#wording/en/units.ts';

const words = unitsWords.misconception;

/** All that is shown of it: every page of a unit carries it along. */
type Misconception = Pick<Guidance, 'text' | 'correction'>;

/** What some people say, one at a time: think first, then see what is true. */
export function Misconceptions({ entries }: { readonly entries: readonly Misconception[] }) {
	const [at, setAt] = useState(0);
	const [revealed, setRevealed] = useState(false);
	const entry = entries[at];
	if (!entry) return null;
	const isLast = at === entries.length - 1;
	const go = () => {
		setAt(isLast ? 0 : at + 1);
		setRevealed(false);
	};
	return (
		<div className="card misconception">
			<p className="small numbers">{words.place(at + 1, entries.length)}</p>
			<div aria-live="polite">
				<p className="eyebrow">{words.people}</p>
				<p className="misconception__claim">“{entry.text}”</p>
				{revealed && (
					<div className="misconception__truth">
						<p className="eyebrow">{words.instead}</p>
						<p>{entry.correction}</p>
					</div>
				)}
			</div>
			<div className="buttons">
				{!revealed && (
					<Button variant="quiet" onClick={() => setRevealed(true)}>
						{words.reveal}
					</Button>
				)}
				{entries.length > 1 && (
					<Button variant={revealed ? 'quiet' : 'bare'} onClick={go}>
						{isLast ? words.again : words.next}
					</Button>
				)}
			</div>
		</div>
	);
}
