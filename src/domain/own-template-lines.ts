import { freeId } from './own-template.ts';
import type { Column, Field, Option, RatingLine } from './template.ts';

/*
 * What a field offers, as a text with one thing a line: quicker on a phone than a form in a form. What is kept word
 * for word keeps its id, and all that only a file can say of it.
 */

const linesIn = (text: string): readonly string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

export function optionsText(options: readonly Option[]): string {
	return options.map(({ label }) => label).join('\n');
}

export function optionsFrom(text: string, before: readonly Option[]): Option[] {
	return withIds(linesIn(text), before, {
		idOf: ({ value }) => value,
		isSame: (option, line) => option.label === line,
		make: (label, value) => ({ value, label }),
		start: 'option',
	});
}

export function rolesText(roles: readonly string[]): string {
	return roles.join('\n');
}

export function rolesFrom(text: string): string[] {
	return [...new Set(linesIn(text))];
}

type Measure = Extract<Field, { kind: 'measure' }>['suggestions'][number];

/** "Average handling time; seconds; lower". */
export function measuresText(suggestions: readonly Measure[]): string {
	return suggestions.map(({ name, unit, better }) => [name, unit, better].join('; ')).join('\n');
}

export function measuresFrom(text: string): Measure[] {
	return linesIn(text).map((line) => {
		const [name = '', unit = '', better = ''] = line.split(';').map((part) => part.trim());
		return { name, unit, better: better.toLowerCase() === 'lower' ? 'lower' : 'higher' };
	});
}

const KINDS = ['date', 'time', 'number', 'long-text'] as const;

/** "When (date)": text where nothing else is said. */
export function columnsText(columns: readonly Column[]): string {
	return columns
		.map(({ label, kind }) => (KINDS.some((each) => each === kind) ? `${label} (${kind})` : label))
		.join('\n');
}

export function columnsFrom(text: string, before: readonly Column[]): Column[] {
	return withIds(linesIn(text), before, {
		idOf: ({ id }) => id,
		isSame: (column, line) => columnsText([column]) === line,
		make: (line, id): Column => {
			const kind = KINDS.find((each) => line.endsWith(`(${each})`));
			const label = kind ? line.slice(0, -kind.length - 2).trim() : line;
			return { id, label: label || line, kind: kind ?? 'text', expected: false };
		},
		start: 'column',
	});
}

type RatingTable = Extract<Field, { kind: 'rating-table' }>;

/** Lines under headings, which begin with "#". */
export function ratingText({ groups }: Pick<RatingTable, 'groups'>): string {
	return groups
		.map(({ title, lines }) => [`# ${title}`, ...lines.map(({ text }) => text)].join('\n'))
		.join('\n');
}

export function ratingFrom(text: string, table: RatingTable): RatingTable['groups'] {
	const before = table.groups.flatMap(({ lines }) => lines);
	const scale = table.scales[0]?.id ?? '';
	const given = linesIn(text);
	const lines = withIds(
		given.filter((line) => !line.startsWith('#')),
		before,
		{
			idOf: ({ id }) => id,
			isSame: (line, words) => line.text === words,
			make: (words, id): RatingLine => ({
				id,
				text: words,
				standard: '',
				weight: 1,
				scale,
				critical: false,
				optional: true,
			}),
			start: 'line',
		},
	);
	const groups: RatingTable['groups'] = [];
	let next = 0;
	for (const line of given) {
		if (line.startsWith('#')) groups.push({ title: line.replace(/^#+\s*/, ''), lines: [] });
		else {
			if (groups.length === 0) groups.push({ title: '', lines: [] });
			const made = lines[next];
			next += 1;
			if (made) groups.at(-1)?.lines.push({ ...made });
		}
	}
	return groups.filter((group) => group.lines.length > 0);
}

type Making<Value> = {
	readonly idOf: (value: Value) => string;
	readonly isSame: (value: Value, line: string) => boolean;
	readonly make: (line: string, id: string) => Value;
	readonly start: string;
};

function withIds<Value>(
	lines: readonly string[],
	before: readonly Value[],
	{ idOf, isSame, make, start }: Making<Value>,
): Value[] {
	const used = before.map(idOf);
	const left = [...before];
	return lines.map((line) => {
		const at = left.findIndex((value) => isSame(value, line));
		const [known] = at === -1 ? [] : left.splice(at, 1);
		if (known !== undefined) return known;
		const id = freeId(start, used);
		used.push(id);
		return make(line, id);
	});
}
