import { beforeEach, expect, test } from 'vitest';
import { connect, drop } from '#storage/connection.ts';
import { createPortfolio } from '#storage/create-portfolio.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { both, derive } from '#storage/live-source.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { chooseRealm, pinnedRealm } from '#storage/realm.ts';
import { watch } from '#storage/watch.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { updatePortfolio } from '#storage/write-portfolio.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import {
	databaseWithPortfolio,
	emptyDevice,
	portfolioFixture,
	prepared,
	stampFixture,
	whenLive,
} from '#tests/support/storage.ts';

beforeEach(emptyDevice);

async function draft(db: PortfolioDatabase, id: string, title: string): Promise<void> {
	await writeDraft(db, stampFixture(), id, await prepared(contentFixture({ title })), 0);
}

test('says "loading", then "nothing started", then what has been started', async () => {
	const source = watch(pinnedRealm, readOpenPortfolio);
	expect(source.current()).toEqual({ state: 'loading' });
	expect(await whenLive(source, (live) => live.state === 'ready')).toEqual({ state: 'ready', value: null });
	await databaseWithPortfolio();
	const started = await whenLive(source, (live) => live.state === 'ready' && live.value !== null);
	expect(started).toMatchObject({
		value: { realm: 'own', portfolio: { learner: 'Sam Price' }, setAside: 0 },
	});
});

test('follows a change made through another connection, newest first', async () => {
	const db = await databaseWithPortfolio();
	const source = watch(pinnedRealm, readHeads);
	await draft(db, 'one', 'First');
	const { PortfolioDatabase: Database } = await import('#storage/database.ts');
	const other = new Database('own');
	await other.open();
	const changed = whenLive(source, (live) => live.state === 'ready' && live.value.length === 2);
	await draft(other, 'two', 'Second');
	other.close();
	const live = await changed;
	expect(live.state === 'ready' && live.value.map((head) => head.title)).toEqual(['Second', 'First']);
});

test('goes on with the new connection when the browser has closed the old one', async () => {
	const db = await databaseWithPortfolio();
	const source = watch(pinnedRealm, readHeads);
	const states: string[] = [];
	const stop = source.subscribe(() => states.push(source.current().state));
	await whenLive(source, (live) => live.state === 'ready');
	drop(db);
	await draft(await connect('own'), 'one', 'After the break');
	await whenLive(source, (now) => now.state === 'ready' && now.value.length === 1);
	expect(states).not.toContain('failed');
	stop();
});

test('follows this page from one realm to the other', async () => {
	await databaseWithPortfolio();
	const example = await connect('example');
	await createPortfolio(example, portfolioFixture({ id: 'x', learner: 'Example learner' }), []);
	const source = watch(pinnedRealm, readOpenPortfolio);
	await whenLive(source, (live) => live.state === 'ready' && live.value?.realm === 'own');
	const stop = source.subscribe(() => undefined);
	chooseRealm('example');
	const live = await whenLive(source, (now) => now.state === 'ready' && now.value?.realm === 'example');
	expect(live).toMatchObject({ value: { portfolio: { learner: 'Example learner' } } });
	stop();
});

test('a choice made in another tab does not move this page', async () => {
	expect(pinnedRealm()).toBe('own');
	localStorage.setItem('starfolio.realm', 'example');
	expect(pinnedRealm()).toBe('own');
});

test('a failure is a state with a code', async () => {
	const source = watch(pinnedRealm, () => Promise.reject(new DOMException('', 'NotReadableError')));
	expect(await whenLive(source, (live) => live.state === 'failed')).toEqual({
		state: 'failed',
		code: 'unreadable',
	});
});

test('what is made from sources is made once for each change', async () => {
	const db = await databaseWithPortfolio();
	let made = 0;
	const open = watch(pinnedRealm, readOpenPortfolio);
	const heads = watch(pinnedRealm, readHeads);
	const learner = derive(both(open, heads), ([portfolio]) => {
		made += 1;
		return portfolio?.portfolio.learner;
	});
	const stop = learner.subscribe(() => undefined);
	await whenLive(learner, (live) => live.state === 'ready');
	const before = made;
	expect(learner.current()).toBe(learner.current());
	expect(made).toBe(before);
	await updatePortfolio(db, 'p', { learner: 'New name' });
	await whenLive(learner, (live) => live.state === 'ready' && live.value === 'New name');
	stop();
});
