import {
	assert,
	asyncProperty,
	constantFrom,
	integer,
	property,
	shuffledSubarray,
	uniqueArray,
} from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isSignedBy } from '#device/signing.ts';
import type { Entry, SealedEntry } from '#domain/assessment-record.ts';
import {
	chainProblem,
	entriesProblem,
	mergeEntries,
	missingFrom,
	type Verify,
} from '#domain/review-chain.ts';
import { reviewSummary } from '#domain/review-summary.ts';
import { assessorDevice, decision, reviewOf, webDigest } from '#tests/support/review.ts';
import { reviewLines } from '#ui/screens/record/review-lines.ts';

const verify: Verify = ({ key, hash, signature }) => isSignedBy(key, hash, signature);
const problemOf = (entries: readonly Entry[]) => chainProblem(entries, 'portfolio-1', webDigest, verify);

/** The same device begins its chain anew. */
let sealedAnew: () => Promise<readonly SealedEntry[]> = async () => [];
let chain: readonly SealedEntry[] = [];
let other: readonly SealedEntry[] = [];
beforeAll(async () => {
	const [device, second] = [await assessorDevice(), await assessorDevice()];
	sealedAnew = () => device.sealAnew([decision('n1'), decision('n2')]);
	const first = await device.seal([decision('d1'), decision('d2', { decision: 'not-yet' })]);
	chain = [
		...first,
		...(await device.seal([
			{
				kind: 'observation',
				id: 'o1',
				assessor: 'R. Okafor',
				at: '2026-06-11T12:00:00.000Z',
				criterion: 'unit-a/1.1',
				evidence: '',
				where: 'Floor 2',
				date: '2026-06-11',
				text: 'Side by side.',
				rows: [],
			},
			decision('d3', { at: '2026-06-12T12:00:00.000Z' }),
		])),
	];
	other = await second.seal([decision('x1'), decision('x2', { decision: 'question' })]);
});

describe('a chain of entries', () => {
	test('holds as it was sealed, in whatever order it is read', async () => {
		expect(await problemOf(chain)).toBeNull();
		expect(await problemOf([...chain].reverse())).toBeNull();
		expect(await problemOf([...chain, ...other])).toBeNull();
		expect(chain.map(({ seal }) => seal.number)).toEqual([1, 2, 3, 4]);
	});

	test('does not hold when anything in it is changed, whatever it is', async () => {
		await assert(
			asyncProperty(
				integer({ min: 0, max: chain.length - 1 }),
				constantFrom('assessor', 'at', 'id', 'criterion'),
				async (place, field) => {
					const altered = chain.map((entry, at) =>
						at === place ? { ...entry, [field]: `${field} changed` } : entry,
					);
					expect(await problemOf(altered)).toBe('altered');
				},
			),
			{ numRuns: 20 },
		);
		const accepted = chain.map((entry) =>
			entry.id === 'd2' ? { ...entry, decision: 'accepted' as const } : entry,
		);
		expect(await problemOf(accepted)).toBe('altered');
	});

	test('does not hold with an entry twice, or with one that does not fit the one before', async () => {
		expect(await problemOf([...chain, ...chain.slice(0, 1)])).toBe('broken');
		const anew = await sealedAnew();
		expect(await problemOf([...chain.slice(0, 1), ...anew.slice(1)])).toBe('broken');
	});

	test('holds without entries that its device no longer has, and they are counted', async () => {
		expect(await problemOf(chain.slice(1))).toBeNull();
		const without = chain.filter((_entry, place) => place !== 1);
		expect(await problemOf(without)).toBeNull();
		expect(missingFrom([], chain)).toBe(0);
		expect(missingFrom([], chain.slice(2))).toBe(2);
		expect(missingFrom(chain.slice(0, 2), chain.slice(2))).toBe(0);
		expect(missingFrom(other, without)).toBe(1);
	});

	test('does not hold when somebody else signs in its place', async () => {
		const [entry] = chain;
		const [foreign] = other;
		if (!entry || !foreign) throw new Error('nothing was sealed');
		const { key, signature } = foreign.seal;
		const forged = { ...entry, seal: { ...entry.seal, key, signature } };
		expect(await problemOf([forged])).toBe('altered');
	});

	test('is about one portfolio, and signed throughout', async () => {
		expect(await chainProblem(chain, 'portfolio-2', webDigest, verify)).toBe('other-portfolio');
		expect(await problemOf([...chain, decision('d9')])).toBe('unsigned');
		// A portfolio's file may hold part of a chain: each entry for itself must still hold.
		expect(await entriesProblem(chain.slice(2), 'portfolio-1', webDigest, verify)).toBeNull();
	});
});

describe('merging reviews', () => {
	const merged = (known: readonly Entry[], incoming: readonly Entry[]): readonly Entry[] => [
		...known,
		...mergeEntries(known, incoming).fresh,
	];
	const ids = (entries: readonly Entry[]): readonly string[] => entries.map(({ id }) => id).sort();

	test('ends in the same whatever the order, and doing it again changes nothing', async () => {
		const all = () => [...chain, ...other];
		await assert(
			property(
				shuffledSubarray(Array.from({ length: 6 }, (_, place) => place)),
				uniqueArray(integer({ min: 0, max: 5 })),
				(order, part) => {
					const pick = (places: readonly number[]) => places.flatMap((place) => all()[place] ?? []);
					const [first, second] = [pick(order), pick(part)];
					const there = merged(merged([], first), second);
					const back = merged(merged([], second), first);
					expect(ids(there)).toEqual(ids(back));
					expect(mergeEntries(there, first).fresh).toEqual([]);
					expect(mergeEntries(there, second).fresh).toEqual([]);
				},
			),
		);
	});

	test('takes nothing where an entry comes in two versions', () => {
		const forged = chain.map((entry) => ({ ...entry, assessor: 'Somebody else' }));
		expect(mergeEntries(chain, forged)).toEqual({ fresh: [], clashes: true });
		const samePlace = chain.slice(3).map((entry) => ({ ...entry, id: 'd4' }));
		expect(mergeEntries(chain, samePlace)).toEqual({ fresh: [], clashes: true });
	});

	test('takes nothing that does not fit what is here before it, or after it', async () => {
		const anew = await sealedAnew();
		expect(mergeEntries(chain.slice(0, 1), anew.slice(1)).clashes).toBe(true);
		expect(mergeEntries(anew.slice(1), chain.slice(0, 1)).clashes).toBe(true);
		expect(mergeEntries(chain.slice(0, 1), chain.slice(2)).clashes).toBe(false);
	});
});

describe('what a review would bring', () => {
	const present = new Map([['item-1 unit-a/1.1', 'a'.repeat(64)]]);
	const items = new Set(['item-1']);

	test('counts decisions, and those on an earlier state', () => {
		const summary = reviewSummary(reviewOf(chain), [], present, items);
		expect(summary).toMatchObject({
			accepted: { items: 1, criteria: 1 },
			notYet: 1,
			held: 1,
			earlier: 0,
			elsewhere: 0,
			key: 'first',
		});
		expect(reviewSummary(reviewOf(chain), [], new Map(), items).earlier).toBe(3);
		expect(reviewSummary(reviewOf(chain), [], present, new Set()).elsewhere).toBe(3);
	});

	test('counts what was accepted in items and in criteria', () => {
		const on = (id: string, evidence: string, criterion: string) =>
			decision(id, { evidence, criterion } as never);
		const entries = [
			on('d1', 'item-1', 'unit-a/1.1'),
			on('d2', 'item-1', 'unit-a/1.2'),
			on('d3', 'item-1', 'unit-a/1.3'),
			on('d4', 'item-2', 'unit-a/1.1'),
			on('d5', 'item-2', 'unit-a/1.2'),
		];
		const { accepted } = reviewSummary(reviewOf(entries), [], present, items);
		expect(accepted).toEqual({ items: 2, criteria: 3 });
		const lines = reviewLines(reviewSummary(reviewOf(entries), [], present, items));
		expect(lines[0]).toBe('2 pieces of evidence accepted, for 3 criteria');
	});

	test('says whether its key has been met', () => {
		expect(reviewSummary(reviewOf(chain), chain, present, items).key).toBe('known');
		expect(reviewSummary(reviewOf(other), chain, present, items).key).toBe('same-name-another-key');
		const by = { name: 'I. Quinn', role: 'iqa' as const };
		expect(reviewSummary(reviewOf(other, { by }), chain, present, items).key).toBe('another');
	});
});
