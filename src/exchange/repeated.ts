import type { ContentProblem } from './front-matter.ts';

/** One problem for each id that is used twice. */
export function repeated(field: string, ids: readonly string[]): readonly ContentProblem[] {
	const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
	return [...twice].map((id) => ({ field, reason: `uses the id "${id}" more than once` }));
}
