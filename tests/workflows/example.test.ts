import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '#storage/connection.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { databaseWithPortfolio, emptyDevice } from '#tests/support/storage.ts';
import { leaveExample, openExample, resetExample } from '#workflows/example.ts';

beforeEach(emptyDevice);

describe('the example that comes with the app', () => {
	test('opens beside the own portfolio, keeps what is done in it, and can be put back', async () => {
		await databaseWithPortfolio('own');
		expect(await openExample()).toEqual({ ok: true, value: undefined });
		expect(pinnedRealm()).toBe('example');
		const db = await connect('example');
		const items = await db.evidence.count();
		expect(items).toBeGreaterThanOrEqual(24);
		const [first] = await db.evidence.toCollection().primaryKeys();
		await db.evidence.delete(first ?? ['', '']);
		expect(await openExample()).toMatchObject({ ok: true });
		expect(await db.evidence.count()).toBe(items - 1);
		expect(await resetExample()).toMatchObject({ ok: true });
		expect(await db.evidence.count()).toBe(items);
		leaveExample();
		// This page may still save a form of the example while it goes away; the next page is in the own portfolio.
		expect(pinnedRealm()).toBe('example');
		expect(localStorage.getItem('starfolio.realm')).toBe('own');
		expect(await (await connect('own')).evidence.count()).toBe(0);
	});
});
