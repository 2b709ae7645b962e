import type { UnitSummary } from '#domain/unit.ts';

/** The qualification that most of the chosen units belong to, the first of equals; "" when none names one. */
export function suggestedQualification(
	units: readonly Pick<UnitSummary, 'id' | 'qualification'>[],
	chosen: readonly string[],
): string {
	const named = units.filter((unit) => chosen.includes(unit.id) && unit.qualification !== '');
	const count = (qualification: string) =>
		named.filter((unit) => unit.qualification === qualification).length;
	return named.reduce(
		(best, unit) => (best === '' || count(unit.qualification) > count(best) ? unit.qualification : best),
		'',
	);
}
