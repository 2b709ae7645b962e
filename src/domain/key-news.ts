import { type Entry, isSealed } from './assessment-record.ts';
import { keyName } from './review-chain.ts';

/** Signing keys that came with a file and were not met before, each by the name of whoever used it. */
export type KeyNews = {
	/** Nobody of that name had signed anything here. */
	readonly first: readonly string[];
	/** Somebody of that name had, with another key. */
	readonly another: readonly string[];
};

/** What is new about the keys of entries that are added to those on record. */
export function keyNews(known: readonly Entry[], fresh: readonly Entry[]): KeyNews {
	const plain = (name: string): string => name.trim().toLowerCase();
	const signed = known.filter(isSealed);
	const keys = new Set(signed.map(({ seal }) => keyName(seal.key)));
	const names = new Set(signed.map(({ assessor }) => plain(assessor)));
	const unknown = fresh.filter(isSealed).filter(({ seal }) => !keys.has(keyName(seal.key)));
	const all = [...new Map(unknown.map(({ assessor }) => [plain(assessor), assessor.trim()])).values()];
	return {
		first: all.filter((name) => !names.has(plain(name))),
		another: all.filter((name) => names.has(plain(name))),
	};
}
