import { loadTemplate } from '#content/load-template.ts';
import { today } from '#device/identity.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import { textsOf } from '#domain/guard/places.ts';
import type { EvidenceId, PortfolioId } from '#domain/identity.ts';
import { inCopyToo } from '#storage/copy-soon.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { readHead, readHeadsOf, readItem, readRevision } from '#storage/read-evidence.ts';
import { moveToTrash } from '#storage/trash.ts';
import { heldWords } from '#wording/en/held.ts';
import { newEvidenceId, revise } from './log-evidence.ts';
import { inPortfolio } from './session.ts';

const KIND = 'held-at-workplace';

/** The item that describes what stays at the workplace. */
export type Description = { readonly id: EvidenceId; readonly reference: string };

/**
 * Begins a description of something that stays at the workplace, in the place of an item: with its day and its
 * criteria, and none of its words or files. The item stays as it is, and stays out of every PDF from now on. One
 * that was described before keeps that description. Rejects when the form's file is out of reach.
 */
export async function holdAtWorkplace(id: EvidenceId): Promise<Outcome<Description>> {
	const template = await loadTemplate(KIND);
	if (!template) return { ok: false, code: 'unreadable' };
	const read = await inPortfolio(async (db, { portfolio }) => {
		const head = await readHead(db, portfolio, id);
		const content = head && (await readRevision(db, portfolio, id, head.revision));
		if (!head || !content) throw new StorageRefusal('unreadable');
		return { content, head, known: await findDescription(db, portfolio, id) };
	});
	if (!read.ok) return read;
	const { content, head, known } = read.value;
	const described: Outcome<Description> = known
		? { ok: true, value: known }
		: await describe(id, {
				...emptyContent(template, today()),
				title: heldWords.title(head.reference),
				eventDate: content.eventDate,
				contactTypes: [...content.contactTypes],
				reality: content.reality,
				claims: content.claims.map(({ criterion }) => ({ criterion, how: '' })),
			});
	if (!described.ok) return described;
	const kept = await revise(id, { ...content, staysHere: true }, head.revision, 'left');
	return kept.ok ? described : kept;
}

async function describe(item: EvidenceId, content: EvidenceContent): Promise<Outcome<Description>> {
	const id = newEvidenceId();
	const outcome = await revise(id, { ...content, links: [item] }, 0, 'left');
	return outcome.ok ? { ok: true, value: { id, reference: outcome.value.reference } } : outcome;
}

/** The description that stands in an item's place; null where there is none (any more). */
export function descriptionOf(item: EvidenceId): Promise<Outcome<Description | null>> {
	return inPortfolio((db, { portfolio }) => findDescription(db, portfolio, item));
}

/**
 * The item itself goes into the PDF again: a description that nobody has written anything into goes to the trash,
 * because it would say of the item what is no longer so. Gives the one that stays.
 */
export function endDescription(
	item: EvidenceId,
): Promise<Outcome<{ readonly removed: boolean; readonly stays: Description | null }>> {
	return inPortfolio(async (db, stamp) => {
		const { portfolio } = stamp;
		const found = await findDescription(db, portfolio, item);
		if (!found) return { removed: false, stays: null };
		const head = await readHead(db, portfolio, item);
		const { newest, drafts } = await readItem(db, portfolio, found.id);
		const isEmpty = newest !== null && drafts.length === 0 && isOnlyBegun(newest, head?.reference ?? '');
		if (!isEmpty) return { removed: false, stays: found };
		await inCopyToo(db, () => moveToTrash(db, stamp, found.id));
		return { removed: true, stays: null };
	});
}

function isOnlyBegun(content: EvidenceContent, reference: string): boolean {
	return (
		content.attachments.length === 0 &&
		content.title === heldWords.title(reference) &&
		textsOf(content).every(({ place }) => place.at === 'title')
	);
}

async function findDescription(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	item: EvidenceId,
): Promise<Description | null> {
	for (const head of await readHeadsOf(db, portfolio)) {
		if (head.template !== KIND || head.deletedAt !== '' || head.revision === 0) continue;
		const content = await readRevision(db, portfolio, head.id, head.revision);
		if (content?.links.includes(item)) return { id: head.id, reference: head.reference };
	}
	return null;
}
