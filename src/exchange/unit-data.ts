import * as z from 'zod/mini';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf, unitSchema } from '#domain/unit.ts';
import type { ContentProblem, Parsed } from './front-matter.ts';
import { repeated } from './repeated.ts';
import { problemsOf } from './schema-problems.ts';

/** The unit in what a unit file holds as data and text; apart from what reads YAML, which is large. */
export function unitOf(data: unknown, body: string): Parsed<Unit> {
	if (typeof data !== 'object' || data === null) {
		return { ok: false, problems: [{ field: '', reason: 'has empty front matter' }] };
	}
	const parsed = z.safeParse(unitSchema, { ...data, summary: body }, { reportInput: true });
	if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
	const problems = inconsistencies(parsed.data);
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

function inconsistencies(unit: Unit): readonly ContentProblem[] {
	const criteria = criteriaOf(unit);
	const ids = new Set(criteria.map((criterion) => criterion.id));
	return [
		...repeated(
			'outcomes',
			unit.outcomes.map((outcome) => outcome.code),
		),
		...repeated(
			'criteria',
			criteria.map((criterion) => criterion.id),
		),
		...repeated(
			'guidance',
			unit.guidance.map((entry) => entry.id),
		),
		...criteria
			.filter((criterion) => !criterion.id.startsWith(`${unit.id}/`))
			.map((criterion) => ({
				field: 'criteria',
				reason: `the id "${criterion.id}" must start with "${unit.id}/"`,
			})),
		...unit.guidance.flatMap((entry) =>
			entry.criteria
				.filter((id) => !ids.has(id))
				.map((id) => ({
					field: `guidance.${entry.id}.criteria`,
					reason: `names "${id}", which does not exist`,
				})),
		),
	];
}
