import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/answer.ts';
import { worthMost } from '#domain/coach/best-next.ts';
import type { CheckCode } from '#domain/coach/coach.ts';
import { portfolioChecks, unitChecks, unitFindings } from '#domain/coach/coach.ts';
import { lookOver } from '#domain/coach/look-over.ts';
import type { CoverageItem } from '#domain/coverage.ts';
import { coverageOf } from '#domain/coverage.ts';
import type { Evidence } from '#domain/evidence.ts';
import { emptyContent, referenceOf } from '#domain/evidence.ts';
import type { ContactType } from '#domain/template.ts';
import { coverageItem, templateFixture, unitFixture } from '#tests/fixtures/domain.ts';
import { findingSentence } from '#wording/en/coach-findings.ts';

const TODAY = '2026-07-01';

const kinds = [
	{ id: 'star-account', code: 'PS' },
	{ id: 'daily-log', code: 'PS' },
	{ id: 'reflective-account-gibbs', code: 'RA' },
	{ id: 'witness-testimony', code: 'WT' },
	{ id: 'observation-record', code: 'O' },
	{ id: 'complaint-record', code: 'WP' },
];

const CRITERIA = ['unit-a/1.1', 'unit-a/1.2', 'unit-a/2.1'];

type Line = readonly [template: string, criteria: readonly string[], changes?: Partial<CoverageItem>];

/** Findings of a unit that these items cover. */
function ofUnit(...lines: readonly Line[]) {
	const items = lines.map(([template, criteria, changes], index) =>
		coverageItem(String(index + 1), {
			template,
			claims: criteria.map((criterion) => ({ criterion, fingerprint: '' })),
			...changes,
		}),
	);
	const unit = unitFixture();
	const explained = {
		...unit,
		outcomes: unit.outcomes.map((outcome) => ({
			...outcome,
			criteria: outcome.criteria.map((criterion) =>
				criterion.code === '2.1'
					? { ...criterion, text: 'Explain the reasons for how often you monitor' }
					: criterion,
			),
		})),
	};
	return unitFindings(coverageOf([explained], items, []).units, kinds, TODAY);
}

const star = (changes: Partial<CoverageItem> = {}): Line => ['star-account', CRITERIA, changes];
const many = Array.from({ length: 13 }, () => star());

const unitExamples: Readonly<
	Record<(typeof unitChecks)[number]['code'], readonly [readonly Line[], readonly Line[]]>
> = {
	'unit-one-source': [
		[star(), ['daily-log', ['unit-a/1.1']]],
		[star(), star()],
	],
	'unit-one-item-for-all': [[star()], [star(), star()]],
	'unit-one-kind': [
		[star(), star(), star()],
		[star(), star(), ['witness-testimony', CRITERIA]],
	],
	'unit-own-word-only': [
		[star(), star(), ['reflective-account-gibbs', CRITERIA]],
		[star(), ['reflective-account-gibbs', CRITERIA], ['witness-testimony', CRITERIA]],
	],
	'unit-one-contact-type': [
		[star(), star(), star()],
		[star(), star(), star({ contactTypes: ['email'] })],
	],
	'unit-old': [[star({ eventDate: '2025-01-05' })], [star({ eventDate: '2025-01-05' }), star()]],
	'knowledge-only-seen': [[['observation-record', CRITERIA]], [['observation-record', CRITERIA], star()]],
	'unit-too-much': [many, many.slice(1)],
};

describe('every check on a unit', () => {
	test.each(Object.entries(unitExamples))('%s', (code, [fails, passes]) => {
		const [found] = ofUnit(...fails).filter((finding) => finding.code === code);
		expect(found).toMatchObject({ unit: 'unit-a', item: '' });
		if (found) expect(findingSentence(found)).toMatch(/^[A-Z].*\.$/);
		expect(ofUnit(...passes).map((finding) => finding.code)).not.toContain(code);
	});
});

type Piece = readonly [template: string, answers?: Answers, contactTypes?: readonly ContactType[]];

function ofPortfolio(...pieces: readonly Piece[]) {
	const items = pieces.map(
		([template, answers = {}, contactTypes = ['call']], index): Evidence => ({
			id: `item-${index + 1}`,
			reference: referenceOf(index + 1),
			revision: 1,
			createdAt: `2026-06-${String(index + 1).padStart(2, '0')}T09:00:00.000Z`,
			changedAt: '2026-06-20T09:00:00.000Z',
			content: {
				...emptyContent({ id: template, version: 1, contactTypes }, TODAY),
				answers: { ...answers },
			},
		}),
	);
	const templates = [...new Set(items.map(({ content }) => content.template.id))].map((id) => ({
		...templateFixture(),
		id,
	}));
	const coach = lookOver([], templates, kinds, TODAY);
	return [...items.flatMap(coach.look), ...coach.together()];
}

const repeat = (piece: Piece, times: number): readonly Piece[] => Array.from({ length: times }, () => piece);
const STAR: Piece = ['star-account'];
const complaint = (cause: string, minor: string): Piece => [
	'complaint-record',
	{ 'root-cause-kind': cause, minor },
];
const CALL_CHECK: Piece = ['monitoring-checklist-call'];

const TOLD =
	'On Tuesday a customer rang for the third time about a washing machine that nobody had collected. I opened the order, saw that the collection had been booked for the wrong address, rang the depot while she waited and booked the van for the next day.';

const portfolioExamples: Readonly<
	Record<
		(typeof portfolioChecks)[number]['code'] | 'text-repeated',
		readonly [readonly Piece[], readonly Piece[]]
	>
> = {
	'portfolio-one-contact-type': [repeat(STAR, 4), [...repeat(STAR, 3), ['daily-log', {}, ['email', 'chat']]]],
	'portfolio-one-kind': [repeat(STAR, 4), [...repeat(STAR, 3), ['witness-testimony']]],
	'portfolio-no-witness': [repeat(STAR, 4), [...repeat(STAR, 3), ['observation-record']]],
	'compliance-one-area': [
		[
			['compliance-check', { area: 'data-protection' }],
			['compliance-check', { area: 'data-protection' }],
		],
		[
			['compliance-check', { area: 'data-protection' }],
			['compliance-check', { area: 'health-safety' }],
		],
	],
	'monitoring-without-plan': [[CALL_CHECK], [CALL_CHECK, ['monitoring-plan']]],
	'monitoring-without-feedback': [repeat(CALL_CHECK, 3), [...repeat(CALL_CHECK, 3), ['feedback-record']]],
	'complaints-keep-coming': [
		repeat(complaint('process', 'no'), 3),
		[...repeat(complaint('process', 'no'), 3), ['improvement-record']],
	],
	'no-minor-complaints': [
		repeat(complaint('process', 'no'), 3),
		[...repeat(complaint('process', 'no'), 2), complaint('system', 'yes')],
	],
	'no-own-improvement': [
		repeat(STAR, 8),
		[
			...repeat(STAR, 7),
			['reflective-account-gibbs', { 'own-improvement': 'From 82 to 91 % since January.' }],
		],
	],
	'text-repeated': [
		[
			['star-account', { story: TOLD }],
			['daily-log', { story: `${TOLD} She thanked me.` }],
		],
		[
			['star-account', { story: TOLD }],
			[
				'daily-log',
				{
					story:
						'In the evening I wrote down what I had learned about bookings: read the address back to the customer, look at the map, and never trust the postcode field, because it keeps the old one after a move. My coach agreed.',
				},
			],
		],
	],
};

describe('every check on the whole portfolio', () => {
	test('has its examples', () => {
		const codes: readonly CheckCode[] = [...portfolioChecks.map(({ code }) => code), 'text-repeated'];
		expect(Object.keys(portfolioExamples).sort()).toEqual([...codes].sort());
		expect(Object.keys(unitExamples).sort()).toEqual(unitChecks.map(({ code }) => code).sort());
	});

	test.each(Object.entries(portfolioExamples))('%s', (code, [fails, passes]) => {
		const [found] = ofPortfolio(...fails).filter((finding) => finding.code === code);
		expect(found).toBeDefined();
		if (found) expect(findingSentence(found)).toMatch(/^[A-Z].*\.$/);
		expect(ofPortfolio(...passes).map((finding) => finding.code)).not.toContain(code);
	});

	test('a repeated text names the newer item as the place and the older one as the source', () => {
		const [found] = ofPortfolio(...portfolioExamples['text-repeated'][0]).filter(
			({ code }) => code === 'text-repeated',
		);
		expect(found).toMatchObject({ item: 'item-2', facts: { other: 'E001' } });
	});
});

test('a few things that are worth most: one of each item, of items that are nearly done first, nothing to consider only', () => {
	const [finding] = ofPortfolio(...portfolioExamples['text-repeated'][0]);
	if (!finding) throw new Error('Nothing was found');
	const said = (reference: string, ...levels: readonly ('fix' | 'consider')[]) => ({
		reference,
		title: '',
		findings: levels.map((level) => ({ ...finding, level })),
	});
	const best = worthMost(
		[
			said('E001', 'fix', 'fix', 'fix'),
			said('E002', 'consider', 'consider'),
			said('E003', 'consider', 'fix'),
			said('E004', 'fix', 'fix'),
		],
		2,
	);
	expect(best.map(({ item, others }) => [item.reference, others])).toEqual([
		['E003', 0],
		['E004', 1],
	]);
	expect(best.every((each) => each.finding.level === 'fix')).toBe(true);
});
