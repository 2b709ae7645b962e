import type { Unit } from '#domain/unit.ts';
import { unitFileWords } from '#wording/en/unit-file.ts';
import {
	buildUnit,
	type FoundCriterion,
	type FoundOutcome,
	readUnits,
	tidy,
	tidyText,
} from './build-unit.ts';
import type { ReadUnits, UnitFileFacts, UnitNote } from './format.ts';
import { MOST_ROWS, refuse } from './format.ts';
import { htmlOf, textOfHtml } from './html-text.ts';
import { isWhole, splitName } from './long-name.ts';
import { asList, asObject, asText, type Json } from './read-json.ts';

/** Mahara keeps names in 255 characters. */
const LONGEST_NAME = 255;

const KNOWN = ['name', 'description', 'standards', 'standardelements'];

/** Whether JSON is a framework of Mahara's SmartEvidence. */
export function isMatrix(value: unknown): boolean {
	return asObject(asObject(value)?.['framework']) !== null;
}

/**
 * Reads a `.matrix` file. Newer ones list the elements beside the standards and join them by `standardid`; older ones
 * put them inside, as `standardelement`.
 */
export function readMatrix(value: unknown, facts: UnitFileFacts): ReadUnits {
	const framework = asObject(asObject(value)?.['framework']) ?? {};
	const standards = asList(framework['standards']);
	const listed = asList(framework['standardelements']);
	const inside = standards.reduce<number>(
		(sum, each) => sum + asList(asObject(each)?.['standardelement']).length,
		0,
	);
	if (standards.length + listed.length + inside > MOST_ROWS) return refuse('too-many-rows');
	const notes: UnitNote[] = Object.keys(framework)
		.filter((field) => !KNOWN.includes(field))
		.map((field) => ({ code: 'unused-field', what: field }));
	const byStandard = new Map<string, unknown[]>();
	const ids = new Set(standards.map((each) => asText(asObject(each)?.['standardid'])));
	for (const element of listed) {
		const standard = asText(asObject(element)?.['standardid']);
		if (!ids.has(standard)) notes.push({ code: 'missing-parent', what: nameIn(element) });
		const list = byStandard.get(standard);
		if (list) list.push(element);
		else byStandard.set(standard, [element]);
	}
	const lists = standards.map((each) => {
		const standard = asObject(each) ?? {};
		return [
			...asList(standard['standardelement']),
			...(byStandard.get(asText(standard['standardid'])) ?? []),
		];
	});
	const isDoubled = doublesCodes(
		lists.flat().map((each) => ({ code: codeIn(each), text: tidy(asText(asObject(each)?.['name'])) })),
	);
	const outcomes = standards.flatMap((each, place): readonly FoundOutcome[] => {
		const standard = asObject(each);
		if (!standard) return [];
		const criteria = (lists[place] ?? []).flatMap((element): readonly FoundCriterion[] => {
			const fields = asObject(element) ?? {};
			const text = textIn(fields, isDoubled);
			if (text === '') notes.push({ code: 'without-text', what: codeIn(fields) });
			return text === '' ? [] : [{ code: codeIn(fields), text }];
		});
		return [{ code: codeIn(standard), title: textIn(standard, false), criteria }];
	});
	const found = {
		title: tidy(asText(framework['name'])),
		summary: textOfHtml(asText(framework['description'])),
		outcomes,
	};
	return readUnits('matrix', [buildUnit(found, 'matrix', facts, notes)], notes);
}

/** Writes a unit as a framework that Mahara's SmartEvidence can take in. */
export function writeMatrix(unit: Unit): string {
	const isDoubled = doublesCodes(unit.outcomes.flatMap(({ criteria }) => criteria));
	const standards = unit.outcomes.map(({ code, title }, place) => ({
		standardid: place + 1,
		shortname: code,
		...named(title),
	}));
	const standardelements = unit.outcomes.flatMap(({ criteria }, place) =>
		criteria.map(({ code, text }, at) => ({
			standardid: place + 1,
			elementid: `${place + 1}.${at + 1}`,
			shortname: code,
			...named(isDoubled ? `${code}. ${text}` : text),
		})),
	);
	const framework = {
		institution: 'all',
		name: unit.title,
		description: htmlOf(unit.summary),
		selfassess: false,
		evidencestatuses: unitFileWords.evidenceStatuses,
		standards,
		standardelements,
	};
	return JSON.stringify({ framework }, null, '\t');
}

function named(text: string): { readonly name: string; readonly description: string } {
	const { name, rest } = splitName(text, LONGEST_NAME);
	return { name, description: htmlOf(rest) };
}

function codeIn(element: unknown): string {
	return tidy(asText(asObject(element)?.['shortname']));
}

function nameIn(element: unknown): string {
	return [codeIn(element), tidy(asText(asObject(element)?.['name']))].filter(Boolean).join(' ');
}

/** Name and description as one text: the one alone seldom says what is asked for. */
function textIn(element: Json, isDoubled: boolean): string {
	const name = tidy(asText(element['name']));
	const description = tidyText(textOfHtml(asText(element['description'])));
	const whole =
		description === ''
			? name
			: isWhole(name, description) || name === ''
				? description
				: `${name}: ${description}`;
	return isDoubled ? whole.slice(codeIn(element).length + 2) : whole;
}

/** Whether each name begins with its own code: "1. Establish …" beside the short name "1". */
function doublesCodes(elements: readonly { readonly code: string; readonly text: string }[]): boolean {
	return (
		elements.length > 0 &&
		elements.every(
			({ code, text }) => code !== '' && text.startsWith(`${code}. `) && text.length > code.length + 2,
		)
	);
}
