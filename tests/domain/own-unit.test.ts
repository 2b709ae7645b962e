import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInUnits } from '#content/units.ts';
import { ownUnit, type UnitDraft, unitProblems } from '#domain/own-unit.ts';
import { isOwnUnit } from '#domain/own-unit-id.ts';
import { criteriaOf, unitSchema } from '#domain/unit.ts';
import { UNIT_LIMITS } from '#domain/unit-limits.ts';
import { projectRoot } from '#tests/support/project-root.ts';

const draft: UnitDraft = {
	title: 'Deal with queries',
	outcomes: [{ code: '1', title: 'Answer queries', criteria: [{ code: '1.1', text: 'Greet the customer' }] }],
};
const names = {
	taken: new Set<string>(),
	token: 'abcd1234',
	source: 'Pasted',
	untitled: (code: string) => `Outcome ${code}`,
};

test('a unit that is brought gets ids of its own, and no built-in unit has such', () => {
	const unit = ownUnit(draft, names);
	expect(unit.id).toBe('own-deal-with-queries-abcd1234');
	expect(criteriaOf(unit).map(({ id }) => id)).toEqual(['own-deal-with-queries-abcd1234/1.1']);
	expect(unitSchema.parse(unit)).toEqual(unit);
	expect(builtInUnits.filter(({ id }) => isOwnUnit(id))).toEqual([]);
});

test('an outcome whose title the text did not have keeps nothing from being kept', () => {
	const [outcome] = draft.outcomes;
	if (!outcome) throw new Error('There is no outcome.');
	const untitled = { ...draft, outcomes: [{ ...outcome, title: ' ' }] };
	expect(unitProblems(untitled)).toEqual([]);
	const unit = ownUnit(untitled, names);
	expect(unit.outcomes[0]?.title).toBe('Outcome 1');
	expect(unitSchema.parse(unit)).toEqual(unit);
});

test('an id of a brought unit stays where it is free, and where it is not another one is made', () => {
	const given = { ...draft, id: 'own-shared-1' };
	expect(ownUnit(given, names).id).toBe('own-shared-1');
	expect(ownUnit(given, { ...names, taken: new Set(['own-shared-1']) }).id).toBe(
		'own-deal-with-queries-abcd1234',
	);
	expect(ownUnit({ ...draft, id: 'icq-l3-monitor-quality' }, names).id).toBe(
		'own-deal-with-queries-abcd1234',
	);
});

test('what names a criterion goes on naming it under its new id', () => {
	const unit = builtInUnits[0];
	if (!unit) throw new Error('No unit is built in.');
	const adopted = ownUnit(unit, names);
	const codes = (of: typeof unit, ids: readonly string[]) =>
		criteriaOf(of).flatMap(({ id, code }) => (ids.includes(id) ? [code] : []));
	expect(adopted.guidance.map(({ criteria }) => codes(adopted, criteria))).toEqual(
		unit.guidance.map(({ criteria }) => codes(unit, criteria)),
	);
	expect(criteriaOf(adopted).map(({ fits }) => fits)).toEqual(criteriaOf(unit).map(({ fits }) => fits));
});

test('what keeps a unit from being kept is named with its place', () => {
	const criterion = { code: '1.1', text: 'Greet the customer' };
	expect(unitProblems({ title: ' ', outcomes: [] }).map(({ code }) => code)).toEqual([
		'title-missing',
		'no-criteria',
	]);
	expect(
		unitProblems({
			title: 'A',
			outcomes: [
				{ code: '1', title: '', criteria: [criterion, criterion, { code: '', text: 'Thank her' }] },
				{ code: '1', title: 'B', criteria: [] },
				{ code: '3', title: 'C', criteria: [{ code: '3.1', text: '\u200b' }] },
			],
		}),
	).toEqual([
		{ code: 'code-repeated', outcome: 0, criterion: 1, at: '1.1' },
		{ code: 'code-missing', outcome: 0, criterion: 2, at: 'Thank her' },
		{ code: 'outcome-code-repeated', outcome: 1, at: '1' },
		{ code: 'outcome-empty', outcome: 1, at: '1' },
		{ code: 'text-missing', outcome: 2, criterion: 0, at: '3.1' },
	]);
	const many = Array.from({ length: UNIT_LIMITS.criteria + 1 }, (_, at) => ({
		...criterion,
		code: `1.${at}`,
	}));
	expect(
		unitProblems({ title: 'A', outcomes: [{ code: '1', title: 'B', criteria: many }] }).map(
			({ code }) => code,
		),
	).toEqual(['too-many']);
});

test('a text that would be cut is a problem; a number that a withdrawn criterion had is none', () => {
	const lines = Array.from({ length: 41 }, (_, at) => `(${at}) a point`).join('\n');
	const long = (text: string) =>
		unitProblems({ title: 'A', outcomes: [{ code: '1', title: 'B', criteria: [{ code: '1.1', text }] }] });
	expect(long(lines)).toMatchObject([{ code: 'too-long', at: '1.1' }]);
	expect(long(lines.slice(0, lines.lastIndexOf('\n')))).toEqual([]);
	const gone = { on: '2026-08-01', reason: 'Not in version 2' };
	const criteria = [
		{ code: '1.1', text: 'The old one', withdrawn: gone },
		{ code: '1.1', text: 'The new one' },
		{ code: '1.1', text: 'Older still', withdrawn: gone },
	];
	expect(unitProblems({ title: 'A', outcomes: [{ code: '1', title: 'B', criteria }] })).toEqual([]);
});

test('whatever has no problem can be kept and read again', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.constantFrom('1.1', 'AC 2', 'Ä', ' x '),
	);
	const drafts = fc.record({
		title: text,
		outcomes: fc.array(
			fc.record({
				code: text,
				title: text,
				criteria: fc.array(fc.record({ code: text, text }), { maxLength: 4 }),
			}),
			{ maxLength: 4 },
		),
	});
	fc.assert(
		fc.property(drafts, (given) => {
			fc.pre(unitProblems(given).length === 0);
			const unit = ownUnit(given, names);
			expect(unitSchema.safeParse(unit).success).toBe(true);
			const ids = criteriaOf(unit).map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
		}),
		{ numRuns: 60, seed: 8 },
	);
});

test('a criterion of which nothing is known can be begun with the kinds of evidence that usually serve it', () => {
	const kinds = new Set(
		readdirSync(join(projectRoot, 'evidence-templates')).map((name) => name.replace('.md', '')),
	);
	const fits = (shows?: 'knowledge' | 'performance') => {
		const criterion = { code: '1.1', text: 'Greet', ...(shows && { shows }) };
		const unit = ownUnit({ title: 'A', outcomes: [{ code: '1', title: 'B', criteria: [criterion] }] }, names);
		return criteriaOf(unit)[0]?.fits ?? [];
	};
	expect(fits().filter((id) => !kinds.has(id))).toEqual([]);
	expect(fits('knowledge')[0]).toBe('question-and-answer');
	expect(fits('performance')[0]).toBe('star-account');
});
