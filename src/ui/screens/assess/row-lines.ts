import { unreachable } from '#domain/identity.ts';
import { assessWords } from '#wording/en/assess.ts';
import { dayText } from '#wording/en/dates.ts';
import type { Row } from '#workflows/typed-rows.ts';

const { decide, held, sample } = assessWords;

/** What a decision or record says, line by line: under which label, and what. Empty fields have no line. */
export function rowLines(
	row: Row,
	referenceOf: (evidence: string) => string,
): readonly (readonly [label: string, value: string])[] {
	return linesOf(row, referenceOf).filter(([, value]) => value.trim() !== '');
}

function linesOf(row: Row, referenceOf: (evidence: string) => string): readonly [string, string][] {
	if (!('kind' in row)) return [[decide.feedback, row.feedback]];
	switch (row.kind) {
		case 'working':
			return [
				...row.decided.map(({ evidence, decision }): [string, string] => [
					decide.forItem(referenceOf(evidence)),
					decide.decisions[decision],
				]),
				[decide.feedback, row.feedback],
				[decide.strengths, row.strengths],
				[decide.rules, row.rules.map((rule) => decide.ruleNames[rule]).join(', ')],
				...row.actions.map(({ text, due }, place): [string, string] => [
					decide.action(place + 1),
					[text, due && dayText(due)].filter(Boolean).join(', '),
				]),
			];
		case 'questions':
		case 'observation':
		case 'seen':
			return [
				[held.where, row.where],
				[held.date, row.date && dayText(row.date)],
				...row.rows.flatMap(({ question, answer }, place): [string, string][] => [
					[held.question(place + 1), question],
					[held.answer(place + 1), answer],
				]),
				[held.texts[row.kind], row.text],
			];
		case 'sample':
			return [
				...row.sampled.map(({ evidence, result, note }): [string, string] => [
					referenceOf(evidence),
					[sample.results[result], note].filter(Boolean).join(': '),
				]),
				[sample.feedback, row.feedback],
			];
		case 'sign-off':
		case 'typed':
			return [];
		default:
			return unreachable(row);
	}
}
