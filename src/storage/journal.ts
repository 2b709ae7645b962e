import * as z from 'zod/mini';
import { isSameData } from '#domain/canonical-json.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { evidenceContentSchema } from '#domain/evidence.ts';
import type { Instant, PortfolioId } from '#domain/identity.ts';
import { localKeys, readLocal, removeLocal, writeLocal } from './local.ts';
import { pinnedPortfolio } from './open-portfolio.ts';
import type { Realm } from './realm.ts';
import { thisTab } from './tab.ts';

/*
 * The second copy of what is being typed. A database write that is started in `pagehide` is lost when
 * the page goes to another page of the same site (measured: 0 of 12 kept); localStorage is written at
 * once (12 of 12). An entry stays until its text has been committed as a draft.
 */

const entrySchema = z.object({
	content: evidenceContentSchema,
	baseRevision: z.number(),
	at: z.string(),
	/** The portfolio it was typed in. Left out by earlier versions, which knew of one only. */
	portfolio: z.exactOptional(z.string()),
});

export type JournalEntry = {
	readonly content: EvidenceContent;
	readonly baseRevision: number;
	readonly at: Instant;
	readonly portfolio?: PortfolioId;
};

export type FoundEntry = JournalEntry & {
	readonly key: string;
	readonly evidence: string;
	readonly tab: string;
	/** The entry's text as found: it is only removed while it still says the same. */
	readonly text: string;
};

/** Every key of a realm's journal begins with it; then come the item, a full stop and the page. */
export const prefixOf = (realm: Realm): string => `starfolio.journal.${realm}.`;
/** The page's name keeps two tabs that close together from writing over each other. */
const keyOf = (realm: Realm, evidence: string, tab: string): string => `${prefixOf(realm)}${evidence}.${tab}`;

/** Writes at once. false when the browser keeps nothing here. */
export function writeJournal(realm: Realm, evidence: string, entry: JournalEntry): boolean {
	const portfolio = realm === 'own' ? pinnedPortfolio() : null;
	const whole: JournalEntry = { ...entry, ...(portfolio !== null && { portfolio }) };
	return writeLocal(keyOf(realm, evidence, thisTab), JSON.stringify(whole));
}

/** What is in the journal of a realm; of one item, if one is named. Unreadable entries stay where they are. */
export function readJournal(realm: Realm, evidence?: string): readonly FoundEntry[] {
	const prefix = prefixOf(realm);
	return localKeys(prefix).flatMap((key): FoundEntry[] => {
		const [id = '', tab = ''] = key.slice(prefix.length).split('.');
		if (evidence !== undefined && id !== evidence) return [];
		const text = readLocal(key) ?? '';
		const entry = parseEntry(text);
		return entry ? [{ ...entry, key, evidence: id, tab, text }] : [];
	});
}

/** Every entry of a realm as it stands there, whether it can be read or not. */
export function journalTexts(realm: Realm): readonly string[] {
	return localKeys(prefixOf(realm)).map((key) => readLocal(key) ?? '');
}

/** Removes what was typed in a portfolio, because that is removed. */
export function removeJournalOf(realm: Realm, portfolio: PortfolioId): void {
	for (const entry of readJournal(realm)) if (entry.portfolio === portfolio) removeLocal(entry.key);
}

/** Changes every entry of a portfolio: in its texts, or, where it cannot be read, as it stands there. */
export function rewriteJournal(
	realm: Realm,
	portfolio: PortfolioId,
	rewrite: (content: EvidenceContent) => EvidenceContent,
	rewriteUnreadable: (text: string) => string,
): void {
	for (const key of localKeys(prefixOf(realm))) {
		const text = readLocal(key) ?? '';
		const entry = parseEntry(text);
		if ((entry?.portfolio ?? portfolio) !== portfolio) continue;
		const content = entry && rewrite(entry.content);
		const changed = entry ? JSON.stringify({ ...entry, content }) : rewriteUnreadable(text);
		if (entry ? content !== entry.content : changed !== text) writeLocal(key, changed);
	}
}

/** Removes an entry whose text has been committed. One that was written again meanwhile stays. */
export function removeJournalEntry(entry: FoundEntry): void {
	if (readLocal(entry.key) === entry.text) removeLocal(entry.key);
}

/**
 * Removes what this page has journalled of an item, because a commit now holds as much: what is older, and
 * the very text of the commit. Leaving a form journals and saves within one millisecond, so the time alone
 * cannot tell.
 */
export function removeOwnJournal(
	realm: Realm,
	evidence: string,
	kept: Pick<JournalEntry, 'at' | 'content'>,
): void {
	const key = keyOf(realm, evidence, thisTab);
	const entry = parseEntry(readLocal(key) ?? '');
	if (!entry) return;
	const isTheText = isSameData(entry.content, kept.content);
	if (entry.at < kept.at || isTheText) removeLocal(key);
}

function parseEntry(text: string): JournalEntry | null {
	try {
		const parsed = entrySchema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}
