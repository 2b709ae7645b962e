import { claimFingerprint } from '#domain/assessment.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import { excerptOf } from '#domain/plain-text.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { bucketManager } from '#storage/buckets.ts';
import { connect, drop } from '#storage/connection.ts';
import { createPortfolio } from '#storage/create-portfolio.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import type { Live, LiveSource } from '#storage/live-source.ts';
import { choosePortfolio } from '#storage/open-portfolio.ts';
import type { Realm } from '#storage/realm.ts';
import { chooseRealm, databaseName } from '#storage/realm.ts';
import type { Prepared, Stamp } from '#storage/stamp.ts';
import { clearTrouble } from '#storage/status.ts';
import { WORK_FOLDER } from '#storage/work-folder.ts';
import { templateFixture } from '#tests/fixtures/domain.ts';

const REALMS: readonly Realm[] = ['own', 'example', 'received'];

/** What has to be over before a device is emptied, or it would still write into the next one. */
export const beforeEmptying = new Set<() => Promise<void>>();

/** A browser as at the first visit: no database, no localStorage, nothing remembered by our modules. */
export async function emptyDevice(): Promise<void> {
	for (const wait of beforeEmptying) await wait();
	beforeEmptying.clear();
	const there = new Set((await indexedDB.databases()).map(({ name }) => name));
	for (const realm of REALMS) {
		// Few tests use more than their own: the others would be made here, only to be deleted.
		if (realm !== 'own' && !there.has(databaseName(realm))) continue;
		await connect(realm).then(drop, () => undefined);
		await deleteDatabase(databaseName(realm));
	}
	await bucketManager()?.delete('second-copy');
	localStorage.clear();
	sessionStorage.clear();
	// By way of the other one: what the pages' queries found in the database that is gone is forgotten too.
	chooseRealm('example');
	choosePortfolio(null);
	chooseRealm('own');
	clearTrouble('emptied', 'brought-back', 'newer-version', 'blocked', 'closed', 'not-allowed');
}

/** The files that backups are put together in. */
export async function workFilesThere(): Promise<readonly string[]> {
	const root = await navigator.storage.getDirectory();
	const folder = await root.getDirectoryHandle(WORK_FOLDER).catch(() => null);
	const names: string[] = [];
	if (folder) for await (const name of folder.keys()) names.push(name);
	return names.sort();
}

/** Not Dexie.delete, which warns when a connection that was just closed has not quite gone. */
export function deleteDatabase(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error);
	});
}

/** An open database that holds one portfolio, "p". */
export async function databaseWithPortfolio(realm: Realm = 'own'): Promise<PortfolioDatabase> {
	const db = await connect(realm);
	await createPortfolio(db, portfolioFixture(), []);
	return db;
}

export function portfolioFixture(changes: Partial<Portfolio> = {}): Portfolio {
	return {
		id: 'p',
		learner: 'Sam Price',
		centre: 'North Centre',
		qualification: 'NVQ Level 3',
		assessor: 'A. Jones',
		units: [],
		createdAt: '2026-06-01T09:00:00.000Z',
		nextReference: 1,
		exports: 0,
		...changes,
	};
}

/** Who writes, as one of several tabs; each call is a minute later than the last. */
export function stampFixture(tab = 'tab-a'): Stamp {
	minutes += 1;
	return {
		portfolio: 'p',
		at: new Date(Date.UTC(2026, 5, 14, 9, minutes)).toISOString(),
		device: 'device',
		tab,
	};
}
let minutes = 0;

/** Content as storage wants it, with fingerprints that only depend on the content. */
export async function prepared(content: EvidenceContent): Promise<Prepared> {
	const claims = content.claims.map(async ({ criterion }) => ({
		criterion,
		fingerprint: await claimFingerprint(content, criterion, async (data) => String(data.length)),
	}));
	const template = templateFixture();
	return { content, template, excerpt: excerptOf(template, content), claims: await Promise.all(claims) };
}

/** The value of an outcome that must be good. */
export function okValue<Value>(outcome: Outcome<Value>): Value {
	if (!outcome.ok) throw new Error(`The outcome is ${outcome.code}`);
	return outcome.value;
}

/** Waits until a live source has a value that fits; fails with the last state when it never does. */
export function whenLive<Value>(
	source: LiveSource<Value>,
	fits: (live: Live<Value>) => boolean,
): Promise<Live<Value>> {
	return new Promise((resolve, reject) => {
		const look = (): void => {
			const live = source.current();
			if (!fits(live)) return;
			stop();
			clearTimeout(timer);
			resolve(live);
		};
		const stop = source.subscribe(() => look());
		const timer = setTimeout(() => {
			stop();
			reject(new Error(`The source stayed at ${JSON.stringify(source.current())}`));
		}, 5000);
		queueMicrotask(look);
	});
}
