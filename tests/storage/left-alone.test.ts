import { beforeEach, expect, test } from 'vitest';
import { withLeftAlone } from '#domain/left-alone.ts';
import { removeForGood } from '#storage/purge.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { moveToTrash } from '#storage/trash.ts';
import { updateLeftAlone } from '#storage/write-portfolio.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { databaseWithPortfolio, emptyDevice, prepared, stampFixture } from '#tests/support/storage.ts';

beforeEach(emptyDevice);

test('what is left alone is kept with the portfolio, and goes when its item goes for good', async () => {
	const db = await databaseWithPortfolio();
	for (const id of ['one', 'two']) {
		await writeRevision(db, stampFixture(), {
			id,
			prepared: await prepared(contentFixture({ title: id })),
			baseRevision: 0,
			reason: 'left',
			copyId: `copy-of-${id}`,
		});
		await updateLeftAlone(db, 'p', (known) =>
			withLeftAlone(known, { id: `no-i ${id} action`, item: id }, `Why ${id}`, '2026-06-14T09:30:00.000Z'),
		);
	}
	const reasons = async () => (await readPortfolio(db))?.leftAlone?.map(({ reason }) => reason);
	expect(await reasons()).toEqual(['Why one', 'Why two']);
	await moveToTrash(db, stampFixture(), 'one');
	expect(await reasons()).toEqual(['Why one', 'Why two']);
	await removeForGood(db, 'p', 'one');
	expect(await reasons()).toEqual(['Why two']);
});
