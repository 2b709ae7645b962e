import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSpecification } from '#domain/specification/read.ts';
import { projectRoot } from './project-root.ts';

const folder = join(projectRoot, 'tests/fixtures/specifications');

type Entry = { readonly code: string; readonly text: string };
type ExpectedUnit = {
	title: string;
	level: string;
	credits: string;
	reference: string;
	readonly outcomes: Entry[];
	readonly criteria: Entry[];
};

export type SpecificationCase = {
	readonly name: string;
	readonly text: string;
	readonly expected: readonly ExpectedUnit[];
};

/** The texts that were written for this, each with the units a person reads in it. */
export function specificationCases(): readonly SpecificationCase[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((file) => {
			const name = file.replace(/\.txt$/, '');
			return {
				name,
				text: readFileSync(join(folder, file), 'utf8'),
				expected: expectedIn(readFileSync(join(folder, `${name}.expected`), 'utf8')),
			};
		});
}

/** "1: …" is an outcome, "1.1: …" and "P1: …" a criterion; " / " begins a new line. */
function expectedIn(text: string): readonly ExpectedUnit[] {
	const units: ExpectedUnit[] = [];
	for (const line of text.split('\n').filter(Boolean)) {
		const at = line.indexOf(': ');
		const code = line.slice(0, at);
		const value = line.slice(at + 2).replaceAll(' / ', '\n');
		const unit = units.at(-1);
		if (code === 'unit')
			units.push({ title: value, level: '', credits: '', reference: '', outcomes: [], criteria: [] });
		else if ((code === 'level' || code === 'credits' || code === 'reference') && unit) unit[code] = value;
		else if (/^(?:\d+|[A-Z])$/.test(code)) unit?.outcomes.push({ code, text: value });
		else unit?.criteria.push({ code, text: value });
	}
	return units;
}

export type ReadingScore = {
	/** Criteria with the right code and the right text, in the right unit. */
	found: number;
	/** Criteria with the right code and another text, or of another unit. */
	wrong: number;
	missed: number;
	/** Criteria that the text does not have. */
	invented: number;
	/** Titles of units and outcomes, levels, credits and reference numbers, that are not as expected. */
	headings: number;
	readonly notes: string[];
};

/** What a reader makes of one text, counted against what a person reads in it. */
export function scoreOf({ text, expected }: SpecificationCase, read = readSpecification): ReadingScore {
	const score: ReadingScore = { found: 0, wrong: 0, missed: 0, invented: 0, headings: 0, notes: [] };
	const reading = read(text);
	const units = reading.ok ? reading.units : [];
	expected.forEach((wanted, place) => {
		const unit = units[place];
		const criteria = new Map(
			unit?.outcomes.flatMap((outcome) => outcome.criteria.map((each) => [each.code, each.text] as const)),
		);
		for (const { code, text: right } of wanted.criteria) {
			const got = criteria.get(code);
			if (got === right) score.found += 1;
			else if (got === undefined) score.missed += 1;
			else score.wrong += 1;
			if (got !== right) score.notes.push(`${code}: ${got ?? 'missed'}`);
			criteria.delete(code);
		}
		score.invented += criteria.size;
		score.notes.push(...[...criteria.keys()].map((code) => `invented ${code}`));
		const headings = [
			[wanted.title, unit?.title],
			[wanted.level, unit?.level],
			[wanted.credits, unit?.credits],
			[wanted.reference, unit?.reference],
			...wanted.outcomes.map(({ code, text: right }) => [
				right,
				unit?.outcomes.find((outcome) => outcome.code === code)?.title,
			]),
		];
		for (const [right, got] of headings) {
			if (right === got) continue;
			score.headings += 1;
			score.notes.push(`heading "${right}": ${got ?? 'missed'}`);
		}
	});
	const more = units
		.slice(expected.length)
		.flatMap((unit) => unit.outcomes.flatMap(({ criteria }) => criteria));
	score.invented += more.length;
	return score;
}

/** The scores of all texts together. */
export function totalScore(read = readSpecification): Omit<ReadingScore, 'notes'> & { readonly all: number } {
	const total = { found: 0, wrong: 0, missed: 0, invented: 0, headings: 0, all: 0 };
	for (const each of specificationCases()) {
		const { found, wrong, missed, invented, headings } = scoreOf(each, read);
		total.found += found;
		total.wrong += wrong;
		total.missed += missed;
		total.invented += invented;
		total.headings += headings;
		total.all += found + wrong + missed;
	}
	return total;
}
