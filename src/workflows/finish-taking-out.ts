import type { TakingOut } from '#domain/taking-out.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { isNamed } from '#storage/purge.ts';
import type { Stamp } from '#storage/stamp.ts';
import { afterTab } from '#storage/tab.ts';
import { readTakingOutNotes, removeTakingOutNote } from '#storage/taking-out-notes.ts';
import { takeOutWords } from './take-out.ts';
import { takeOutOfPortfolios } from './take-out-photo.ts';

/** Finishes what a page that has gone had noted. What cannot be done now stays noted. */
export async function finishTakingOut(db: PortfolioDatabase, stamp: Stamp): Promise<void> {
	for (const { tab, taking } of await readTakingOutNotes(db, stamp.portfolio)) {
		await afterTab(tab, async () => {
			await finish(db, stamp, taking);
			await removeTakingOutNote(db, stamp.portfolio, taking);
		}).catch(() => undefined);
	}
}

async function finish(db: PortfolioDatabase, stamp: Stamp, taking: TakingOut): Promise<void> {
	switch (taking.kind) {
		case 'words':
			return takeOutWords(db, stamp, taking);
		case 'photo':
			// Where nothing names the covered one, the page ended before it was saved: the learner sees the photo as
			// it was, and whether to keep it beside the covered one was never saved either.
			if (!(await isNamed(db, stamp.portfolio, taking.facts.sha256))) return;
			return takeOutOfPortfolios(db, stamp, taking);
	}
}
