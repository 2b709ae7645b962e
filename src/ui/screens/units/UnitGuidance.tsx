import { criteriaOf, type Guidance, type GuidanceKind, type Unit } from '#domain/unit.ts';
import { DownIcon } from '#ui/kit/Icon.tsx';
import { unitsWords } from '#wording/en/units.ts';

const order: readonly GuidanceKind[] = [
	'assessor-looks-for',
	'common-mistake',
	'tip',
	'key-concept',
	'prior-knowledge',
	'misconception',
];
const opened: readonly GuidanceKind[] = ['assessor-looks-for', 'common-mistake'];

/** A misconception has a place of its own, where the learner thinks first; one that a file brings may not say what is true. */
export function isToldApart({ kind, correction = '' }: Guidance): boolean {
	return kind === 'misconception' && correction.trim() !== '';
}

/** What the documents of a unit say besides its criteria, by what it is for. Stands without a script as well. */
export function UnitGuidance({ unit }: { readonly unit: Unit }) {
	const codesOf = (ids: readonly string[]) =>
		criteriaOf(unit)
			.filter(({ id }) => ids.includes(id))
			.map(({ code }) => code)
			.join(', ');
	return order.map((kind) => {
		const entries = unit.guidance.filter((entry) => entry.kind === kind && !isToldApart(entry));
		if (entries.length === 0) return null;
		return (
			<details key={kind} className="guide card" open={opened.includes(kind)}>
				<summary>
					<h2 id={kind}>{unitsWords.guidance[kind]}</h2>
					<span className="guide__count numbers">{entries.length}</span>
					<DownIcon />
				</summary>
				<ul className={`guidance guidance--${kind}`}>
					{entries.map((entry) => {
						const codes = codesOf(entry.criteria);
						return (
							<li key={entry.id}>
								{codes !== '' && <span className="guidance__codes numbers">{codes}</span>}
								{codes === '' ? entry.text : ` ${entry.text}`}
							</li>
						);
					})}
				</ul>
			</details>
		);
	});
}
