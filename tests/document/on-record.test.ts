import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentRecord } from '#domain/assessment-record.ts';
import { recordsIn } from '#domain/assessment-record.ts';
import { aHandover, aJudgement, anItem, aUnit } from '#tests/fixtures/handover.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { assessorDevice } from '#tests/support/review.ts';
import { build } from './support/built.ts';
import { findingsIn } from './support/verified.ts';

/* What assessors and quality assurers put on record, in the learner's own PDF. */

const at = '2026-06-11T12:00:00.000Z';
const item = anItem(1, { claims: [{ criterion: 'unit-a/1.1', how: '' }] });
const claim = { evidence: 'item-1', criterion: 'unit-a/1.1', fingerprint: 'print-item-1-unit-a/1.1' };
const unit = aUnit({ criteria: 1 });
const records: readonly AssessmentRecord[] = [
	{
		kind: 'sign-off',
		id: 's1',
		assessor: 'T. Reed',
		at,
		unit: 'unit-a',
		claims: [claim],
		fingerprint: 'b'.repeat(64),
		signed: { mode: 'typed', name: 'Tom Reed', role: 'Assessor', at, strokes: [] },
	},
	{
		kind: 'observation',
		id: 'o1',
		assessor: 'T. Reed',
		at,
		criterion: 'unit-a/1.1',
		evidence: '',
		where: 'Floor 2',
		date: '2026-06-10',
		text: 'She greeted every caller by name.',
		rows: [],
	},
	{
		kind: 'sample',
		id: 'i1',
		assessor: 'I. Quinn',
		at,
		stage: 'summative',
		rule: { percent: 20, least: 1, everyAssessor: true, everyMethod: true, atRisk: true, seed: 'harbour' },
		sampled: [{ ...claim, why: 'random', result: 'agree', note: 'Sound decision.' }],
		feedback: 'Good feedback practice.',
	},
];

let sealed: readonly AssessmentRecord[];
beforeAll(async () => {
	sealed = recordsIn(await (await assessorDevice()).seal(records));
});

async function textOf(given: readonly AssessmentRecord[], changes: object = {}): Promise<string> {
	const handover = aHandover({
		units: [unit],
		items: [item],
		judgements: [aJudgement(item, 'unit-a/1.1', changes)],
	});
	const { pdf } = await build({ ...handover, records: given });
	expect(await findingsIn(pdf)).toEqual([]);
	return (await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text;
}

describe('what is on record', () => {
	test('stands in the portfolio: who signed the unit off and on what, what was observed, the sample', async () => {
		const text = await textOf(sealed);
		expect(text).toContain('Signed off in Starfolio');
		expect(text).toContain('Tom Reed');
		expect(text.replaceAll(' ', '')).toContain('b'.repeat(64));
		expect(text).toContain('She greeted every caller by name.');
		expect(text).toContain('IQA sample, summative');
		expect(text).toContain('seed “harbour”');
		expect(text).toContain('Sound decision.');
		expect(text).toContain('Good feedback practice.');
		expect(text).not.toContain('have changed since this sign-off');
		expect(text).not.toContain('The evidence is not as');
	});

	test('says that a sign-off, and a sample, are about what is no longer so', async () => {
		const text = await textOf(sealed, { fingerprint: 'other' });
		expect(text).toContain('have changed since this sign-off');
		expect(text).toContain('The evidence is not as it was decided on.');
		const again = await textOf(sealed, { decision: 'not-yet', at: '2026-06-12T12:00:00.000Z' });
		expect(again).toContain('Decided again since.');
	});

	test('is none of what nobody has sealed', async () => {
		const text = await textOf(records);
		expect(text).not.toContain('Signed off in Starfolio');
		expect(text).not.toContain('She greeted every caller by name.');
		expect(text).not.toContain('Sound decision.');
	});
});

test('an item that was changed since it was accepted says so in the index; two assessors are both named', async () => {
	const kim = aJudgement(item, 'unit-a/1.1', { fingerprint: 'other', assessor: 'Kim Lund' });
	const tom = aJudgement(item, 'unit-a/1.1', {
		id: 'before',
		assessor: 'Tom Reed',
		decision: 'not-yet',
		feedback: 'Say which one.',
		at: '2026-06-01T12:00:00.000Z',
	});
	const given = { units: [unit], items: [item] };
	const { pdf } = await build(aHandover({ ...given, judgements: [tom, kim] }));
	const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
	expect(text).toContain('Changed since accepted');
	expect(text).toContain('Accepted by Kim Lund, 10 June 2026 (now: changed since)');
	expect(text).toContain('Before: Not yet by Tom Reed, 1 June 2026: “Say which one.”');
	const { pdf: unchanged } = await build(
		aHandover({ ...given, judgements: [aJudgement(item, 'unit-a/1.1')] }),
	);
	const { text: plain } = await readPdf(new Uint8Array(await unchanged.arrayBuffer()));
	expect(plain).not.toContain('Changed since accepted');
	expect(plain).not.toContain('Before:');
});
