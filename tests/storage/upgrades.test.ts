import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { digest } from '#device/identity.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { NO_DETAILS } from '#domain/portfolio.ts';
import { readAttachment, readThumbnail, storeAttachment } from '#storage/attachments.ts';
import { connect, drop, withDatabase } from '#storage/connection.ts';
import { readContents, readTemplates } from '#storage/contents.ts';
import { createPortfolio } from '#storage/create-portfolio.ts';
import { PortfolioDatabase } from '#storage/database.ts';
import { headsReader } from '#storage/follow-heads.ts';
import { readHistory } from '#storage/history.ts';
import { readDrafts, readHeads, readTexts } from '#storage/read-evidence.ts';
import { readEntries } from '#storage/read-judgements.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { databaseName } from '#storage/realm.ts';
import { startRecording, storeRecordingPart } from '#storage/recordings.ts';
import type { SchemaVersion } from '#storage/schema-history.ts';
import { CODE_VERSION, NATIVE_VERSION, schemaHistory } from '#storage/schema-history.ts';
import { moveToTrash } from '#storage/trash.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { everyAnswer } from '#tests/fixtures/backup.ts';
import { attachmentFixture, contentFixture, unitFixture } from '#tests/fixtures/domain.ts';
import type { FrozenDatabase } from '#tests/support/native-database.ts';
import { freeze, frozenSchema, thaw } from '#tests/support/native-database.ts';
import { faultsIn } from '#tests/support/soundness.ts';
import { emptyDevice, portfolioFixture, prepared, stampFixture } from '#tests/support/storage.ts';

const NAME = databaseName('own');

const frozen: ReadonlyMap<number, FrozenDatabase> = new Map(
	Object.entries(
		import.meta.glob<unknown>('/tests/fixtures/schema/v*.json', { eager: true, import: 'default' }),
	).map(([path, value]) => [Number(/v(\d+)\.json$/.exec(path)?.[1]), frozenSchema.parse(value)]),
);

beforeEach(emptyDevice);

/** A portfolio with a row of every kind in every table, made by the code as it is now. */
async function fillEveryTable(): Promise<PortfolioDatabase> {
	const db = await connect('own');
	const portfolio = portfolioFixture({
		units: ['unit-a'],
		pdf: { order: ['items'], without: ['summary'], paper: 'letter', limit: 10 },
		details: { ...NO_DETAILS, cv: '# Work' },
		guard: { names: ['Aisha'], people: [{ key: 'patel', letter: 'A' }], left: [] },
		replaced: 1,
		notOffered: ['own-note'],
		leftAlone: [
			{
				finding: 'star-no-why one why',
				item: 'one',
				reason: 'Told in the talk',
				at: '2026-06-14T09:30:00.000Z',
			},
		],
	});
	await createPortfolio(db, portfolio, [unitFixture()]);
	const bytes = new TextEncoder().encode('As if it were a photo').buffer;
	const sha256 = await digest(bytes);
	const stored = { mime: 'image/jpeg', bytes, width: 400, height: 300 };
	await storeAttachment(db, 'p', sha256, stored, {
		...stored,
		bytes: bytes.slice(0, 5),
		width: 40,
		height: 30,
	});
	const revise = async (id: string, changes: Partial<EvidenceContent>, base: number) =>
		writeRevision(db, stampFixture(), {
			id,
			prepared: await prepared(contentFixture(changes)),
			baseRevision: base,
			reason: 'left',
			copyId: `copy-of-${id}`,
		});
	const full: Partial<EvidenceContent> = {
		title: 'Full',
		answers: everyAnswer,
		eventDate: '2026-06-03',
		reality: 'real',
		claims: [
			{
				criterion: 'unit-a/1.1',
				how: 'So',
				places: [{ kind: 'region', attachment: 'a1', x: 0.1, y: 0.2, width: 0.5, height: 0.25 }],
			},
		],
		attachments: [attachmentFixture({ sha256, size: bytes.byteLength })],
		links: ['two'],
		done: true,
		copiedFrom: { reference: 'E007', portfolio: 'NVQ Level 2' },
	};
	await revise('one', { title: 'First words' }, 0);
	await revise('one', full, 1);
	await revise('one', { title: 'From another tab' }, 1);
	await revise('two', { title: 'Deleted' }, 0);
	await moveToTrash(db, stampFixture(), 'two');
	await writeDraft(db, stampFixture(), 'three', await prepared(contentFixture({ title: 'Only a draft' })), 0);
	await db.judgements.add({
		portfolio: 'p',
		id: 'judgement-1',
		evidence: 'one',
		criterion: 'unit-a/1.1',
		decision: 'accepted',
		feedback: 'Well done',
		assessor: 'A. Jones',
		at: '2026-06-20T09:00:00.000Z',
		fingerprint: 'f',
	});
	await startRecording(db, 'p', {
		id: 'recording-1',
		evidence: 'one',
		tab: 'tab-gone',
		mime: 'audio/webm',
		startedAt: '2026-06-20T09:00:00.000Z',
		marks: [{ criterion: 'unit-a/1.1', at: 1.5 }],
	});
	await storeRecordingPart(db, 'p', 'recording-1', { part: 0, bytes: bytes.slice(0, 8) });
	await db.setAside.add({
		table: 'revisions',
		key: '["p","lost",1]',
		row: { title: 42 },
		reason: 'title: invalid_type',
		at: '2026-06-20T09:00:00.000Z',
	});
	await headsReader(0)(db);
	await db.headSnapshots.put({ portfolio: 'p', madeBy: CODE_VERSION, change: 1, heads: '[]' });
	return db;
}

describe('every schema version', () => {
	test('has been frozen; a new one is frozen now, to be looked at and kept', async () => {
		if (!frozen.has(CODE_VERSION)) {
			drop(await fillEveryTable());
			const text = `${JSON.stringify(await freeze(NAME), null, '\t')}\n`;
			await commands.writeFile(`tests/fixtures/schema/v${CODE_VERSION}.json`, text);
		}
		expect([...frozen.keys()].sort((a, b) => a - b)).toEqual(schemaHistory.map(({ version }) => version));
	});

	test.each([...frozen])('%i is still made as it was when it was released', async (version, database) => {
		const upTo = new PortfolioDatabase('own', schemaHistory.slice(0, version));
		await upTo.open();
		upTo.close();
		const { native, stores } = await freeze(NAME);
		expect({ native, stores }).toEqual({ native: database.native, stores: database.stores });
	});

	test.each([...frozen])('%i has a sample of every table', (_version, { stores, rows }) => {
		for (const store of Object.keys(stores)) expect(rows[store], store).not.toEqual([]);
	});

	test.each([...frozen])(
		'%i on a phone is opened, and all of it read, by the code as it is now',
		async (_version, database) => {
			await thaw(NAME, database);
			const db = await connect('own');
			expect(db.backendDB().version).toBe(NATIVE_VERSION);
			expect(await faultsIn(db)).toEqual([]);
			const rowsOf = (store: string) => database.rows[store] ?? [];

			const open = await readOpenPortfolio(db, 'own');
			expect(open).toMatchObject({
				portfolio: { learner: 'Sam Price' },
				setAside: rowsOf('setAside').length,
			});
			// Nothing that an older version wrote of the portfolio itself is lost.
			expect([open?.portfolio]).toEqual(rowsOf('portfolios'));
			expect(open?.units).toHaveLength(rowsOf('units').length);
			expect(await readTemplates(db, 'p')).toHaveLength(rowsOf('templates').length);
			const heads = await readHeads(db);
			expect(heads).toHaveLength(rowsOf('evidence').length);
			expect(await headsReader()(db)).toEqual(heads);
			expect(heads.filter(({ deletedAt }) => deletedAt !== '')).toHaveLength(1);
			expect(await readDrafts(db, 'p')).toHaveLength(rowsOf('drafts').length);
			expect((await readTexts(db)).size).toBe(rowsOf('texts').length);
			expect(await readEntries(db)).toHaveLength(rowsOf('judgements').length);
			let revisions = 0;
			for (const { id } of heads) revisions += (await readHistory(db, 'p', id)).revisions.length;
			expect(revisions).toBe(rowsOf('revisions').length);
			const { evidence } = await readContents(db);
			const full = evidence.find(({ content }) => content.title === 'Full')?.content;
			expect(full?.answers).toEqual(everyAnswer);
			const [photo] = full?.attachments ?? [];
			expect((await readAttachment(db, 'p', photo?.sha256 ?? ''))?.width).toBe(400);
			expect((await readThumbnail(db, 'p', photo?.sha256 ?? ''))?.width).toBe(40);
		},
	);
});

/** An upgrade to a version that no released app has: it changes every revision, one after the other. */
function nextVersion(onRow: (count: number) => void): readonly SchemaVersion[] {
	return [
		...schemaHistory,
		{
			version: CODE_VERSION + 1,
			reason: 'Only to see what an upgrade does.',
			stores: { evidence: '[portfolio+id], [portfolio+change], [portfolio+title]', ofTheFuture: 'id' },
			upgrade: async (transaction) => {
				let count = 0;
				await transaction
					.table('revisions')
					.toCollection()
					.modify((row) => {
						count += 1;
						onRow(count);
						row.ofTheFuture = true;
					});
			},
		},
	];
}

function newerApp(onRow: (count: number) => void): PortfolioDatabase {
	const db = new PortfolioDatabase('own', nextVersion(onRow));
	// The connection that was just dropped closes a moment later; Dexie would say so on the console.
	db.on('blocked', () => false);
	return db;
}

describe('an upgrade', () => {
	test('that goes well changes every row and keeps all of them', async () => {
		drop(await fillEveryTable());
		const before = await freeze(NAME);
		const newer = newerApp(() => undefined);
		await newer.open();
		newer.close();
		const after = await freeze(NAME);
		expect(after.native).toBe(NATIVE_VERSION + 10);
		expect(Object.keys(after.stores)).toContain('ofTheFuture');
		expect(after.rows['revisions']).toEqual(
			before.rows['revisions']?.map((row) => ({ ...row, ofTheFuture: true })),
		);
		expect(after.rows['evidence']).toEqual(before.rows['evidence']);
		expect(await withDatabase('own', (db) => db.meta.count())).toEqual({ ok: false, code: 'newer-version' });
	});

	test.each([1, 2, 4])(
		'that fails at row %i leaves the older version whole, and its app goes on',
		async (failing) => {
			drop(await fillEveryTable());
			const before = await freeze(NAME);
			const newer = newerApp((count) => {
				if (count === failing) throw new Error('This row cannot be changed');
			});
			await expect(newer.open()).rejects.toThrow('This row cannot be changed');
			newer.close();
			expect(await freeze(NAME)).toEqual(before);
			const db = await connect('own');
			expect(await faultsIn(db)).toEqual([]);
			expect((await readHistory(db, 'p', 'one')).revisions).toHaveLength(2);
		},
	);
});
