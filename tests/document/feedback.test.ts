import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPdf, buildFeedbackPdf } from '#document/build.ts';
import { readCarried } from '#document/read/carried.ts';
import type { Entry } from '#domain/assessment-record.ts';
import { LARGEST_REVIEW, REVIEW_NAME, type Review } from '#exchange/review/format.ts';
import { readReviewJson } from '#exchange/review/read.ts';
import { writeReviewJson } from '#exchange/review/write.ts';
import { aUnit } from '#tests/fixtures/handover.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { assessorDevice, decision, reviewOf } from '#tests/support/review.ts';
import { feedbackCarriedBy } from '#workers/feedback-data.ts';
import { fonts } from './support/fonts.ts';
import { qpdfAccepts } from './support/qpdf.ts';
import { digest } from './support/verified.ts';

const at = '2026-06-11T12:00:00.000Z';
const base = { assessor: 'R. Okafor', at };
const entries: readonly Entry[] = [
	decision('d1', {
		strengths: 'You explained the refund limit well.',
		rules: ['valid', 'authentic'],
		actions: [{ id: 'a1', text: 'Ask your team leader for a testimony', due: '2026-07-01' }],
	}),
	decision('d2', { evidence: 'item-2', decision: 'not-yet', feedback: 'Which service level?\nName it.' }),
	decision('d3', { evidence: 'item-2', feedback: '', at: '2026-06-12T12:00:00.000Z' }),
	{
		...base,
		kind: 'questions',
		id: 'q1',
		criterion: 'unit-a/1.1',
		evidence: '',
		where: 'Floor 2',
		date: '2026-06-11',
		text: '',
		rows: [{ id: 'r1', question: 'What would you do if the caller is upset?', answer: 'Listen first.' }],
	},
	{
		...base,
		kind: 'sign-off',
		id: 's1',
		unit: 'unit-a',
		claims: [],
		fingerprint: 'b'.repeat(64),
		signed: {
			mode: 'drawn',
			name: 'R. Okafor',
			role: 'Assessor',
			at,
			strokes: [
				[
					[10, 90],
					[60, 40],
				],
			],
		},
	},
	{
		...base,
		kind: 'sample',
		id: 'i1',
		stage: 'interim',
		rule: { percent: 20, least: 1, everyAssessor: true, everyMethod: true, atRisk: true, seed: 'harbour' },
		sampled: [
			{
				evidence: 'item-1',
				criterion: 'unit-a/1.1',
				fingerprint: 'a'.repeat(64),
				why: 'random',
				result: 'agree',
				note: 'Sound.',
			},
		],
		feedback: 'Good feedback practice.',
	},
];

let review: Review;
let built: BuiltPdf;
beforeAll(async () => {
	review = reviewOf(await (await assessorDevice()).seal(entries));
	built = await buildFeedbackPdf({
		sheet: {
			review: review.review,
			madeAt: review.madeAt,
			by: review.by,
			portfolio: { ...review.portfolio, centre: 'Northgate', qualification: '' },
			units: [aUnit()],
			items: [{ id: 'item-1', reference: 'E001', title: 'A refund' }],
			entries: review.entries,
		},
		fonts,
		digest,
		...feedbackCarriedBy(writeReviewJson(review)),
		onProgress: () => undefined,
		signal: new AbortController().signal,
	});
});

describe('the feedback PDF', () => {
	test('passes the same checks as the portfolio: archive, accessibility, and qpdf', async () => {
		expect(built.findings).toEqual([]);
		expect(built.unprintable).toEqual([]);
		expect(await qpdfAccepts(built.pdf)).toBe(true);
	});

	test('says all that was decided, agreed, asked, signed and sampled', async () => {
		const { text } = await readPdf(new Uint8Array(await built.pdf.arrayBuffer()));
		for (const said of [
			'Siân Ŵyn Price',
			'Clear account.',
			'You explained the refund limit well.',
			'Ask your team leader for a testimony',
			'1 July 2026',
			'Said before: Not yet by R. Okafor, 10 June 2026',
			'Which service level?',
			'What would you do if the caller is upset?',
			'Drawn signature of R. Okafor',
			'seed “harbour”',
			'Good feedback practice.',
		]) {
			expect(text).toContain(said);
		}
	});

	test('carries the review, which comes back whole', async () => {
		const outcome = await readCarried(built.pdf, { name: REVIEW_NAME, limit: LARGEST_REVIEW, digest });
		const data = outcome.ok ? outcome.carried.data : null;
		expect(data && readReviewJson(data)).toEqual({ ok: true, review });
	});
});
