import type * as z from 'zod/mini';
import type { ContentProblem } from './front-matter.ts';

/** Zod's issues as "which field, what is wrong": zod/mini carries no texts of its own. */
export function problemsOf(error: z.core.$ZodError): readonly ContentProblem[] {
	return error.issues.map((issue) => ({ field: issue.path.join('.'), reason: reasonOf(issue) }));
}

function reasonOf(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined
				? `is missing (expected ${issue.expected})`
				: `must be of type ${issue.expected}`;
		case 'invalid_value':
			return `must be one of: ${issue.values.map(String).join(', ')}`;
		case 'too_small':
			return `is too small or too short (at least ${issue.minimum})`;
		case 'too_big':
			return `is too large or too long (at most ${issue.maximum})`;
		case 'invalid_format':
			return 'is not written in the expected form';
		case 'unrecognized_keys':
			return `has unknown keys: ${issue.keys.join(', ')}`;
		case 'invalid_union':
			return 'matches none of the kinds it may be';
		default:
			return 'is not valid';
	}
}
