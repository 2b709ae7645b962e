import { type EvidenceContent, withPresentPrivacy } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Template } from '#domain/template.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { dropCopy, keepAsOwnItem, keepCopy } from '#storage/keep-version.ts';
import { readHead, readRevision } from '#storage/read-evidence.ts';
import { storageWords } from '#wording/en/storage.ts';
import { prepareContent, templateOf } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

/** One of two versions of an item, as it was last saved. */
export type Version = { readonly head: EvidenceHead; readonly content: EvidenceContent };

/** An item that was changed in two tabs, or on two devices, at once: itself, and the copy that kept the second text. */
export type TwoVersions = {
	readonly original: Version;
	/** Under the title it had before it became a copy. */
	readonly copy: Version;
	readonly template: Template;
};

/** Both versions for a look side by side; null when one of them is not in use any more. */
export function readVersions(original: string, copy: string): Promise<Outcome<TwoVersions | null>> {
	return inPortfolio(async (db, { portfolio }) => {
		const first = await versionOf(db, portfolio, original);
		const second = await versionOf(db, portfolio, copy);
		if (!first || !second) return null;
		const template = await templateOf(db, portfolio, first.content.template);
		if (!template) throw new StorageRefusal('unreadable');
		const title = storageWords.titleBeforeCopy(second.content.title);
		return { original: first, copy: { ...second, content: { ...second.content, title } }, template };
	});
}

async function versionOf(db: PortfolioDatabase, portfolio: string, id: string): Promise<Version | null> {
	const head = await readHead(db, portfolio, id);
	if (head?.deletedAt !== '') return null;
	const content = await readRevision(db, portfolio, id, head.revision);
	if (!content) throw new StorageRefusal('unreadable');
	return { head, content };
}

/**
 * Does what a person has chosen after seeing both. What is not kept goes to the trash; a kept copy becomes
 * the newest revision of the original, which so keeps its number and its history. "conflict" when one of
 * them has changed since.
 */
export function keepVersions(
	{ original, copy }: TwoVersions,
	choice: 'original' | 'copy' | 'both',
): Promise<Outcome<void>> {
	return inPortfolio(async (db, stamp) => {
		if (choice === 'both') return keepAsOwnItem(db, stamp, copy.head.id);
		if (choice === 'original') return dropCopy(db, stamp, original.head, copy.head);
		const content = withPresentPrivacy(copy.content, original.content);
		const prepared = await prepareContent(db, stamp.portfolio, content);
		return keepCopy(db, stamp, original.head, copy.head, prepared);
	});
}
