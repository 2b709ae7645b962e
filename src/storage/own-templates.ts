import { type Apart, apartFrom } from '#domain/own-template-apart.ts';
import { isOwnTemplate } from '#domain/own-template-id.ts';
import type { Template } from '#domain/template.ts';
import { readTemplates } from './contents.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { readPortfolio, readPortfolioOf } from './read-portfolio.ts';
import { noteChange } from './store-head.ts';

/** A kind of evidence made in the app, in its newest version. */
export type OwnTemplate = {
	readonly template: Template;
	/** It stands on the "Add" screen; items of one that does not keep their form. */
	readonly isOffered: boolean;
	/** What tells it from another one of its title; null where there is none. */
	readonly apart: Apart | null;
};

/** The open portfolio's own kinds of evidence, by title. */
export async function readOwnTemplates(db: PortfolioDatabase): Promise<readonly OwnTemplate[]> {
	const portfolio = await readPortfolio(db);
	if (!portfolio) return [];
	const newest = new Map<string, Template>();
	for (const template of await readTemplates(db, portfolio.id)) {
		const known = newest.get(template.id);
		if (isOwnTemplate(template.id) && (known?.version ?? 0) < template.version) {
			newest.set(template.id, template);
		}
	}
	const hidden = new Set(portfolio.notOffered ?? []);
	const apart = apartFrom([...newest.values()]);
	return [...newest.values()]
		.sort((a, b) => a.title.localeCompare(b.title))
		.map((template) => ({
			template,
			isOffered: !hidden.has(template.id),
			apart: apart.get(template.id) ?? null,
		}));
}

/**
 * Keeps a kind of evidence as a new version after the newest one, and offers it; versions that are there never change.
 * Refuses with "conflict" when another tab has made that version meanwhile.
 */
export function writeOwnTemplate(
	db: PortfolioDatabase,
	portfolio: string,
	template: Template,
): Promise<void> {
	return db.transaction('rw', [db.portfolios, db.templates, db.evidence, db.meta], async () => {
		const key: [string, string, number] = [portfolio, template.id, template.version];
		if ((await db.templates.get(key)) !== undefined) throw new StorageRefusal('conflict');
		await db.templates.add({ ...template, portfolio });
		await setOffered(db, portfolio, template.id, true);
	});
}

/** Takes a kind of evidence off the "Add" screen, or puts it back. Its versions stay. */
export function offerOwnTemplate(
	db: PortfolioDatabase,
	portfolio: string,
	id: string,
	isOffered: boolean,
): Promise<void> {
	return db.transaction('rw', [db.portfolios, db.evidence, db.meta], () =>
		setOffered(db, portfolio, id, isOffered),
	);
}

async function setOffered(
	db: PortfolioDatabase,
	portfolio: string,
	id: string,
	isOffered: boolean,
): Promise<void> {
	const row = await readPortfolioOf(db, portfolio);
	if (!row) throw new StorageRefusal('unreadable');
	const { notOffered = [], ...rest } = row;
	const others = notOffered.filter((each) => each !== id);
	const hidden = isOffered ? others : [...others, id];
	await db.portfolios.put({ ...rest, ...(hidden.length > 0 && { notOffered: hidden }) });
	await noteChange(db, portfolio);
}
