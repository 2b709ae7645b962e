import type { Suggestion } from '#domain/coach/suggest.ts';
import { Button } from '#ui/kit/Button.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { coachWords } from '#wording/en/coach.ts';
import { unitsWords } from '#wording/en/units.ts';
import { goOnFrom } from './go-on-from.ts';
import '#styles/screens/coach.css';

type SuggestionsProps = {
	readonly suggestions: readonly Suggestion[];
	readonly onTick: (criterion: string) => void;
};

const words = coachWords.suggestions;

/** Criteria that the learner's words may fit, with those words. Only she ticks them. */
export function Suggestions({ suggestions, onTick }: SuggestionsProps) {
	const announce = useAnnounce();
	if (suggestions.length === 0) return null;
	return (
		<section className="suggested" aria-labelledby="suggested">
			<h2 id="suggested" className="suggested__title">
				{words.title}
			</h2>
			<p className="small">{words.intro}</p>
			<ul className="findings">
				{suggestions.map(({ unit, criterion, words: matched }) => (
					<li key={criterion.id} className="finding">
						<p>
							<b className="numbers">{criterion.code}</b> {criterion.text}
						</p>
						<p className="finding__from">{words.because(unitsWords.shortName(unit), matched)}</p>
						<Button
							variant="bare"
							onClick={(event) => {
								goOnFrom(event.currentTarget, criterion.id);
								onTick(criterion.id);
								announce(words.ticked(criterion.code, unitsWords.shortName(unit)));
							}}
						>
							{words.tick(criterion.code, unitsWords.shortName(unit))}
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
}
