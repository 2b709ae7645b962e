import type { Seal } from './assessment.ts';
import { type Entry, isSealed, type SealedEntry } from './assessment-record.ts';
import { canonicalJson, isSameData } from './canonical-json.ts';
import type { Digest, PortfolioId, Sha256 } from './identity.ts';

/*
 * Entries of one device about one portfolio form a chain: each holds the hash of the one before, and each is
 * signed. What was altered, taken out or put in between no longer fits.
 */

export type ChainProblem =
	/** A hash or signature does not fit what it stands under. */
	| 'altered'
	/** An entry comes twice or in two versions, or does not fit the one before it. */
	| 'broken'
	/** Something in it is not signed. */
	| 'unsigned'
	/** It is about another portfolio than it says. */
	| 'other-portfolio';

/** Whether the signature in a seal is that of its key over its hash. */
export type Verify = (seal: Seal) => Promise<boolean>;
/** Signs a hash; hex. */
type Sign = (hash: Sha256) => Promise<string>;

/** The name of a key: whoever compares two reads this. */
export const keyName = ({ x, y }: Seal['key']): string => `${x}.${y}`;

function hashOf(entry: Entry, seal: Omit<Seal, 'hash' | 'signature'>, digest: Digest): Promise<Sha256> {
	const { portfolio, number, previous, key } = seal;
	return digest(canonicalJson({ ...entry, seal: { portfolio, number, previous, key } }));
}

/** Appends entries to a chain, in their order. `last` is its newest seal; null where it begins. */
export async function sealEntries(
	entries: readonly Entry[],
	chain: {
		readonly portfolio: PortfolioId;
		readonly key: Seal['key'];
		readonly last: Pick<Seal, 'number' | 'hash'> | null;
	},
	digest: Digest,
	sign: Sign,
): Promise<readonly SealedEntry[]> {
	const sealed: SealedEntry[] = [];
	let { number, hash } = chain.last ?? { number: 0, hash: '' };
	for (const entry of entries) {
		number += 1;
		const place = { portfolio: chain.portfolio, number, previous: hash, key: chain.key };
		hash = await hashOf(entry, place, digest);
		sealed.push({ ...entry, seal: { ...place, hash, signature: await sign(hash) } });
	}
	return sealed;
}

/** What is wrong with single entries, each looked at for itself; null when each holds. */
export async function entriesProblem(
	entries: readonly SealedEntry[],
	portfolio: PortfolioId,
	digest: Digest,
	verify: Verify,
): Promise<ChainProblem | null> {
	for (const entry of entries) {
		if (entry.seal.portfolio !== portfolio) return 'other-portfolio';
		if ((await hashOf(entry, entry.seal, digest)) !== entry.seal.hash) return 'altered';
		if (!(await verify(entry.seal))) return 'altered';
	}
	return null;
}

/**
 * What is wrong with the entries of a review, which brings all of its chain that its device still has; null when all
 * of it holds. Entries may be missing: a device that removed the learner no longer has them, and what she withdrew is
 * in no file of hers. `missingFrom` counts them.
 */
export async function chainProblem(
	entries: readonly Entry[],
	portfolio: PortfolioId,
	digest: Digest,
	verify: Verify,
): Promise<ChainProblem | null> {
	const sealed = entries.filter(isSealed);
	if (sealed.length !== entries.length) return 'unsigned';
	const problem = await entriesProblem(sealed, portfolio, digest, verify);
	if (problem) return problem;
	const chains = new Map<string, SealedEntry[]>();
	for (const entry of sealed) {
		const name = keyName(entry.seal.key);
		chains.set(name, [...(chains.get(name) ?? []), entry]);
	}
	for (const chain of chains.values()) {
		const ordered = [...chain].sort((a, b) => a.seal.number - b.seal.number);
		const holds = ordered.every(({ seal }, place) => {
			const before = ordered[place - 1]?.seal;
			if (seal.number === 1) return before === undefined && seal.previous === '';
			if (seal.number === before?.number) return false;
			return seal.number - 1 !== before?.number || seal.previous === before.hash;
		});
		if (!holds) return 'broken';
	}
	return null;
}

/** The newest seal of one device's chain; null before its first entry. */
export function lastSeal(entries: readonly Entry[], key: Seal['key']): Seal | null {
	const name = keyName(key);
	return entries
		.flatMap(({ seal }) => (seal && keyName(seal.key) === name ? [seal] : []))
		.reduce<Seal | null>((last, seal) => (last && last.number > seal.number ? last : seal), null);
}

export type Merged = {
	/** Not known here before, in the order in which they were put on record. */
	readonly fresh: readonly Entry[];
	/** There are two versions of something that is never changed: nothing may be taken. */
	readonly clashes: boolean;
};

/**
 * What of a review is new here. Entries are only ever added: merging in any order, or twice, ends in the same.
 * `known` is all that is on record here about the portfolio.
 */
export function mergeEntries(known: readonly Entry[], incoming: readonly Entry[]): Merged {
	const byId = new Map(known.map((entry) => [entry.id, entry]));
	const places = sealsByPlace(known);
	const all = sealsByPlace([...known, ...incoming]);
	const fresh = new Map<string, Entry>();
	let clashes = false;
	for (const entry of incoming) {
		const same = byId.get(entry.id) ?? fresh.get(entry.id);
		const place = entry.seal ? placeOf(entry.seal) : null;
		if (same ? !isSameData(same, entry) : place !== null && places.has(place)) {
			clashes = true;
		}
		if (entry.seal && !fitsItsNeighbours(entry.seal, all)) clashes = true;
		if (same) continue;
		if (entry.seal) places.set(placeOf(entry.seal), entry.seal);
		fresh.set(entry.id, entry);
	}
	const ordered = [...fresh.values()].sort((a, b) =>
		a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1,
	);
	return { fresh: clashes ? [] : ordered, clashes };
}

function sealsByPlace(entries: readonly Entry[]): Map<string, Seal> {
	return new Map(entries.flatMap(({ seal }) => (seal ? [[placeOf(seal), seal]] : [])));
}

/** Each names the one before it: what was put in or taken out and signed anew would not. */
function fitsItsNeighbours(seal: Seal, all: ReadonlyMap<string, Seal>): boolean {
	const before = all.get(placeOf({ ...seal, number: seal.number - 1 }));
	const after = all.get(placeOf({ ...seal, number: seal.number + 1 }));
	return (!before || seal.previous === before.hash) && (!after || after.previous === seal.hash);
}

/** How many entries of the chains that a review continues are neither in it nor known here. */
export function missingFrom(known: readonly Entry[], incoming: readonly Entry[]): number {
	const there = sealsByPlace([...known, ...incoming]);
	const last = new Map<string, Seal>();
	for (const { seal } of incoming) {
		if (seal && (last.get(keyName(seal.key))?.number ?? 0) < seal.number) last.set(keyName(seal.key), seal);
	}
	let missing = 0;
	for (const { key, number } of last.values()) {
		const name = keyName(key);
		const have = [...there.values()].filter((seal) => keyName(seal.key) === name && seal.number <= number);
		missing += number - have.length;
	}
	return missing;
}

function placeOf({ key, number }: Pick<Seal, 'key' | 'number'>): string {
	return `${keyName(key)} ${number}`;
}
