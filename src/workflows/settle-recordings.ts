import { newId } from '#device/identity.ts';
import { addPlaces } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readDrafts, readHead, readRevision } from '#storage/read-evidence.ts';
import type { Recording } from '#storage/recordings.ts';
import { readRecordings, removeRecording, removeStrayParts } from '#storage/recordings.ts';
import type { Stamp } from '#storage/stamp.ts';
import { afterTab } from '#storage/tab.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { contentOf, finishRecording } from './finish-recording.ts';
import { mergeJournal, settleDraft } from './left-drafts.ts';
import { prepareContent } from './prepare-content.ts';
import { inPortfolio } from './session.ts';
import type { Recovered } from './settle-left-drafts.ts';

let settling: Promise<Outcome<readonly Recovered[]>> | null = null;

/**
 * Makes attachments of the voice notes that a page which went away was recording, each in the item it was for, with
 * the marks tapped until then. Recordings of pages that are still there are left alone. Gives what was brought
 * back. One call at a time: a second one gets the answer of the first.
 */
export function settleRecordings(): Promise<Outcome<readonly Recovered[]>> {
	settling ??= inPortfolio(async (db, stamp) => {
		const recovered: Recovered[] = [];
		await removeStrayParts(db, stamp.portfolio);
		for (const { tab, id } of await readRecordings(db, stamp.portfolio)) {
			await afterTab(tab, async () => {
				const left = (await readRecordings(db, stamp.portfolio)).find((other) => other.id === id);
				const found = left && (await settle(db, stamp, left));
				if (found) recovered.push(found);
			});
		}
		return recovered;
	}).finally(() => {
		settling = null;
	});
	return settling;
}

async function settle(db: PortfolioDatabase, stamp: Stamp, recording: Recording): Promise<Recovered | null> {
	const { portfolio } = stamp;
	const { evidence, id } = recording;
	if (!(await settleText(db, stamp, recording))) return null;
	const head = await readHead(db, portfolio, evidence);
	const isNew = (await db.evidence.where(':id').equals([portfolio, evidence]).count()) === 0;
	// Its page went before the item was first kept: then it is one of its own.
	const content = isNew
		? await contentOf(recording)
		: head && (await readRevision(db, portfolio, evidence, head.revision));
	// An item that cannot be read is not written over: it waits where it is.
	if (!content) return null;
	const finished = await finishRecording(recording, 'cut-off');
	if (!finished.ok) {
		if (finished.code === 'empty') await removeRecording(db, portfolio, id);
		return null;
	}
	const { attachment, places } = finished;
	// Cut off between the item's revision and the clearing up.
	const isThere = content.attachments.some(({ sha256 }) => sha256 === attachment.sha256);
	if (!isThere) {
		const whole = addPlaces({ ...content, attachments: [...content.attachments, attachment] }, places);
		const prepared = await prepareContent(db, portfolio, whole);
		const wanted = { id: evidence, prepared, baseRevision: head?.revision ?? 0, copyId: newId() };
		await writeRevision(db, stamp, { ...wanted, reason: 'attachment' });
	}
	await removeRecording(db, portfolio, id);
	return isThere ? null : { id: evidence, title: content.title, at: recording.startedAt, kind: 'sound' };
}

/**
 * What the page that recorded it left as a draft becomes a revision first, so that neither is put over the other.
 * False while another page has a draft of the item: the recording waits until that is settled.
 */
async function settleText(
	db: PortfolioDatabase,
	stamp: Stamp,
	{ evidence, tab }: Recording,
): Promise<boolean> {
	await mergeJournal(db, stamp, evidence);
	const drafts = await readDrafts(db, stamp.portfolio, evidence);
	if (drafts.some((draft) => draft.tab !== tab)) return false;
	for (const draft of drafts) await settleDraft(db, stamp, draft);
	return true;
}
