import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimFingerprint, type Judgement } from '#domain/assessment.ts';
import type { Evidence, EvidenceContent, Revision } from '#domain/evidence.ts';
import { handoverOf } from '#domain/handover.ts';
import { handoverData } from '#domain/handover-data.ts';
import { type JudgedState, judgedStates, saysMore } from '#domain/judged.ts';
import { aHandover, anItem, aPhoto, aUnit } from '#tests/fixtures/handover.ts';
import { webDigest } from '#tests/support/review.ts';

const CRITERION = 'unit-a/1.1';
const DAY = '2026-06-30';

/** One item with its history: each text is one saved state. */
function history(texts: readonly string[], change: Partial<EvidenceContent> = {}) {
	const states = texts.map((account, place): Revision => {
		const { content } = anItem(1, {
			claims: [{ criterion: CRITERION, how: '' }],
			answers: { account },
			...change,
		});
		return { evidence: 'item-1', revision: place + 1, at: DAY, device: 'phone', reason: 'left', content };
	});
	const last = states.at(-1);
	if (!last) throw new Error('An item has a state');
	const item: Evidence = { ...anItem(1), revision: last.revision, content: last.content };
	return { states, item };
}

async function judged(state: Revision | undefined, changes: Partial<Judgement> = {}): Promise<Judgement> {
	if (!state) throw new Error('There is no such state');
	return {
		id: `judgement-${state.revision}`,
		evidence: state.evidence,
		criterion: CRITERION,
		decision: 'accepted',
		feedback: '',
		assessor: 'T. Reed',
		at: DAY,
		fingerprint: await claimFingerprint(state.content, CRITERION, webDigest),
		revision: state.revision,
		...changes,
	};
}

const found = (item: Evidence, judgements: readonly Judgement[], states: readonly Revision[]) =>
	judgedStates([item], judgements, async () => states, webDigest);

/** What leaves of an item with these earlier states. */
function leaving(item: Evidence, states: readonly JudgedState[], day = DAY) {
	const { heldBack: _heldBack, ...contents } = aHandover({ units: [aUnit()], items: [item] });
	return handoverData(handoverOf({ ...contents, judged: states }, day)).judged;
}

describe('the states that were judged', () => {
	test('are the only earlier ones that go with a portfolio, each proven by its fingerprint', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 }),
				fc.array(fc.nat(7), { maxLength: 5 }),
				async (texts, picks) => {
					const { states, item } = history(texts);
					const decided = await Promise.all(
						// The number may be that of another device: only the fingerprint counts.
						picks.map((pick) => judged(states[pick % states.length], { revision: 1 + (pick % 3) })),
					);
					const kept = await found(item, decided, states);
					const wanted = new Set(decided.map(({ fingerprint }) => fingerprint));
					for (const { content } of kept) {
						expect(wanted).toContain(await claimFingerprint(content, CRITERION, webDigest));
					}
					const earlier = picks
						.map((pick) => pick % states.length)
						.filter((pick) => pick < states.length - 1);
					expect(kept.map(({ revision }) => revision)).toEqual(
						[...new Set(earlier)].sort((a, b) => a - b).map((pick) => pick + 1),
					);
				},
			),
			{ numRuns: 40 },
		);
	});

	test('one state is enough for several decisions on it', async () => {
		const { states, item } = history(['One', 'Two']);
		const decisions = [
			await judged(states[0]),
			await judged(states[0], { id: 'again', decision: 'not-yet' }),
		];
		expect(await found(item, decisions, states)).toHaveLength(1);
	});

	test('are none of those that personal data was taken out of', async () => {
		const { states, item } = history(['One', 'Two']);
		const decision = await judged(states[0]);
		const redacted = states.map((state) => ({ ...state, redactedAt: DAY }));
		expect(await found(item, [decision], redacted)).toEqual([]);
	});
});

describe('of the states that were judged', () => {
	const photo = aPhoto('a'.repeat(64));
	const withPhoto = history(['One', 'Two'], { attachments: [photo] });
	const first = withPhoto.states.slice(0, 1);
	const present = (attachments: EvidenceContent['attachments'], more: Partial<EvidenceContent> = {}) => ({
		...withPhoto.item,
		content: { ...withPhoto.item.content, attachments, ...more },
	});

	test('one leaves with its item, as what of it may leave', () => {
		const [state] = leaving(withPhoto.item, first) ?? [];
		expect(state?.content).toEqual(first[0]?.content);
		const secret = aPhoto('b'.repeat(64), {
			id: 'kept',
			name: 'CANARY.jpg',
			privacy: { answer: 'keep-here' },
		});
		const both = history(['One', 'Two'], { attachments: [photo, secret] });
		expect(JSON.stringify(leaving(both.item, both.states.slice(0, 1)))).not.toContain('CANARY');
		expect(leaving(both.item, both.states.slice(0, 1))).toHaveLength(1);
	});

	test.each([
		['was deleted', []],
		['was covered since, under the same name', [{ ...photo, sha256: 'c'.repeat(64) }]],
		['is kept here now', [{ ...photo, privacy: { answer: 'keep-here' as const } }]],
		['is not answered for any more', [{ ...photo, privacy: { answer: 'unanswered' as const } }]],
	])('none leaves whose photo %s', (_, attachments) => {
		expect(leaving(present(attachments), first)).toBeUndefined();
	});

	test('none leaves whose consent has run out', () => {
		const consent = {
			answer: 'consent' as const,
			who: 'Team leader',
			how: 'e-mail',
			date: '2026-06-01',
			expires: '2026-07-01',
		};
		const agreed = history(['One', 'Two'], { attachments: [{ ...photo, privacy: consent }] });
		expect(leaving(agreed.item, agreed.states.slice(0, 1))).toHaveLength(1);
		expect(leaving(agreed.item, agreed.states.slice(0, 1), '2026-07-02')).toBeUndefined();
	});

	test('none leaves of an item that stays here, or of one that is not there', () => {
		expect(leaving(present([photo], { staysHere: true }), first)).toBeUndefined();
		const gone = first.map((state) => ({ ...state, evidence: 'item-9' }));
		expect(leaving(withPhoto.item, gone)).toBeUndefined();
	});
});

test('a state says more when the present one has lost what was found in it', () => {
	const finding = [{ found: { text: 'Mrs Canary' } }];
	const place = { at: 'title' } as const;
	expect(saysMore(finding, [{ place, text: 'A customer' }])).toBe(true);
	expect(saysMore(finding, [{ place, text: 'A call from Mrs Canary' }])).toBe(false);
});
