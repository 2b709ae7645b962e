import { type EditProblem, isAmount } from '#domain/criterion-edits.ts';
import { UNIT_LIMITS } from '#domain/unit-limits.ts';
import { unitEditWords as words } from '#wording/en/unit-edit.ts';

/** What stands at a field of the open panel rather than below it. */
export const IN_FIELDS: readonly EditProblem[] = [
	'empty',
	'too-long',
	'code-taken',
	'needs-out-of-range',
	'reason-missing',
];

/** What is wrong with a field, as long as that stands in it. */
export function errorIn(problem: EditProblem | null, value: string, longest: number): string | undefined {
	const { length } = value.trim();
	if (problem === 'empty' || problem === 'reason-missing')
		return length === 0 ? words.problems[problem] : undefined;
	return problem === 'too-long' && length > longest ? words.problems[problem] : undefined;
}

/** The same of a criterion's number; `isTaken`: another has the one that stands there. */
export function codeError(problem: EditProblem | null, code: string, isTaken: boolean): string | undefined {
	if (problem !== 'code-taken') return errorIn(problem, code, UNIT_LIMITS.code);
	return isTaken ? words.problems[problem] : undefined;
}

/** The same of how many pieces are asked for. */
export function amountError(problem: EditProblem | null, needs: number): string | undefined {
	return problem === 'needs-out-of-range' && !isAmount(needs) ? words.problems[problem] : undefined;
}
