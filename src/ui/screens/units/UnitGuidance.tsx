import { criteriaOf, type GuidanceKind, type Unit } from '#domain/unit.ts';
import { DownIcon } from '#ui/kit/Icon.tsx';
import { unitsWords } from '#wording/en/units.ts';

/** Misconceptions have a place of their own, where the learner thinks first. */
const order: readonly Exclude<GuidanceKind, 'misconception'>[] = [
	'assessor-looks-for',
	'common-mistake',
	'tip',
	'key-concept',
	'prior-knowledge',
];
const opened: readonly GuidanceKind[] = ['assessor-looks-for', 'common-mistake'];

/** What the documents of a unit say besides its criteria, by what it is for. Stands without a script as well. */
export function UnitGuidance({ unit }: { readonly unit: Unit }) {
	const codesOf = (ids: readonly string[]) =>
		criteriaOf(unit)
			.filter(({ id }) => ids.includes(id))
			.map(({ code }) => code)
			.join(', ');
	return order.map((kind) => {
		const entries = unit.guidance.filter((entry) => entry.kind === kind);
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
