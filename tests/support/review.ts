import { newSigningKey, publicKeyOf, signText } from '#device/signing.ts';
import type { Seal } from '#domain/assessment.ts';
import type { Entry, SealedEntry } from '#domain/assessment-record.ts';
import type { Digest } from '#domain/identity.ts';
import { lastSeal, sealEntries } from '#domain/review-chain.ts';
import type { Review } from '#exchange/review/format.ts';

/** SHA-256 as browsers and Node both have it. */
export const webDigest: Digest = async (data) => {
	const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** An assessor's device: signs entries into its own chain. */
type AssessorDevice = {
	readonly key: Seal['key'];
	readonly seal: (entries: readonly Entry[], portfolio?: string) => Promise<readonly SealedEntry[]>;
	/** Seals as if it had never sealed anything; its own chain stays as it is. */
	readonly sealAnew: (entries: readonly Entry[]) => Promise<readonly SealedEntry[]>;
};

export async function assessorDevice(): Promise<AssessorDevice> {
	const pair = await newSigningKey();
	const key = await publicKeyOf(pair);
	if (!key) throw new Error('No public key');
	let chain: readonly SealedEntry[] = [];
	const sign = (hash: string): Promise<string> => signText(pair, hash);
	return {
		key,
		sealAnew: (entries) =>
			sealEntries(entries, { portfolio: 'portfolio-1', key, last: null }, webDigest, sign),
		seal: async (entries, portfolio = 'portfolio-1') => {
			const sealed = await sealEntries(
				entries,
				{ portfolio, key, last: lastSeal(chain, key) },
				webDigest,
				sign,
			);
			chain = [...chain, ...sealed];
			return sealed;
		},
	};
}

/** A decision that nobody has sealed yet. */
export function decision(id: string, changes: Partial<Entry> = {}): Entry {
	const judgement: Entry = {
		id,
		evidence: 'item-1',
		criterion: 'unit-a/1.1',
		decision: 'accepted',
		feedback: 'Clear account.',
		assessor: 'R. Okafor',
		at: '2026-06-10T12:00:00.000Z',
		fingerprint: 'a'.repeat(64),
		revision: 1,
	};
	return Object.assign(judgement, changes);
}

export function reviewOf(entries: readonly Entry[], changes: Partial<Review> = {}): Review {
	return {
		format: 'starfolio-review',
		formatVersion: 1,
		review: 'review-1',
		madeAt: '2026-06-14T09:30:00.000Z',
		appVersion: '0.1.0',
		portfolio: { id: 'portfolio-1', learner: 'Siân Ŵyn Price' },
		by: { name: 'R. Okafor', role: 'assessor' },
		entries: [...entries],
		...changes,
	};
}
