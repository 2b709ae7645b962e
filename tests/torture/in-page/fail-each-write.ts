import { canonicalJson } from '#domain/canonical-json.ts';
import type { Outcome } from '#domain/failure.ts';
import { connect } from '#storage/connection.ts';
import { databaseName } from '#storage/realm.ts';
import type { FrozenDatabase } from '#tests/support/native-database.ts';
import { freeze } from '#tests/support/native-database.ts';
import { attach } from '#workflows/attach.ts';
import { emptyTrash, keepHouse } from '#workflows/keep-house.ts';
import { restoreFromTrash, revise, saveDraft, trash } from '#workflows/log-evidence.ts';
import { settleLeftDrafts } from '#workflows/settle-left-drafts.ts';
import { keepVersions, readVersions } from '#workflows/two-versions.ts';
import type { Tally } from './api.ts';
import { content, must, putBack, report, startAnew, words } from './device.ts';
import { tryRestore } from './restore.ts';

type Deed = {
	readonly name: string;
	readonly act: () => Promise<Pick<Outcome<unknown, string>, 'ok'>>;
	/** Done in several steps, of which each is whole by itself: a failure may leave the earlier ones done. */
	readonly inSteps?: boolean;
};

const MONTH = 31 * 86_400_000;

function deeds(backup: string): readonly Deed[] {
	return [
		{ name: 'first draft', act: () => saveDraft('new', content('New'), 0) },
		{ name: 'draft', act: () => saveDraft('one', content('Typed on'), 2) },
		{ name: 'first revision', act: () => revise('new', content('New'), 0, 'done') },
		{ name: 'revision', act: () => revise('one', content('Typed on'), 2, 'left') },
		{ name: 'stale revision', act: () => revise('one', content('From another tab'), 1, 'left') },
		{ name: 'file', act: addFile },
		{ name: 'delete', act: () => trash('one') },
		{ name: 'undo', act: () => restoreFromTrash('deleted') },
		{ name: 'purge', act: () => keepHouse(Date.now() + MONTH) },
		{ name: 'empty the trash', act: () => emptyTrash(['deleted'], []) },
		{ name: 'keep a copy', act: keepTheCopy },
		{ name: 'settle what was left', act: () => settleLeftDrafts(), inSteps: true },
		{ name: 'restore a backup', act: () => tryRestore(backup) },
	];
}

async function addFile(): Promise<Pick<Outcome<unknown, string>, 'ok'>> {
	const kept = await attach(new File(['Some bytes'], 'notes.txt'));
	return kept.ok
		? revise('one', content('With a file', { attachments: [kept.attachment] }), 2, 'attachment')
		: kept;
}

async function keepTheCopy(): Promise<Outcome<void>> {
	const versions = await must(readVersions('one', 'copy'));
	if (!versions) throw new Error('There are not two versions');
	return keepVersions(versions, 'copy');
}

/** A device with an item, its copy, a draft left behind and something in the trash. */
async function startingPoint(): Promise<FrozenDatabase> {
	await startAnew();
	const kept = await attach(new File(['Of the first'], 'first.txt'));
	const attachments = kept.ok ? [kept.attachment] : [];
	await must(revise('one', content('First', { attachments }), 0, 'left'));
	await must(revise('one', content('Second', { attachments }), 1, 'left'));
	await must(revise('deleted', content('Deleted'), 0, 'left'));
	await must(trash('deleted'));
	const stale = await must(revise('one', content('Stale'), 1, 'left'));
	const db = await connect('own');
	const [portfolio = ''] = await db.portfolios.toCollection().primaryKeys();
	const left = {
		portfolio,
		device: 'd',
		baseRevision: 2,
		changedAt: '2026-06-14T09:00:00.000Z',
		tab: 'gone',
	};
	await db.drafts.put({ ...left, evidence: 'one', content: content('Left behind') });
	await db.drafts.put({
		...left,
		evidence: 'deleted',
		tab: 'gone too',
		baseRevision: 1,
		content: content('Left too'),
	});
	const frozen = await freeze(databaseName('own'));
	return renamed(frozen, stale.conflictCopy ?? '', 'copy');
}

/** The copy's id is a random one; the deeds need to know it. */
function renamed(frozen: FrozenDatabase, from: string, to: string): FrozenDatabase {
	const rows: FrozenDatabase['rows'] = {};
	for (const [store, list] of Object.entries(frozen.rows)) {
		rows[store] = list.map((row) => ({
			...row,
			...(row['id'] === from && { id: to }),
			...(row['evidence'] === from && { evidence: to }),
		}));
	}
	return { ...frozen, rows };
}

/** @param every 1 for each k; 4 for the first, the fifth and so on */
export async function failEachWrite(backup: string, every: number): Promise<Tally> {
	const start = await startingPoint();
	await putBack(start);
	const { texts } = await report();
	const before = canonicalJson((await words()).rows);
	const tally = { runs: 0, lost: 0, torn: 0 };
	for (const { name, act, inSteps = false } of deeds(backup)) {
		for (let k = 1; ; k += every) {
			await putBack(start);
			const fault = failAt(k);
			const outcome = await act().finally(() => fault.stop());
			if (!fault.hasFailed()) {
				if (!outcome.ok) throw new Error(`"${name}" fails even when every write works`);
				break;
			}
			tally.runs += 1;
			const { faults, texts: after } = await report();
			const isChanged = canonicalJson((await words()).rows) !== before;
			const isLost = name !== 'purge' && name !== 'empty the trash' && !holdsAll(after, texts);
			const isTorn = faults.length > 0 || (!outcome.ok && !inSteps && isChanged);
			if (isLost) tally.lost += 1;
			if (isTorn) tally.torn += 1;
			if (isLost || isTorn) complain(name, k, faults);
		}
	}
	return tally;
}

type Texts = Awaited<ReturnType<typeof report>>['texts'];

/** Whether every text is still there; restoring may have put one into an item of its own. */
function holdsAll(found: Texts, wanted: Texts): boolean {
	const all = new Set(Object.values(found).flat());
	return Object.values(wanted)
		.flat()
		.every((text) => all.has(text) || [...all].some((other) => other.startsWith(`${text} (`)));
}

function complain(deed: string, k: number, faults: readonly string[]): void {
	// biome-ignore lint/suspicious/noConsole: the run prints what its pages say
	console.error(`"${deed}", write ${k} failing: ${faults.join('; ') || 'not as it was before'}`);
}

/** Lets the k-th write to any table fail as on a full disk, the others not. */
function failAt(k: number): { readonly hasFailed: () => boolean; readonly stop: () => void } {
	const store = IDBObjectStore.prototype;
	const { put, add, delete: remove } = store;
	let count = 0;
	const failing = (write: typeof put | typeof remove) =>
		function (this: IDBObjectStore, ...given: readonly unknown[]): unknown {
			count += 1;
			if (count === k) throw new DOMException('The disk is full', 'QuotaExceededError');
			return Reflect.apply(write, this, given);
		};
	Object.assign(store, { put: failing(put), add: failing(add), delete: failing(remove) });
	return {
		hasFailed: () => count >= k,
		stop: () => Object.assign(store, { put, add, delete: remove }),
	};
}
