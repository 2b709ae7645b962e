import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judgement } from '#domain/assessment.ts';
import { coverageOf } from '#domain/coverage.ts';
import { savedEdits } from '#domain/earlier-wordings.ts';
import { judgedWording, wordingDecidedOn } from '#domain/judged-wording.ts';
import type { Unit } from '#domain/unit.ts';
import { askedCriteria, criteriaOf, criterionIds, unitSchema } from '#domain/unit.ts';
import { compareUnits, movedTo } from '#domain/unit-compare.ts';
import type { UnitEdit } from '#domain/unit-edits.ts';
import { editUnit, newCriterionId } from '#domain/unit-edits.ts';
import { factsOf } from '#domain/unit-facts.ts';
import { isLaterUnit, isNewerVersion } from '#domain/unit-versions.ts';
import { coverageItem, unitFixture } from '#tests/fixtures/domain.ts';

const MOMENT = '2026-08-01T09:00:00.000Z';
const move = { at: MOMENT, on: '2026-08-01', reason: 'Not in version 2' };

function edited(unit: Unit, ...edits: readonly UnitEdit[]): Unit {
	return edits.reduce((before, edit) => {
		const after = editUnit(before, edit);
		if (!after.ok) throw new Error(after.code);
		return after.unit;
	}, unit);
}

function problem(unit: Unit, edit: UnitEdit): string {
	const after = editUnit(unit, edit);
	return after.ok ? '' : after.code;
}

const claimed = (...criteria: readonly string[]) =>
	coverageItem('1', { claims: criteria.map((criterion) => ({ criterion, fingerprint: 'f' })) });
const merge: UnitEdit = {
	kind: 'merge',
	criterion: 'unit-a/1.2',
	into: 'unit-a/1.1',
	text: 'What 1.1 and 1.2 ask',
};

describe('an edit of a unit', () => {
	test.each([
		['performance', 'knowledge', 'performance'],
		['knowledge', 'performance', 'performance'],
		['performance', undefined, 'performance'],
		[undefined, 'knowledge', 'knowledge'],
		['knowledge', 'knowledge', 'knowledge'],
		[undefined, undefined, undefined],
	] as const)(
		'merging what asks for %s into what asks for %s asks for the stricter: %s',
		(gone, into, both) => {
			const asks = (criterion: string, shows: 'knowledge' | 'performance' | undefined): UnitEdit => ({
				kind: 'require',
				criterion,
				requirements: { needs: 1, needsKinds: [], shows },
			});
			const unit = edited(unitFixture(), asks('unit-a/1.2', gone), asks('unit-a/1.1', into), merge);
			expect(askedCriteria(unit)[0]?.shows).toBe(both);
		},
	);

	test('renumbers without touching the id, and never gives one code twice', () => {
		const unit = edited(unitFixture(), { kind: 'renumber', criterion: 'unit-a/1.1', code: ' 3.4 ' });
		expect(askedCriteria(unit)[0]).toMatchObject({ id: 'unit-a/1.1', code: '3.4' });
		expect(problem(unit, { kind: 'renumber', criterion: 'unit-a/1.2', code: '3.4' })).toBe('code-taken');
		expect(problem(unit, { kind: 'renumber', criterion: 'unit-a/1.2', code: ' ' })).toBe('empty');
	});

	test('says what the unit is called and registered under, and touches no criterion', () => {
		const before = unitFixture();
		const facts = {
			title: ' Resolve\n complaints ',
			level: 'Level 3',
			credits: ' 6',
			reference: 'K/506/1234 ',
		};
		const none = { awardingBody: '', qualification: '' };
		const unit = edited(before, { kind: 'describe', facts: { ...facts, ...none } });
		expect(unit).toMatchObject({
			title: 'Resolve complaints',
			shortTitle: 'Resolve complaints',
			level: 'Level 3',
			credits: '6',
			reference: 'K/506/1234',
			...none,
		});
		expect(unit.outcomes).toEqual(before.outcomes);
		const again = edited(unit, {
			kind: 'describe',
			facts: { ...factsOf(unit), credits: '', reference: ' ' },
		});
		expect(again).not.toHaveProperty('credits');
		expect(again).not.toHaveProperty('reference');
		expect(unitSchema.safeParse(again).success).toBe(true);
	});

	test('keeps the short title with its title, and cuts that of a new one between words', () => {
		const unit = { ...unitFixture(), shortTitle: 'Complaints' };
		const told = (title: string) => edited(unit, { kind: 'describe', facts: { ...factsOf(unit), title } });
		expect(told(unit.title).shortTitle).toBe('Complaints');
		expect(told('Monitor, evaluate and improve customer support operations').shortTitle).toBe(
			'Monitor, evaluate and improve customer support…',
		);
	});

	test.each([
		['empty', { title: ' \n ' }],
		['too-long', { title: 'a'.repeat(501) }],
		['too-long', { qualification: 'a'.repeat(501) }],
	])('of what it says of itself is refused: %s', (code, facts) => {
		const unit = unitFixture();
		expect(problem(unit, { kind: 'describe', facts: { ...factsOf(unit), ...facts } })).toBe(code);
	});

	test('merges: what was claimed for either counts for one, and one item is one piece of evidence', () => {
		const unit = edited(unitFixture(), merge);
		const [coverage] = coverageOf([unit], [claimed('unit-a/1.1', 'unit-a/1.2')], []).units;
		expect(coverage?.total).toBe(2);
		expect(coverage?.criteria[0]?.items).toHaveLength(1);
		expect(coverage?.criteria[0]?.items[0]?.claims.map(({ criterion }) => criterion)).toEqual([
			'unit-a/1.1',
			'unit-a/1.2',
		]);
		// And again, one criterion further.
		const further = edited(unit, {
			kind: 'merge',
			criterion: 'unit-a/1.1',
			into: 'unit-a/2.1',
			text: 'All three',
		});
		const [after] = coverageOf([further], [claimed('unit-a/1.2')], []).units;
		expect(after?.criteria.map(({ state }) => state)).toEqual(['claimed']);
		expect(further.outcomes.map(({ code }) => code)).toEqual(['2']);
	});

	test('splits: the id and its evidence stay with the first part', () => {
		const added = { id: newCriterionId(unitFixture(), 'AB-12'), code: '1.3', text: 'The second part' };
		const unit = edited(unitFixture('unit-a', 2), {
			kind: 'split',
			criterion: 'unit-a/1.1',
			text: 'The first part',
			added,
		});
		expect(askedCriteria(unit).map(({ id }) => id)).toEqual([
			'unit-a/1.1',
			'unit-a/n-ab12',
			'unit-a/1.2',
			'unit-a/2.1',
		]);
		expect(askedCriteria(unit)[1]).toMatchObject({ needs: 2, fits: ['star-account'] });
		const states = coverageOf([unit], [claimed('unit-a/1.1')], []).units[0]?.criteria.map(
			({ state }) => state,
		);
		expect(states).toEqual(['claimed', 'gap', 'gap', 'gap']);
	});

	test('withdraws: neither gap nor covered, its evidence listed; and brings it back', () => {
		const withdraw: UnitEdit = {
			kind: 'withdraw',
			criterion: 'unit-a/1.1',
			on: '2026-08-01',
			reason: 'Dropped by the awarding body',
		};
		const unit = edited(unitFixture(), withdraw);
		const coverage = coverageOf([unit], [claimed('unit-a/1.1')], []);
		expect(coverage.total).toBe(2);
		expect(coverage.counts.gap).toBe(2);
		expect(coverage.stranded).toEqual([]);
		expect(coverage.units[0]?.withdrawn[0]).toMatchObject({
			criterion: { id: 'unit-a/1.1', withdrawn: { reason: 'Dropped by the awarding body' } },
			items: [{ item: { id: '1' } }],
		});
		expect(problem(unit, withdraw)).toBe('withdrawn');
		expect(problem(unitFixture(), { ...withdraw, reason: ' ' })).toBe('reason-missing');
		const back = edited(unit, { kind: 'bring-back', criterion: 'unit-a/1.1' });
		expect(coverageOf([back], [claimed('unit-a/1.1')], []).total).toBe(3);
	});

	test('moves a criterion past the end of its outcome into the next, but leaves no outcome empty', () => {
		const unit = edited(unitFixture(), { kind: 'move', criterion: 'unit-a/1.2', by: 1 });
		expect(unit.outcomes.map(({ criteria }) => criteria.map(({ code }) => code))).toEqual([
			['1.1'],
			['1.2', '2.1'],
		]);
		expect(problem(unit, { kind: 'move', criterion: 'unit-a/1.1', by: 1 })).toBe('only-one');
		expect(problem(unit, { kind: 'move', criterion: 'unit-a/2.1', by: 1 })).toBe('at-end');
	});

	test('asks for pieces and kinds, and for none again', () => {
		const requirements = { needs: 3, needsKinds: ['O', 'O'], shows: 'performance' as const };
		const unit = edited(unitFixture(), { kind: 'require', criterion: 'unit-a/1.1', requirements });
		expect(askedCriteria(unit)[0]).toMatchObject({ needs: 3, needsKinds: ['O'], shows: 'performance' });
		const none = edited(unit, {
			kind: 'require',
			criterion: 'unit-a/1.1',
			requirements: { needs: 1, needsKinds: [], shows: undefined },
		});
		expect(askedCriteria(none)[0]).toEqual(askedCriteria(unitFixture())[0]);
		for (const needs of [Number.NaN, 0, 21, 1.5]) {
			const outcome = editUnit(unit, {
				kind: 'require',
				criterion: 'unit-a/1.1',
				requirements: { ...requirements, needs },
			});
			expect(outcome).toEqual({ ok: false, code: 'needs-out-of-range' });
		}
	});
});

test('a criterion that a file lists as withdrawn and as merged counts where it was merged, whatever rings there are', () => {
	const { outcomes, ...unit } = unitFixture();
	const gone = { on: '2026-08-01', reason: 'Part of 1.1 now' };
	const merged: Unit = {
		...unit,
		outcomes: outcomes.map((outcome) => ({
			...outcome,
			criteria: outcome.criteria.map((each) => {
				if (each.code === '1.1') return { ...each, replaces: ['unit-a/1.2'] };
				if (each.code === '1.2') return { ...each, replaces: ['unit-a/2.1'], withdrawn: gone };
				return { ...each, replaces: ['unit-a/1.2'], withdrawn: gone };
			}),
		})),
	};
	const { units, stranded } = coverageOf([merged], [claimed('unit-a/1.2', 'unit-a/2.1')], []);
	expect(stranded).toEqual([]);
	expect(units[0]?.total).toBe(1);
	expect(units[0]?.criteria[0]?.items[0]?.claims).toHaveLength(2);
	expect(units[0]?.withdrawn.flatMap(({ items }) => items)).toEqual([]);
});

test('a decision made before a rewording is known to have been made on the earlier wording', () => {
	const before = unitFixture();
	const saved = savedEdits(
		before,
		edited(before, { kind: 'reword', criterion: 'unit-a/1.1', text: 'Asks for more' }),
		MOMENT,
	);
	expect(saved).toMatchObject({ version: 2, edited: { from: 1, at: MOMENT } });
	const [criterion] = askedCriteria(saved);
	if (!criterion) throw new Error('The criterion is gone');
	const at = (moment: string, id = criterion.id): Pick<Judgement, 'at' | 'criterion'> => ({
		at: moment,
		criterion: id,
	});
	expect(judgedWording(criterion, at('2026-07-31T10:00:00.000Z'))).toBe('What 1.1 asks');
	expect(judgedWording(criterion, at('2026-08-02T10:00:00.000Z'))).toBeNull();
	const decided = (...moments: readonly string[]) => {
		const items = moments.map((moment) => ({ judgement: at(moment) }));
		return wordingDecidedOn({ criterion, items: [...items, {}] });
	};
	// Only while nothing was decided on the present wording.
	expect(decided('2026-07-31T10:00:00.000Z')).toBe('What 1.1 asks');
	expect(decided('2026-07-31T10:00:00.000Z', '2026-08-02T10:00:00.000Z')).toBeNull();
	expect(decided()).toBeNull();
	const mergedUnit = savedEdits(before, edited(before, merge), MOMENT);
	const [whole] = askedCriteria(mergedUnit);
	if (!whole) throw new Error('The criterion is gone');
	expect(judgedWording(whole, at('2026-07-31T10:00:00.000Z', 'unit-a/1.2'))).toBe('What 1.2 asks');
	expect(judgedWording(whole, at('2026-07-31T10:00:00.000Z'))).toBe('What 1.1 asks');
});

describe('another version', () => {
	const own = unitFixture();
	const newer: Unit = {
		...own,
		version: 2,
		outcomes: [
			{
				code: '1',
				title: 'Prepare',
				criteria: [
					{ ...criterion(own, 'unit-a/1.1'), text: 'What 1.1 asks today' },
					{ ...criterion(own, 'unit-a/2.1'), code: '1.2' },
					{ ...criterion(own, 'unit-a/1.2'), id: 'unit-a/4', code: '1.3' },
				],
			},
		],
	};

	test('is told criterion by criterion', () => {
		expect(isNewerVersion(own, newer)).toBe(true);
		expect(compareUnits(own, newer).map(({ kind }) => kind)).toEqual([
			'reworded',
			'renumbered',
			'new',
			'gone',
		]);
	});

	test('leaves what it no longer asks for in the copy, as withdrawn', () => {
		const moved = movedTo(own, newer, move);
		expect(moved).toMatchObject({ version: 2, edited: { from: 2 } });
		expect(unitSchema.safeParse(moved).success).toBe(true);
		expect(isNewerVersion(moved, newer)).toBe(false);
		const coverage = coverageOf([moved], [claimed('unit-a/1.2')], []);
		expect(coverage.total).toBe(3);
		expect(coverage.units[0]?.withdrawn[0]?.items).toHaveLength(1);
		expect(isLaterUnit(moved, own)).toBe(true);
	});

	test('keeps counting what was merged in the copy and is not asked for by itself there', () => {
		const copy = savedEdits(own, edited(own, merge), MOMENT);
		const without = { ...newer, outcomes: newer.outcomes.map((outcome) => ({ ...outcome })) };
		const moved = movedTo(copy, without, move);
		const [first] = coverageOf([moved], [claimed('unit-a/1.2')], []).units[0]?.criteria ?? [];
		expect(first).toMatchObject({ criterion: { id: 'unit-a/1.1' }, state: 'claimed' });
		expect(compareUnits(copy, own).map(({ kind }) => kind)).toContain('back');
	});
});

function criterion(unit: Unit, id: string) {
	const found = criteriaOf(unit).find((each) => each.id === id);
	if (!found) throw new Error(`There is no ${id}`);
	return found;
}

/** An edit of whatever the unit then has; a number chooses. */
const anyStep = fc.record({
	kind: fc.constantFrom(
		'renumber',
		'reword',
		'merge',
		'split',
		'withdraw',
		'bring-back',
		'add',
		'move',
		'save',
	),
	one: fc.nat(30),
	other: fc.nat(30),
	text: fc.string({ minLength: 1, maxLength: 12 }),
});

function stepped(
	unit: Unit,
	step: { kind: string; one: number; other: number; text: string },
	count: number,
) {
	const all = criteriaOf(unit);
	const one = all[step.one % all.length]?.id ?? '';
	const other = all[step.other % all.length]?.id ?? '';
	const added = { id: newCriterionId(unit, `${count}x`), code: `n${count}`, text: step.text };
	const edits: Readonly<Record<string, UnitEdit>> = {
		renumber: { kind: 'renumber', criterion: one, code: step.text },
		reword: { kind: 'reword', criterion: one, text: step.text },
		merge: { kind: 'merge', criterion: one, into: other, text: step.text },
		split: { kind: 'split', criterion: one, text: step.text, added },
		withdraw: { kind: 'withdraw', criterion: one, on: '2026-08-01', reason: 'x' },
		'bring-back': { kind: 'bring-back', criterion: one },
		add: { kind: 'add', outcome: step.other % unit.outcomes.length, added },
		move: { kind: 'move', criterion: one, by: step.other % 2 === 0 ? 1 : -1 },
	};
	const edit = edits[step.kind];
	if (!edit) return unit;
	const after = editUnit(unit, edit);
	return after.ok ? after.unit : unit;
}

test('whatever is edited, no claim is lost, no id is given twice, and a unit equals itself', () => {
	fc.assert(
		fc.property(fc.array(anyStep, { maxLength: 25 }), fc.nat(25), (steps, moveAt) => {
			const first = unitFixture('unit-a', 2);
			let unit = first;
			let saved = first;
			const everKnown = new Set(criteriaOf(first).map(({ id }) => id));
			steps.forEach((step, count) => {
				if (count === moveAt) {
					unit = movedTo(unit, { ...first, version: 2 }, move);
					saved = unit;
				} else if (step.kind === 'save') {
					unit = savedEdits(saved, unit, MOMENT);
					saved = unit;
				} else {
					unit = stepped(unit, step, count);
				}
				for (const { id } of criteriaOf(unit)) everKnown.add(id);
			});
			const ids = criteriaOf(unit).map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			const codes = askedCriteria(unit).map(({ code }) => code);
			expect(new Set(codes).size).toBe(codes.length);
			expect(unitSchema.safeParse(unit).success).toBe(true);

			const { units, stranded } = coverageOf([unit], [claimed(...everKnown)], []);
			const counted = units.flatMap(({ criteria, withdrawn }) =>
				[...criteria, ...withdrawn].flatMap(({ items }) =>
					items.flatMap(({ claims }) => claims.map((claim) => claim.criterion)),
				),
			);
			expect(stranded).toEqual([]);
			expect(counted.sort()).toEqual([...everKnown].sort());
			for (const id of everKnown) expect(criterionIds(unit).has(id)).toBe(true);
			const compared = compareUnits(unit, unit);
			expect(compared.map(({ kind }) => kind)).toEqual(ids.map(() => 'same'));
		}),
		{ numRuns: 300 },
	);
});
