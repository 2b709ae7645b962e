import { freeCodeAfter } from '#domain/free-criterion-code.ts';
import { codedForm } from './codes.ts';

/* The codes of rows that a person adds while putting a unit right. They go on as the unit's own codes do. */

type CodedRow = { readonly kind: 'outcome' | 'criterion'; readonly code: string };

/** A code that nothing has, for a row that is put behind the one at a place. */
export function codeBehind(rows: readonly CodedRow[], place: number, kind: CodedRow['kind']): string {
	const codes = codesOf(rows, kind);
	const outcome = rows.slice(0, place + 1).findLast((row) => row.kind === 'outcome')?.code || '';
	if (kind === 'outcome')
		return freeCodeAfter(codes, outcome || '0') || letterAfter(codes, outcome) || counted(codes, '');
	const row = rows[place];
	const next = rows[place + 1];
	// At the head of an outcome the codes of those below say what its codes look like.
	const model = row?.kind === 'criterion' ? row.code : next?.kind === 'criterion' ? startOf(next.code) : '';
	return freeCodeAfter(codes, model) || counted(codes, `${outcome || '1'}.`);
}

/** The code that a line of the text begins with, where no criterion has it, and the line without it. Else null. */
export function ownCode(
	rows: readonly CodedRow[],
	line: string,
): { readonly code: string; readonly text: string } | null {
	const form = codedForm(line);
	switch (form?.kind) {
		case 'criterion':
		case 'letter':
		case 'grade': {
			const { code, text } = form;
			return codesOf(rows, 'criterion').includes(code) ? null : { code, text };
		}
		default:
			return null;
	}
}

function codesOf(rows: readonly CodedRow[], kind: CodedRow['kind']): readonly string[] {
	return rows.filter((row) => row.kind === kind).map(({ code }) => code);
}

function counted(codes: readonly string[], stem: string): string {
	return freeCodeAfter(codes, `${stem}0`);
}

/** "A.P0" of "A.P3": from there counting begins. */
function startOf(code: string): string {
	return code.replace(/\d{1,6}$/, '0');
}

/** "C" after "A" where "B" is there. */
function letterAfter(codes: readonly string[], code: string): string {
	if (!/^[A-Z]$/.test(code)) return '';
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	return letters.slice(letters.indexOf(code) + 1).find((letter) => !codes.includes(letter)) ?? '';
}
