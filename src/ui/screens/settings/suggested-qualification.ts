import type { UnitSummary } from '#domain/unit.ts';

type Named = Pick<UnitSummary, 'id' | 'qualification' | 'level'>;

/** The qualification that most of the chosen units belong to, of equals the higher level; "" when none names one. */
export function suggestedQualification(units: readonly Named[], chosen: readonly string[]): string {
	const named = units.filter((unit) => chosen.includes(unit.id) && unit.qualification !== '');
	const count = ({ qualification }: Named) =>
		named.filter((unit) => unit.qualification === qualification).length;
	const [first] = [...named].sort((a, b) => count(b) - count(a) || (a.level < b.level ? 1 : -1));
	return first?.qualification ?? '';
}
