import { templateSummaries } from '#content/catalogue.ts';
import type { UnitCoverage } from '#domain/coverage.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { itemsOf } from '#ui/screens/criteria/items-of.ts';
import { assessWords } from '#wording/en/assess.ts';
import { contactTypeWords } from '#wording/en/contact-types.ts';
import { dayText } from '#wording/en/dates.ts';
import { requirementsWords } from '#wording/en/requirements.ts';

const words = assessWords.learner;
/** From so many criteria on, one item is worth a second look: supervisors were drowned by tags (RCPCH 2023). */
const MANY_CLAIMS = 10;
const kindNames = new Map(templateSummaries.map(({ id, title }) => [id, title]));

type UnitFactsProps = { readonly coverage: UnitCoverage; readonly heads: readonly EvidenceHead[] };

/** Breadth, currency and over-claiming as facts: what they mean is the assessor's to say. */
export function UnitFacts({ coverage, heads }: UnitFactsProps) {
	const items = itemsOf(coverage);
	const dates = items
		.map(({ eventDate }) => eventDate)
		.filter((date) => date !== '')
		.sort();
	const many = items.filter(({ claims }) => claims.length >= MANY_CLAIMS).map(({ reference }) => reference);
	const ids = new Set(items.map(({ id }) => id));
	const simulated = heads
		.filter(({ id, reality }) => reality === 'simulated' && ids.has(id))
		.map(({ reference }) => reference);
	const single = coverage.criteria
		.filter((covered) => covered.items.length === 1)
		.map(({ criterion }) => criterion.code);
	const withdrawn = coverage.withdrawn
		.filter((covered) => covered.items.length > 0)
		.map(({ criterion, items: left }) => requirementsWords.withdrawnCriterion(criterion.code, left.length));
	const first = dates[0];
	const last = dates.at(-1);
	const lines = [
		words.kinds(coverage.kinds.map((kind) => kindNames.get(kind) ?? kind)),
		words.contacts(coverage.contactTypes.map((type) => contactTypeWords[type])),
		words.currency(first ? dayText(first) : '', last ? dayText(last) : ''),
		words.single(single),
		words.many(many),
		words.simulated(simulated),
		...(withdrawn.length > 0 ? [requirementsWords.withdrawnClaims(withdrawn)] : []),
	];
	return (
		<Disclosure summary={words.facts}>
			<ul className="assess-facts">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</Disclosure>
	);
}
