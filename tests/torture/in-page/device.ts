import type { EvidenceContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import { bucketManager } from '#storage/buckets.ts';
import { connect, drop } from '#storage/connection.ts';
import { letGoOfHouse } from '#storage/house-lock.ts';
import { readJournal } from '#storage/journal.ts';
import { databaseName } from '#storage/realm.ts';
import { draftRow, evidenceRow, revisionRow } from '#storage/rows.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import type { FrozenDatabase } from '#tests/support/native-database.ts';
import { freeze, thaw } from '#tests/support/native-database.ts';
import { faultsIn } from '#tests/support/soundness.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import type { Report } from './api.ts';

const NAME = databaseName('own');

/** Lets go of the database, so that what is read next comes from the disk. */
export async function letGo(): Promise<void> {
	await letGoOfHouse('own');
	await connect('own').then(drop, () => undefined);
}

export function deleteDatabase(name = NAME): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error);
	});
}

/** Puts the own database back to a state; the journal and the notes beside it are emptied. */
export async function putBack(state: FrozenDatabase): Promise<void> {
	await letGo();
	await deleteDatabase();
	await bucketManager()?.delete('second-copy');
	localStorage.clear();
	await thaw(NAME, state);
}

export async function startAnew(): Promise<void> {
	await letGo();
	await deleteDatabase();
	await bucketManager()?.delete('second-copy');
	localStorage.clear();
	await must(
		startPortfolio({
			learner: 'Sam',
			centre: '',
			qualification: '',
			assessor: '',
			units: ['icq-l3-monitor-quality'],
		}),
	);
}

export function content(title: string, changes: Partial<EvidenceContent> = {}): EvidenceContent {
	return contentFixture({ template: { id: 'star-account', version: 1 }, title, ...changes });
}

export async function must<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
	const settled = await outcome;
	if (!settled.ok) throw new Error(`It should have worked: ${settled.code}`);
	return settled.value;
}

/** Everything that holds words of the learner. Files may lie there unnamed, and the rest is derived. */
export async function words(): Promise<FrozenDatabase> {
	await letGo();
	const { native, stores, rows } = await freeze(NAME);
	const {
		attachments: _files,
		thumbnails: _small,
		meta: _notes,
		headSnapshots: _derived,
		copyQueue: _keys,
		...kept
	} = rows;
	return { native, stores, rows: kept };
}

export async function report(): Promise<Report> {
	const db = await connect('own');
	try {
		const texts: Record<string, string[]> = {};
		const files: Record<string, string[]> = {};
		const owner = new Map<string, string>();
		for (const row of await db.evidence.toArray()) {
			const head = evidenceRow.safeParse(row);
			if (head.success) owner.set(head.data.id, head.data.copyOf ?? head.data.id);
		}
		const add = (evidence: string, { title, attachments }: EvidenceContent): void => {
			const id = owner.get(evidence) ?? evidence;
			texts[id] = [...(texts[id] ?? []), title];
			files[id] = [...(files[id] ?? []), ...attachments.map(({ sha256 }) => sha256)];
		};
		for (const row of await db.revisions.toArray()) {
			const revision = revisionRow.safeParse(row);
			if (revision.success) add(revision.data.evidence, revision.data.content);
		}
		for (const row of await db.drafts.toArray()) {
			const draft = draftRow.safeParse(row);
			if (draft.success) add(draft.data.evidence, draft.data.content);
		}
		for (const entry of readJournal('own')) add(entry.evidence, entry.content);
		return { faults: await faultsIn(db), texts, files };
	} finally {
		await letGo();
	}
}
