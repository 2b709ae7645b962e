import { beforeAll, expect, test } from 'vitest';
import { type BuiltPdf, buildPlanPdf } from '#document/build.ts';
import { readCarried } from '#document/read/carried.ts';
import type { RecordOfKind } from '#domain/assessment-record.ts';
import type { PlanSheet } from '#domain/sampling-plan.ts';
import { PLAN_NAME, planFileSchema, writePlan } from '#exchange/sampling-plan.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { planCarriedBy } from '#workers/plan-data.ts';
import { fonts } from './support/fonts.ts';
import { qpdfAccepts } from './support/qpdf.ts';
import { digest } from './support/verified.ts';

const at = '2026-06-14T09:30:00.000Z';
const rule = {
	percent: 20,
	least: 1,
	everyAssessor: true,
	everyMethod: true,
	atRisk: true,
	seed: 'harbour',
};
const claim = { evidence: 'item-1', criterion: 'unit-a/1.1', reference: 'E001', code: 'A 1.1' };
const sample: RecordOfKind<'sample'> = {
	kind: 'sample',
	id: 's1',
	assessor: 'Ines Quinn',
	at,
	stage: 'interim',
	rule: { ...rule, seed: 'harbour, across 3 learners' },
	sampled: [
		{
			evidence: 'item-1',
			criterion: 'unit-a/1.1',
			fingerprint: 'a'.repeat(64),
			why: 'risk',
			result: 'action',
			note: 'Ask for the date.',
		},
	],
	feedback: 'Say which rule you checked.',
};
const sheet: PlanSheet = {
	madeAt: at,
	by: 'Ines Quinn',
	open: {
		plan: {
			id: 'plan-1',
			stage: 'interim',
			rule,
			everyLearner: true,
			at,
			learners: 3,
			units: [{ name: 'Monitor the quality of contacts', claims: 30, sampled: 6 }],
			assessors: [
				{ name: 'R. Okafor', claims: 29, sampled: 5 },
				{ name: '', claims: 1, sampled: 1 },
			],
			methods: [{ name: 'STAR account', claims: 30, sampled: 6 }],
			drawn: [],
		},
		learners: [
			{ record: 's1', portfolio: 'p-1', name: 'Siân Ŵyn Price', claims: [claim], sample },
			{ record: 's2', portfolio: 'p-2', name: null, claims: [claim, claim], sample: null },
			{ record: 's3', portfolio: 'p-3', name: 'Ben Hill', claims: [claim], sample: null },
		],
	},
};

let built: BuiltPdf;
beforeAll(async () => {
	built = await buildPlanPdf({
		sheet,
		fonts,
		digest,
		...planCarriedBy(writePlan(sheet)),
		onProgress: () => undefined,
		signal: new AbortController().signal,
	});
});

test('the sheet of a sampling plan passes every check, and says who, what, how, and what came of it', async () => {
	expect(built.findings).toEqual([]);
	expect(built.unprintable).toEqual([]);
	expect(await qpdfAccepts(built.pdf)).toBe(true);
	const { text } = await readPdf(new Uint8Array(await built.pdf.arrayBuffer()));
	for (const said of [
		'IQA sampling plan',
		'Interim',
		'Ines Quinn',
		'seed “harbour”',
		'Every learner: Yes',
		'4 claims with 3 of 3 learners',
		'0 agreed, 1 with an action, 3 to look at',
		'Monitor the quality of contacts',
		'R. Okafor',
		'No name given',
		'STAR account',
		'Siân Ŵyn Price',
		'E001',
		'Ask for the date.',
		'Say which rule you checked.',
		'Not returned yet',
		'A learner who is no longer on this device',
		'The sample was removed',
		'Signature of the internal quality assurer',
	]) {
		expect(text).toContain(said);
	}
});

test('it carries the plan as data, as its published schema says', async () => {
	const outcome = await readCarried(built.pdf, { name: PLAN_NAME, limit: 1_000_000, digest });
	const data = outcome.ok ? outcome.carried.data : null;
	const file = planFileSchema.parse(JSON.parse(new TextDecoder().decode(data ?? undefined)));
	expect(file).toMatchObject({ madeAt: at, by: 'Ines Quinn', plan: sheet.open.plan });
	expect(file.learners.map(({ name }) => name)).toEqual(['Siân Ŵyn Price', null, 'Ben Hill']);
	expect(file.learners[0]?.sample).toEqual(sample);
});
