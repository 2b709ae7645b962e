import { useState } from 'react';
import { placeLine, type SpecificationDraft } from '#domain/specification/draft.ts';
import type { UnusedLine } from '#domain/specification/reading.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import { showInSource } from './show-in-source.ts';

const words = ownUnitFormWords;
/** A whole handbook leaves thousands: they come by and by. */
const STEP = 50;

const ways = [
	['criterion', words.asCriterion],
	['outcome', words.asOutcome],
	['continuation', words.asContinuation],
] as const;

type UnusedLinesProps = {
	readonly lines: readonly UnusedLine[];
	readonly draft: SpecificationDraft;
	readonly onChange: (draft: SpecificationDraft) => void;
};

/** What was read and is in no unit: each line with its reason, and ways to use it after all. */
export function UnusedLines({ lines, draft, onChange }: UnusedLinesProps) {
	const [shown, setShown] = useState(STEP);
	if (lines.length === 0) return null;
	return (
		<Disclosure summary={words.unusedTitle(lines.length)}>
			<p className="small">{words.unusedText}</p>
			<ul className="unused">
				{lines.slice(0, shown).map((line) => (
					<li key={`${line.number} ${line.text}`}>
						<p className="unused__text">{line.text}</p>
						<p className="small">
							{words.line(line.number)} · {words.unused[line.reason]}
						</p>
						<div className="draft__tools">
							{ways.map(([as, name]) => (
								<Button
									key={as}
									variant="quiet"
									aria-label={words.placeNamed(name, line.number)}
									onClick={() => onChange(placeLine(draft, line, as))}
								>
									{name}
								</Button>
							))}
							<Button
								variant="bare"
								aria-label={words.placeNamed(words.show, line.number)}
								onClick={() => showInSource([line.number])}
							>
								{words.show}
							</Button>
						</div>
					</li>
				))}
			</ul>
			{lines.length > shown && (
				<Button variant="quiet" onClick={() => setShown(shown + STEP)}>
					{words.unusedMore(Math.min(STEP, lines.length - shown))}
				</Button>
			)}
		</Disclosure>
	);
}
