import { type Entry, isSealed, type SealedEntry } from './assessment-record.ts';
import { keyName } from './review-chain.ts';

/** A signing key on record that nobody on this device has confirmed to have read about. */
export type UnreadKey = {
	/** As `keyName` writes it. */
	readonly key: string;
	/**
	 * "another": somebody of one of these names has signed with another key before. "learner": it is of a device of the
	 * learner's own, as her portfolio says, which was handed over to be decided on.
	 */
	readonly news: 'first' | 'another' | 'learner';
	/** Of whoever signed with it, each once; "" stands for none. */
	readonly names: readonly string[];
	/** Entries signed with it. */
	readonly count: number;
};

/**
 * The keys among what is on record that are not in `read`, the one that signed first before the others. It follows from
 * the record alone, so nothing that was not read can be lost with a message that went by.
 *
 * @param handed keys of the learner's own devices: they are nobody's who is named, and no other is compared with them
 */
export function unreadKeys(
	entries: readonly Entry[],
	read: ReadonlySet<string>,
	handed: ReadonlySet<string> = new Set(),
): readonly UnreadKey[] {
	const byKey = new Map<string, SealedEntry[]>();
	for (const entry of [...entries].filter(isSealed).sort((a, b) => (a.at < b.at ? -1 : 1))) {
		const key = keyName(entry.seal.key);
		byKey.set(key, [...(byKey.get(key) ?? []), entry]);
	}
	// Keys that were read about come first: what is unread is compared with them, whenever it says that it signed.
	const ordered = [...byKey].sort(([a], [b]) => Number(read.has(b)) - Number(read.has(a)));
	const met = new Set<string>();
	const unread: UnreadKey[] = [];
	for (const [key, signed] of ordered) {
		const names = [...new Map(signed.map(({ assessor }) => [plain(assessor), assessor.trim()]))];
		const isKnown = names.some(([name]) => met.has(name));
		const news = handed.has(key) ? 'learner' : isKnown ? 'another' : 'first';
		if (news !== 'learner') for (const [name] of names) met.add(name);
		if (read.has(key)) continue;
		unread.push({ key, news, names: names.map(([, name]) => name), count: signed.length });
	}
	return unread;
}

const plain = (name: string): string => name.trim().toLowerCase();
