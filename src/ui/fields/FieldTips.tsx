import type { Guidance } from '#domain/unit.ts';
import { TipIcon } from '#ui/kit/Icon.tsx';
import { fieldsWords } from '#wording/en/fields.ts';

type TipsProps = { readonly tips: readonly Guidance[] };

/** What the units say about one field: one quiet line that opens, because a phone shows four fields at a time. */
export function FieldTips({ tips }: TipsProps) {
	if (tips.length === 0) return null;
	const kinds = [...new Set(tips.map((tip) => fieldsWords.tipKinds[tip.kind]))];
	return (
		<details className="tips">
			<summary className="tips__summary">
				<TipIcon />
				<span>{kinds.join(' · ')}</span>
			</summary>
			<TipList tips={tips} />
		</details>
	);
}

/** The sentences themselves, the same as on the unit's page. */
export function TipList({ tips }: TipsProps) {
	return (
		<ul className="tips__list">
			{tips.map((tip) => (
				<li key={tip.id}>
					<strong>{fieldsWords.tipKinds[tip.kind]}:</strong> {tip.text}
					{tip.correction !== undefined && ` ${tip.correction}`}
				</li>
			))}
		</ul>
	);
}
