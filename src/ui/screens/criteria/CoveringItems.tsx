import type { CoveringItem, CriterionState } from '#domain/coverage.ts';
import { judgedWording } from '#domain/judged-wording.ts';
import type { Criterion } from '#domain/unit.ts';
import { StateSign } from '#ui/kit/StateBadge.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink } from '#ui/links.ts';
import { criteriaWords } from '#wording/criteria.ts';
import { requirementsWords } from '#wording/requirements.ts';
import { stateWords } from '#wording/state.ts';

type CoveringItemsProps = {
	readonly items: readonly CoveringItem[];
	/** The criterion's own state: an item says its state only where that differs. */
	readonly state: CriterionState;
	readonly criterion: Criterion;
};

/** A decision was made on another wording than the present one. */
function Wording({ text }: { readonly text: string | null }) {
	return text === null ? null : (
		<span className="small covering__wording">{requirementsWords.judgedOn(text)}</span>
	);
}

/** The evidence that claims a criterion, each a link to its item. */
export function CoveringItems({ items, state, criterion }: CoveringItemsProps) {
	if (items.length === 0) return null;
	return (
		<ul className="covering" aria-label={criteriaWords.items}>
			{items.map(({ item, state: claim, judgement }) => (
				<li key={item.id}>
					<a href={itemLink(item.id)} className="covering__link">
						<Tag>{item.reference || criteriaWords.noReference}</Tag>
						<span>
							<span className="covering__title">{item.title || criteriaWords.untitled}</span>
							{claim !== state && (
								<span className={`covering__state covering__state--${claim}`}>
									<StateSign state={claim} />
									{stateWords.names[claim]}
								</span>
							)}
							{judgement && <Wording text={judgedWording(criterion, judgement)} />}
						</span>
					</a>
				</li>
			))}
		</ul>
	);
}
