import { loadTemplate } from '#content/load-template.ts';
import { newId, today } from '#device/identity.ts';
import { CAPTURE_TEMPLATE } from '#domain/capture.ts';
import { type EvidenceContent, emptyContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import { textsOf } from '#domain/guard/places.ts';
import type { EvidenceId } from '#domain/identity.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { type FoundEntry, readJournal, removeJournalEntry } from '#storage/journal.ts';
import { portfolioIds } from '#storage/read-portfolio.ts';
import { isTabThere } from '#storage/tab-there.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { prepareContent } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

/** The field of the shortest form that takes text as it comes. */
const FIELD = 'what-happened';

/**
 * What a page that went away had typed in a portfolio that is not on this device. It is merged into no other: somebody
 * says what becomes of it.
 */
export async function strandedEntries(db: PortfolioDatabase): Promise<readonly FoundEntry[]> {
	if (db.realm !== 'own') return [];
	const known = await portfolioIds(db);
	const stranded: FoundEntry[] = [];
	for (const entry of readJournal(db.realm)) {
		const isHere = entry.portfolio === undefined || known.includes(entry.portfolio);
		if (!isHere && !(await isTabThere(entry.tab))) stranded.push(entry);
	}
	return stranded;
}

/** All words of an item but its title. */
export function wordsOf(content: EvidenceContent): string {
	const texts = textsOf(content).filter(({ place }) => place.at !== 'title');
	return texts.map(({ text }) => text).join('\n\n');
}

/**
 * Makes a new note of an entry in the open portfolio: its words only, for its criteria and files are not here.
 *
 * @param key the entry's in the journal; "conflict" when it is there no longer
 */
export async function keepStranded(key: string): Promise<Outcome<EvidenceId>> {
	const entry = entryOf(key);
	const template = await loadTemplate(CAPTURE_TEMPLATE);
	if (!entry || !template) return { ok: false, code: 'conflict' };
	const empty = emptyContent(template, today());
	const answers = { ...empty.answers, [FIELD]: wordsOf(entry.content) };
	const content = { ...empty, title: entry.content.title, answers };
	const id = newId();
	const kept = await inPortfolio(async (db, stamp) => {
		const prepared = await prepareContent(db, stamp.portfolio, content);
		return writeRevision(db, stamp, { id, prepared, baseRevision: 0, reason: 'left', copyId: newId() });
	});
	if (!kept.ok) return kept;
	removeJournalEntry(entry);
	return { ok: true, value: id };
}

/** Throws an entry away for good. */
export function throwAwayStranded(key: string): void {
	const entry = entryOf(key);
	if (entry) removeJournalEntry(entry);
}

function entryOf(key: string): FoundEntry | undefined {
	return readJournal('own').find((entry) => entry.key === key);
}
