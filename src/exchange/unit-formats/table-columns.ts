import { unitFileWords } from '#wording/en/unit-file.ts';
import { tidy } from './build-unit.ts';
import { aimOf, aimsOf } from './group-by-code.ts';

export type TableColumns = {
	readonly code: number;
	readonly text: number;
	/** Says of each row whether it is an outcome or a criterion; seldom there. */
	readonly kind: number | null;
	readonly hasHeads: boolean;
};

const HEADS = {
	code: /^(?:codes?|numbers?|no\.?|nr\.?|#|ref(?:erence|\.)?|id|ac|criteri(?:on|a) (?:code|number|no\.?|ref\.?))$/i,
	text: /^(?:texts?|descriptions?|statements?|titles?|wording|criteri(?:on|a)|assessment criteri(?:on|a)|(?:the )?learner can:?)$/i,
	kind: /^(?:kind|type|level)$/i,
} as const;

/** "1", "1.1", "1.1.", "AC 1.1", "LO1", "1.1a)", "K2", and "1(a)", "P(b)". */
const NUMBERED = /^[A-Za-z]{0,9}\.? ?(?:\d{1,4}(?:\.\d{1,4}){0,6}[a-z]?|\d{0,4}\([a-z]{1,4}\))[.):]?$/;
/** "1-2": no longer, or it would be a date. */
const WITH_DASH = /^\d{1,2}[-–]\d{1,2}[.:]?$/;
/** "A.P1", "AB.D2", "2A.M1", "1A.1". */
const GRADED = /^\d?[A-K]{1,4}\.[PMD]?\d{1,2}[.:]?$/;

/** Whether a cell is a code: as people write them in tables, and as the reader of pasted text makes them. */
export function isCode(cell: string): boolean {
	return NUMBERED.test(cell) || WITH_DASH.test(cell) || GRADED.test(cell);
}

/** Which columns hold codes and texts: by their heads, else by what stands in them. Null where none does. */
export function columnsOf(rows: readonly (readonly string[])[]): TableColumns | null {
	const heads = (rows[0] ?? []).map(tidy);
	const { columns } = unitFileWords;
	const find = (own: string, pattern: RegExp) => {
		const exact = heads.indexOf(own);
		return exact === -1 ? heads.findIndex((head) => pattern.test(head)) : exact;
	};
	const code = find(columns.code, HEADS.code);
	const text = find(columns.text, HEADS.text);
	const kind = find(columns.kind, HEADS.kind);
	if (code !== -1 && text !== -1 && code !== text) {
		return { code, text, kind: kind === -1 ? null : kind, hasHeads: true };
	}
	return byContent(rows);
}

function byContent(rows: readonly (readonly string[])[]): TableColumns | null {
	const width = Math.min(
		30,
		rows.reduce((most, row) => Math.max(most, row.length), 0),
	);
	const places = Array.from({ length: width }, (_, place) => place);
	const codes = places.map((place) => rows.filter((row) => isCode(tidy(row[place] ?? ''))).length);
	const most = Math.max(0, ...codes);
	const code = codes.indexOf(most);
	if (most === 0) return null;
	const lengths = places.map((place) =>
		place === code ? -1 : rows.reduce((sum, row) => sum + tidy(row[place] ?? '').length, 0),
	);
	const longest = Math.max(...lengths);
	if (longest <= 0) return null;
	const [head] = rows;
	const cells = rows.map((row) => tidy(row[code] ?? ''));
	const aim = aimOf(cells[0] ?? '');
	const isAim = aim !== '' && cells.some((cell) => aimsOf(cell).includes(aim));
	const hasHeads = head !== undefined && !isAim && !isCode(cells[0] ?? '') && rows.length > 1;
	// "name,age": plain numbers under a head that speaks of no code are no codes.
	const isPlain = cells.every((cell) => !/\D/.test(cell) || !isCode(cell));
	if (hasHeads && isShort(head) && isPlain) return null;
	return { code, text: lengths.indexOf(longest), kind: null, hasHeads: hasHeads && isShort(head) };
}

/** Heads are few words; a first row of long text is one that has lost its code. */
function isShort(row: readonly string[]): boolean {
	return row.every((cell) => tidy(cell).length <= 40);
}
