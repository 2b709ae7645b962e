import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import type { ContentProblem } from './front-matter.ts';

/**
 * What only the whole set can show: a template that serves a criterion no unit has, a criterion that
 * points to a template that does not exist, guidance beside a field that does not exist.
 */
export function danglingReferences(
	templates: readonly Template[],
	units: readonly Unit[],
): readonly ContentProblem[] {
	const templateIds = new Set(templates.map((template) => template.id));
	const places = new Set(
		templates.flatMap((template) => [
			template.id,
			...fieldsOf(template).map((field) => `${template.id}.${field.id}`),
		]),
	);
	const criteria = new Set(units.flatMap((unit) => criteriaOf(unit).map((criterion) => criterion.id)));
	return [
		...templates.flatMap((template) =>
			template.serves
				.filter((id) => !criteria.has(id))
				.map((id) => ({ field: `${template.id}: serves`, reason: `names "${id}", which no unit has` })),
		),
		...units.flatMap((unit) => [
			...criteriaOf(unit).flatMap((criterion) =>
				criterion.fits
					.filter((id) => !templateIds.has(id))
					.map((id) => ({ field: `${criterion.id}: fits`, reason: `names "${id}", which is no template` })),
			),
			...unit.guidance.flatMap((entry) =>
				entry.besides
					.filter((place) => !places.has(place))
					.map((place) => ({
						field: `${unit.id}: guidance.${entry.id}.besides`,
						reason: `names "${place}", which is no template or field`,
					})),
			),
		]),
	];
}
