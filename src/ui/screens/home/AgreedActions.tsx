import { openActions } from '#domain/agreed-actions.ts';
import { judgementsIn } from '#domain/assessment-record.ts';
import type { Coverage } from '#domain/coverage.ts';
import { useEntries } from '#ui/hooks/use-entries.ts';
import { criterionLink } from '#ui/links.ts';
import { dayText } from '#wording/dates.ts';
import { homeWords } from '#wording/home.ts';

const words = homeWords.agreed;

/** What learner and assessor agreed to do next, as long as it is open. */
export function AgreedActions({ coverage }: { readonly coverage: Coverage }) {
	const entries = useEntries();
	const actions = entries.state === 'ready' ? openActions(judgementsIn(entries.value)) : [];
	if (actions.length === 0) return null;
	const codes = new Map(
		coverage.units.flatMap(({ criteria }) => criteria.map(({ criterion }) => [criterion.id, criterion.code])),
	);
	return (
		<section className="section" aria-labelledby="agreed">
			<h2 id="agreed">{words.title}</h2>
			<ul className="cards">
				{actions.map(({ id, text, due, criterion }) => (
					<li key={id} className="card card--link">
						<div className="card__body">
							<a className="card__link card__title" href={criterionLink(criterion)}>
								{text}
							</a>
							<p className="card__text numbers">
								{[words.for(codes.get(criterion) ?? criterion), due && words.due(dayText(due))]
									.filter(Boolean)
									.join(' · ')}
							</p>
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}
