import { loadTemplate } from '#content/load-template.ts';
import type { Outcome } from '#domain/failure.ts';
import { withDatabase } from '#storage/connection.ts';
import { deviceName } from '#storage/device-name.ts';
import type { Filling } from '#storage/fill-portfolio.ts';
import { fillExampleDatabase } from '#storage/fill-portfolio.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { chooseNextRealm, chooseRealm } from '#storage/realm.ts';
import { exampleFilling } from './example-filling.ts';

/** Opens the example portfolio, filling its database first when it is empty. The own portfolio is not touched. */
export async function openExample(): Promise<Outcome<void>> {
	const known = await withDatabase('example', readPortfolio);
	if (!known.ok) return known;
	const outcome: Outcome<void> = known.value ? { ok: true, value: undefined } : await fillExample(false);
	if (outcome.ok) chooseRealm('example');
	return outcome;
}

/**
 * Back to the own portfolio with the next page; what was done in the example stays there. This page may hold a
 * form of the example that saves once more while it goes away: into the example.
 */
export function leaveExample(): void {
	chooseNextRealm('own');
}

/** Puts the example back to how it came. */
export function resetExample(): Promise<Outcome<void>> {
	return fillExample(true);
}

async function fillExample(replace: boolean): Promise<Outcome<void>> {
	const filling = await loadFilling();
	if (!filling) return { ok: false, code: 'unknown' };
	return withDatabase('example', (db) => fillExampleDatabase(db, filling, deviceName(), { replace }));
}

/** Everything slow (photos, hashes) comes first, so that the database is written in one short transaction. */
async function loadFilling(): Promise<Filling | null> {
	try {
		const { examplePortfolio } = await import('#content/example/portfolio.ts');
		return await exampleFilling(examplePortfolio, loadTemplate);
	} catch {
		// Its files are out of reach: no network yet, or an old page after a new version was put out.
		return null;
	}
}
