import * as z from 'zod/mini';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf, unitSchema } from '#domain/unit.ts';
import type { ContentProblem, Parsed } from './front-matter.ts';
import { refused, splitFrontMatter } from './front-matter.ts';
import { problemsOf } from './schema-problems.ts';
import { repeated } from './template.ts';

/**
 * Reads one unit: Markdown whose front matter is the unit and whose body is its summary.
 *
 * @param longest characters that the file may have; as many as one of an author when left out
 */
export function parseUnit(text: string, longest?: number): Parsed<Unit> {
	const split = splitFrontMatter(text, longest);
	if (!split.ok) return split;
	const { data, body } = split.value;
	if (typeof data !== 'object' || data === null) return refused('', 'has empty front matter');
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
