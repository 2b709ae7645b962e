import type { UnitId } from '#domain/identity.ts';
import type { Source } from './finding.ts';

/** The units that were written from a document, where a source is one and not a practice of the field. */
const unitOf: Readonly<Partial<Record<Source, UnitId>>> = {
	'icq-monitor': 'icq-l3-monitor-quality',
	'focus-monitor': 'focus-l2-monitor-quality',
	'icq-maintain': 'icq-l3-maintain-support',
	'element-improve': 'element-improve-support',
};

/**
 * Where a check comes from, as one learner may be told: documents of the units that he does, and practices of the
 * field. A document of a unit that he does not do would send him looking for it; what only such a one says is good
 * practice for him all the same.
 */
export function sourcesFor(
	sources: readonly Source[],
	units: readonly { readonly id: UnitId }[],
): readonly Source[] {
	const own = sources.filter((source) => {
		const unit = unitOf[source];
		return unit === undefined || units.some(({ id }) => id === unit);
	});
	return own.length > 0 ? own : ['practice'];
}
