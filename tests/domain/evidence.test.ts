import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimFingerprint, type Judgement, lapsedFingerprints } from '#domain/assessment.ts';
import { canonicalJson } from '#domain/canonical-json.ts';
import { coverageOf } from '#domain/coverage.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { attachmentHeldBack, referenceOf, withPresentPrivacy } from '#domain/evidence.ts';
import type { PortfolioContents } from '#domain/handover.ts';
import { handoverOf } from '#domain/handover.ts';
import { handoverContent } from '#domain/handover-content.ts';
import { isEmptyAnswer, missingFrom } from '#domain/missing.ts';
import { startProblems } from '#domain/portfolio.ts';
import {
	attachmentFixture,
	contentFixture,
	coverageItem,
	templateFixture,
	unitFixture,
} from '#tests/fixtures/domain.ts';

const digest = async (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

test('references have three digits, or more when they must', () => {
	expect([referenceOf(1), referenceOf(42), referenceOf(1000)]).toEqual(['E001', 'E042', 'E1000']);
});

test('a portfolio needs a name and a unit, nothing else', () => {
	const start = { learner: ' ', centre: '', qualification: '', assessor: '', units: [] };
	expect(startProblems(start)).toEqual(['learner-missing', 'units-missing']);
	expect(startProblems({ ...start, learner: 'Siân', units: ['unit-a'] })).toEqual([]);
});

describe('the fingerprint of a claim', () => {
	const content = contentFixture({
		title: 'A',
		answers: { story: 'What I did', areas: ['data'] },
		claims: [
			{ criterion: 'unit-a/1.1', how: 'so' },
			{ criterion: 'unit-a/2.1', how: '' },
		],
		attachments: [attachmentFixture()],
	});
	const print = (changed: typeof content) => claimFingerprint(changed, 'unit-a/1.1', digest);

	test('stays when only the title or another claim changes', async () => {
		const before = await print(content);
		expect(await print({ ...content, title: 'B' })).toBe(before);
		expect(await print({ ...content, claims: content.claims.slice(0, 1) })).toBe(before);
	});

	test.each([
		['an answer', { answers: { ...content.answers, story: 'What we did' } }],
		['the event date', { eventDate: '2026-01-01' }],
		['the attachments', { attachments: [] }],
		['how it shows it', { claims: [{ criterion: 'unit-a/1.1', how: 'other' }] }],
		['the template version', { template: { id: 'every-kind', version: 2 } }],
	])('changes with %s', async (_, change) => {
		expect(await print({ ...content, ...change })).not.toBe(await print(content));
	});

	describe('of an item with a photo whose consent has a last day', () => {
		const consent = { answer: 'consent', who: 'A customer', how: 'In writing', date: '2026-05-01' } as const;
		const agreed = attachmentFixture({
			id: 'agreed',
			sha256: 'b'.repeat(64),
			privacy: { ...consent, expires: '2026-06-30' },
		});
		const withConsent = { ...content, attachments: [...content.attachments, agreed] };
		const leavesOn = (day: string) => print(handoverContent(withConsent, day));
		const stateOn = async (judged: string, today: string) => {
			const [fingerprint, lapsed] = [
				await print(withConsent),
				await lapsedFingerprints(withConsent, 'unit-a/1.1', digest),
			];
			const claims = [{ criterion: 'unit-a/1.1', fingerprint, lapsed }];
			const judgement: Judgement = {
				id: 'judgement',
				evidence: '1',
				criterion: 'unit-a/1.1',
				decision: 'accepted',
				feedback: '',
				assessor: 'R. Okafor',
				at: '2026-06-10',
				fingerprint: judged,
			};
			const coverage = coverageOf(
				[unitFixture('unit-a')],
				[coverageItem('1', { claims })],
				[judgement],
				today,
			);
			return coverage.units[0]?.criteria[0]?.state;
		};

		test('is what leaves, and running out is no edit: whichever the assessor accepted stays accepted', async () => {
			expect(await leavesOn('2026-06-30')).toBe(await print(withConsent));
			expect(await leavesOn('2026-07-01')).not.toBe(await print(withConsent));
			for (const day of ['2026-06-30', '2026-07-01']) {
				expect(await stateOn(await leavesOn('2026-06-30'), day)).toBe('accepted');
			}
			expect(await stateOn(await leavesOn('2026-07-01'), '2026-07-01')).toBe('accepted');
		});

		test('is another while the photo leaves: without it, the assessor has not seen it', async () => {
			expect(await stateOn(await leavesOn('2026-07-01'), '2026-06-30')).toBe('changed');
		});

		test('lapses once for each last day, and not at all without one', async () => {
			const later = {
				...agreed,
				id: 'later',
				sha256: 'c'.repeat(64),
				privacy: { ...consent, expires: '2026-08-31' },
			};
			const both = { ...withConsent, attachments: [...withConsent.attachments, later] };
			const lapsed = await lapsedFingerprints(both, 'unit-a/1.1', digest);
			expect(lapsed.map(({ after }) => after)).toEqual(['2026-06-30', '2026-08-31']);
			for (const [place, day] of ['2026-07-15', '2026-09-01'].entries()) {
				expect(lapsed[place]?.fingerprint).toBe(await print(handoverContent(both, day)));
			}
			expect(await lapsedFingerprints(content, 'unit-a/1.1', digest)).toEqual([]);
		});
	});

	test('does not depend on the order in which keys were written', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const reversed = Object.fromEntries(Object.entries(value).reverse());
				expect(canonicalJson(reversed)).toBe(canonicalJson(value));
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});
});

describe('what "Done" names', () => {
	test('in an empty item: everything expected, in the order of the form', () => {
		const places = missingFrom(templateFixture(), contentFixture()).map((missing) =>
			missing.kind === 'field' ? `${missing.id} ${missing.reason}` : `${missing.kind} ${missing.reason}`,
		);
		expect(places).toEqual([
			'title empty',
			'event-date empty',
			'reality empty',
			'story empty',
			'type empty',
			'scores empty',
			'steps empty',
			'claims empty',
		]);
	});

	test('nothing in a complete one', () => {
		const content = contentFixture({
			title: 'Refund',
			eventDate: '2026-06-01',
			reality: 'real',
			answers: {
				story: 'I listened.',
				type: 'service',
				scores: {
					kind: 'rating-table',
					ratings: {
						greeting: { rating: 5, comment: '' },
						identity: { rating: 'not-applicable', comment: '' },
					},
					ownLines: [],
				},
				steps: { kind: 'rows', rows: [1, 2].map((n) => ({ id: `${n}`, cells: { what: 'Called' } })) },
			},
			claims: [{ criterion: 'unit-a/1.1', how: '' }],
		});
		expect(missingFrom(templateFixture(), content)).toEqual([]);
	});

	test('half-filled tables, too few rows, unreadable numbers, unanswered photos', () => {
		const content = contentFixture({
			answers: {
				minutes: 'a few',
				scores: { kind: 'rating-table', ratings: { greeting: { rating: 5, comment: '' } }, ownLines: [] },
				steps: {
					kind: 'rows',
					rows: [
						{ id: '1', cells: { what: 'Called' } },
						{ id: '2', cells: { what: ' ' } },
					],
				},
			},
			attachments: [attachmentFixture({ caption: ' ', privacy: { answer: 'unanswered' } })],
		});
		const reasons = missingFrom(templateFixture(), content).map((missing) => missing.reason);
		for (const reason of ['not-a-number', 'incomplete', 'too-few-rows', 'no-caption', 'privacy-unanswered']) {
			expect(reasons).toContain(reason);
		}
	});

	test('what was begun and says nothing yet, asked for or not', () => {
		const unfinished = (answers: EvidenceContent['answers']) =>
			missingFrom(templateFixture(), contentFixture({ answers })).flatMap((missing) =>
				missing.kind === 'field' && missing.reason === 'unfinished' ? [missing.id] : [],
			);
		const given = (after: string, role: string, how: string): EvidenceContent['answers'] => ({
			results: {
				kind: 'measure',
				measures: [{ id: '1', name: 'AHT', before: '300', after, unit: 's', better: 'lower' }],
			},
			who: { kind: 'people', people: [{ id: '1', role, knownAs: 'B' }] },
			consent: {
				kind: 'consent',
				given: 'yes',
				who: 'Adviser B',
				purpose: '',
				how,
				date: '2026-06-01',
				expires: '',
				withdrawn: '',
			},
		});
		expect(unfinished(given('', '', ' ')).toSorted()).toEqual(['consent', 'results', 'who']);
		expect(unfinished(given('280', 'Adviser', 'said so'))).toEqual([]);
	});

	test('an attachment that stays back although nobody chose that', () => {
		const consent = { answer: 'consent', who: 'Colleague B', how: '', date: '2026-06-01' } as const;
		const attachments = [
			attachmentFixture({ id: 'c', privacy: consent }),
			attachmentFixture({ id: 'n', cleaning: 'not-cleaned' }),
			attachmentFixture({ id: 'k', privacy: { answer: 'keep-here' } }),
		];
		const named = missingFrom(templateFixture(), contentFixture({ attachments })).flatMap((missing) =>
			missing.kind === 'attachment' ? [`${missing.id} ${missing.reason}`] : [],
		);
		expect(named).toEqual(['c consent-incomplete', 'n not-cleaned']);
	});

	test('an answer with nothing in it is empty, whatever its kind', () => {
		const people = { kind: 'people' as const, people: [{ id: '1', role: '', knownAs: '' }] };
		const drawn = {
			kind: 'signature' as const,
			mode: 'drawn' as const,
			name: '',
			role: '',
			at: '',
			strokes: [],
		};
		for (const answer of [undefined, ' ', [], people, drawn]) expect(isEmptyAnswer(answer)).toBe(true);
		expect(isEmptyAnswer({ ...drawn, mode: 'ink' })).toBe(false);
	});
});

describe('what leaves the device', () => {
	const held = [
		attachmentFixture({ id: 'u', privacy: { answer: 'unanswered' } }),
		attachmentFixture({ id: 'k', privacy: { answer: 'keep-here' } }),
		attachmentFixture({ id: 'n', cleaning: 'not-cleaned' }),
		attachmentFixture({
			id: 'c',
			privacy: { answer: 'consent', who: 'Colleague B', how: ' ', date: '2026-06-01' },
		}),
	];
	const leaving = [
		attachmentFixture({ id: 'ok' }),
		attachmentFixture({ id: 'released', cleaning: 'released' }),
		attachmentFixture({
			id: 'agreed',
			privacy: { answer: 'consent', who: 'Colleague B', how: 'asked', date: '2026-06-01' },
		}),
	];

	test('no attachment whose question is unanswered, kept here, or that could not be cleaned', () => {
		expect(held.map((each) => attachmentHeldBack(each, '2026-06-30'))).toEqual([
			'unanswered',
			'keep-here',
			'not-cleaned',
			'consent-incomplete',
		]);
		expect(leaving.map((each) => attachmentHeldBack(each, '2026-06-30'))).toEqual([null, null, null]);
		const contents: PortfolioContents = {
			portfolio: {
				id: 'p',
				learner: 'Siân',
				centre: '',
				qualification: '',
				assessor: '',
				units: [],
				createdAt: '',
				nextReference: 2,
				exports: 0,
			},
			units: [],
			templates: [],
			evidence: [
				{
					id: '1',
					reference: 'E001',
					revision: 1,
					createdAt: '',
					changedAt: '',
					content: contentFixture({ attachments: [...held, ...leaving] }),
				},
			],
			fingerprints: new Map(),
			judgements: [],
		};
		const handover = handoverOf(contents, '2026-06-30');
		expect(handover.evidence[0]?.content.attachments.map(({ id }) => id)).toEqual([
			'ok',
			'released',
			'agreed',
		]);
		expect(handover.heldBack.map(({ attachment, reason }) => `${attachment.id} ${reason}`)).toEqual([
			'u unanswered',
			'k keep-here',
			'n not-cleaned',
			'c consent-incomplete',
		]);
		expect(contents.evidence[0]?.content.attachments).toHaveLength(7);
	});

	test('an earlier state brought back keeps what is decided by now', () => {
		const photo = (id: string, answer: 'nobody' | 'keep-here' | 'unanswered') =>
			attachmentFixture({ id, privacy: { answer } });
		const earlier = contentFixture({
			title: 'Earlier',
			attachments: [
				photo('kept', 'nobody'),
				photo('same', 'nobody'),
				photo('gone', 'nobody'),
				photo('open', 'keep-here'),
			],
		});
		const present = contentFixture({
			title: 'Now',
			attachments: [photo('kept', 'keep-here'), photo('same', 'nobody'), photo('open', 'nobody')],
		});
		const back = withPresentPrivacy(earlier, present);
		expect(back.title).toBe('Earlier');
		expect(back.attachments.map(({ id, privacy }) => `${id} ${privacy.answer}`)).toEqual([
			'kept keep-here',
			'same nobody',
			'gone unanswered',
			'open keep-here',
		]);
	});
});
