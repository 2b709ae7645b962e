import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPdf, buildFeedbackPdf } from '#document/build.ts';
import { readCarried } from '#document/read/carried.ts';
import { type Entry, isJudgement, judgementsIn } from '#domain/assessment-record.ts';
import { type Coverage, type CoverageItem, coverageOf } from '#domain/coverage.ts';
import { criteriaOf } from '#domain/unit.ts';
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

const unit = aUnit();
/** The items as they stand in the portfolio, with what each claims. */
function heads(fingerprint = 'a'.repeat(64)): readonly CoverageItem[] {
	return ['item-1', 'item-2'].map((id, place) => ({
		id,
		reference: `E00${place + 1}`,
		title: place === 0 ? 'A refund' : 'A busy week',
		template: 'sample',
		eventDate: '',
		contactTypes: [],
		done: true,
		claims: criteriaOf(unit).map(({ id: criterion }) => ({ criterion, fingerprint })),
	}));
}

function built(review: Review, coverage: Coverage): Promise<BuiltPdf> {
	return buildFeedbackPdf({
		sheet: {
			review: review.review,
			madeAt: review.madeAt,
			by: review.by,
			portfolio: { ...review.portfolio, centre: 'Northgate', qualification: '' },
			coverage,
			items: heads().map(({ id, reference, title }) => ({ id, reference, title })),
			entries: review.entries,
		},
		fonts,
		digest,
		...feedbackCarriedBy(writeReviewJson(review)),
		onProgress: () => undefined,
		signal: new AbortController().signal,
	});
}

async function textOf(review: Review, judgements: readonly Entry[], items = heads()): Promise<string> {
	const { pdf, findings } = await built(review, coverageOf([unit], items, judgements.filter(isJudgement)));
	expect(findings).toEqual([]);
	return (await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text;
}

let review: Review;
let whole: BuiltPdf;
beforeAll(async () => {
	review = reviewOf(await (await assessorDevice()).seal(entries));
	whole = await built(review, coverageOf([unit], heads(), judgementsIn(entries)));
});

describe('the feedback PDF', () => {
	test('passes the same checks as the portfolio: archive, accessibility, and qpdf', async () => {
		expect(whole.findings).toEqual([]);
		expect(whole.unprintable).toEqual([]);
		expect(await qpdfAccepts(whole.pdf)).toBe(true);
	});

	test('says all that was decided, agreed, asked, signed and sampled', async () => {
		const { text } = await readPdf(new Uint8Array(await whole.pdf.arrayBuffer()));
		for (const said of [
			'Siân Ŵyn Price',
			'Clear account.',
			'You explained the refund limit well.',
			'Ask your team leader for a testimony',
			'1 July 2026',
			'Before: Not yet by R. Okafor, 10 June 2026',
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
		const outcome = await readCarried(whole.pdf, { name: REVIEW_NAME, limit: LARGEST_REVIEW, digest });
		const data = outcome.ok ? outcome.carried.data : null;
		expect(data && readReviewJson(data)).toEqual({ ok: true, review });
	});

	test('says which criterion and which evidence an action was agreed on, on which day, and by when', async () => {
		const actions = [{ id: 'a1', text: 'Ask your team leader for a testimony', due: '' }];
		const judged = [
			decision('d1', { actions }),
			decision('d2', { evidence: 'item-2', actions, at: '2026-06-12T12:00:00.000Z' }),
		];
		const text = await textOf(reviewOf(await (await assessorDevice()).seal(judged)), judged);
		const table = text.slice(text.indexOf('Agreed actions'), text.indexOf('Record of decisions'));
		expect(table).toContain('1.1: E001, E002');
		expect(table).toContain('Ask your team leader');
		expect(table).toContain('12 June 2026');
		expect(table).toContain('No day named');
	});

	test('warns where a sign-off no longer holds, as the screen does', async () => {
		const claims = criteriaOf(unit).map(({ id: criterion }) => ({
			evidence: 'item-1',
			criterion,
			fingerprint: 'a'.repeat(64),
		}));
		const accepted = claims.map(({ criterion }, place) => decision(`a${place}`, { criterion }));
		const signed: readonly Entry[] = entries.flatMap((entry) =>
			'kind' in entry && entry.kind === 'sign-off' ? [{ ...entry, claims }] : [],
		);
		const device = await assessorDevice();
		const before = await device.seal([...accepted, ...signed]);
		// One item alone claims: the sign-off is about exactly that.
		const items = heads().slice(0, 1);
		const holds = await textOf(reviewOf(before), before, items);
		expect(holds).toContain('Unit signed off');
		expect(holds).not.toContain('have changed since this sign-off');
		const later = await device.seal([
			decision('n1', {
				criterion: 'unit-a/3.1',
				decision: 'not-yet',
				feedback: 'Say which one.',
				at: '2026-06-13T12:00:00.000Z',
			}),
		]);
		const entriesNow = [...before, ...later];
		const text = await textOf(reviewOf(entriesNow), entriesNow, items);
		expect(text).toContain('Evidence or decisions have changed since this sign-off');
		expect(text).not.toContain('Unit signed off');
	});

	test('says of a decision that the evidence was changed since, or that somebody decided again', async () => {
		const mine = await (await assessorDevice()).seal([decision('d1')]);
		expect(await textOf(reviewOf(mine), mine, heads('b'.repeat(64)))).toContain('Changed since');
		const again = decision('d9', {
			decision: 'not-yet',
			assessor: 'K. Lund',
			at: '2026-06-13T12:00:00.000Z',
		});
		expect(await textOf(reviewOf(mine), [...mine, again])).toContain(
			'Decided again since: Not yet, K. Lund, 13 June 2026',
		);
	});

	test('of a quality assurer it says what others decided, never that nothing was', async () => {
		const sample = entries.filter((entry) => 'kind' in entry && entry.kind === 'sample');
		const by = { name: 'Ines Quinn', role: 'iqa' } as const;
		const returned = reviewOf(await (await assessorDevice()).seal(sample), { by });
		const text = await textOf(returned, [
			decision('d1'),
			decision('d2', { criterion: 'unit-a/2.1', decision: 'not-yet' }),
		]);
		expect(text).not.toContain('Nothing has been decided');
		expect(text).toContain('1 not yet');
		expect(text).toContain('Decided by R. Okafor.');
		expect(await textOf(returned, [])).toContain('Nothing has been decided');
	});
});
