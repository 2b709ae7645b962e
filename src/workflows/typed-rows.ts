import { newId, now } from '#device/identity.ts';
import { type Entry, holdsAnything, isSealed, type Working } from '#domain/assessment-record.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { withDatabase } from '#storage/connection.ts';
import type { ReceivedPortfolio } from '#storage/received.ts';
import { afterTab, holdTab } from '#storage/tab.ts';
import { ownTypedRow, readTypedRows, removeTypedRow, writeTypedRow } from '#storage/typed-rows.ts';
import { readRow } from '#storage/write-working.ts';
import { keepWorking } from './judge.ts';

/** What an assessor decides or puts on record and has not returned yet. */
export type Row = Working | Entry;

export type KeepOutcome<Kind> =
	/** `stored`: as it stands now; null where it holds nothing and so is not kept. */
	| { readonly state: 'kept'; readonly stored: Kind | null }
	/** Another page has changed it. Nothing was written; `theirs` is what stands there. */
	| { readonly state: 'changed'; readonly theirs: Kind | null }
	/** Another page has taken the record away or returned it: this one stands beside it as a new one. */
	| { readonly state: 'copied' }
	/** The learner is not on this device any more. */
	| { readonly state: 'gone' }
	| { readonly state: 'failed' };

/** @param states how this page knows that it stands; null for not at all */
export async function keepRow<Kind extends Row>(
	open: ReceivedPortfolio,
	row: Kind,
	states: readonly (Kind | null)[],
): Promise<KeepOutcome<Kind>> {
	// So that no other page takes what is journalled for left behind.
	holdTab();
	const isKept = !isWorking(row) || holdsAnything(row);
	const known = [{ id: row.id, states: isKept ? states : [...states, null] }];
	const outcome = await keepWorking(open, isKept ? [row] : [], isKept ? [] : [row.id], known);
	if (outcome.ok) return { state: 'kept', stored: isKept ? row : null };
	if (outcome.code !== 'conflict') return { state: 'failed' };
	const there = await storedRow<Kind>(open.portfolio.id, row.id);
	if (there === 'failed') return { state: 'failed' };
	if (there === 'gone') return { state: 'gone' };
	const isOver = there === null || (!isWorking(there) && isSealed(there));
	if (isWorking(row) || !isOver) return { state: 'changed', theirs: there };
	const copied = await keepWorking(open, [{ ...row, id: newId() }]);
	return { state: copied.ok ? 'copied' : 'failed' };
}

/** How a row stands now; "gone" where the learner is not here any more. */
export async function storedRow<Kind extends Row>(
	portfolio: PortfolioId,
	id: string,
): Promise<Kind | null | 'gone' | 'failed'> {
	const outcome = await withDatabase('received', (db) => readRow(db, portfolio, id));
	// Under one id there is only ever one kind.
	return outcome.ok ? (outcome.value as Kind | null | 'gone') : 'failed';
}

/** The second copy, for a page that is going away and for what another page's change keeps from being written. */
export function journalRow(portfolio: PortfolioId, row: Row, states: readonly (Row | null)[]): void {
	writeTypedRow({ portfolio, row, states, at: now() });
}

export { removeOwnTypedRow as forgetTyped } from '#storage/typed-rows.ts';

/** What was typed and is in nothing that is kept, because another page has changed the row since. */
export type LeftRow = { readonly row: Row; readonly states: readonly (Row | null)[] };

/**
 * Puts what pages that have gone had typed about a learner where it belongs. Gives what cannot go there, because it was
 * changed by another page: it is this page's to ask about.
 */
export async function takeUpTyped(open: ReceivedPortfolio): Promise<readonly LeftRow[]> {
	const portfolio = open.portfolio.id;
	const left: LeftRow[] = [];
	for (const found of readTypedRows(portfolio)) {
		await afterTab(found.tab, async () => {
			// Another page may have been here first.
			if (!readTypedRows(portfolio).some(({ key, text }) => key === found.key && text === found.text)) return;
			const outcome = await keepRow(open, found.row, found.states);
			switch (outcome.state) {
				case 'kept':
				case 'copied':
				case 'gone':
					removeTypedRow(found);
					break;
				case 'changed':
					// One at a time: what this page has of it already is asked about first.
					if (ownTypedRow(portfolio, found.row.id)) break;
					journalRow(portfolio, found.row, found.states);
					removeTypedRow(found);
					left.push({ row: found.row, states: found.states });
					break;
				case 'failed':
					break;
			}
		});
	}
	return left;
}

function isWorking(row: Row): row is Working {
	return 'kind' in row && row.kind === 'working';
}
