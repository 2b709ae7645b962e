import type { UnitId } from './identity.ts';
import type { Portfolio } from './portfolio.ts';
import type { Unit } from './unit.ts';

type Units = {
	readonly portfolio: Pick<Portfolio, 'units'>;
	readonly units: readonly Pick<Unit, 'id'>[];
};

/**
 * The number of each unit: its place among those of the portfolio, from 1, so that it is the same in a file
 * of one of them; a unit that the portfolio does not name comes after them.
 */
export function unitNumbers({ portfolio, units }: Units): ReadonlyMap<UnitId, number> {
	const named = portfolio.units;
	const known = new Set(named);
	const others = units.map(({ id }) => id).filter((id) => !known.has(id));
	return new Map([...named, ...others].map((id, place) => [id, place + 1]));
}
