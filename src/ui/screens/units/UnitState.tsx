import type { UnitId } from '#domain/identity.ts';
import { isOwnUnit } from '#domain/own-unit-id.ts';
import { useCoverage } from '#ui/hooks/use-coverage.ts';
import { unitLink } from '#ui/links.ts';
import { claimedCount } from '#ui/screens/claimed-count.ts';
import { kitWords } from '#wording/en/kit.ts';
import { unitsWords } from '#wording/en/units.ts';

/** Beside a unit in the list: that it is in the portfolio, and how far it is. */
export function UnitState({ unit }: { readonly unit: UnitId }) {
	const coverage = useCoverage();
	const covered =
		coverage.state === 'ready' ? coverage.value.units.find((one) => one.unit.id === unit) : undefined;
	if (!covered) return null;
	return (
		<p className="unit-state">
			<strong>{unitsWords.adopted}</strong> ·{' '}
			{kitWords.ring(claimedCount(covered.counts), covered.counts.accepted, covered.total)}{' '}
			<a
				className="unit-state__edit lone-link"
				// The page of a unit of one's own is addressed by the hash itself.
				href={isOwnUnit(unit) ? unitLink(unit) : `${unitLink(unit)}#edit`}
				aria-label={unitsWords.editOf(unitsWords.shortName(covered.unit))}
			>
				{unitsWords.edit}
			</a>
		</p>
	);
}
