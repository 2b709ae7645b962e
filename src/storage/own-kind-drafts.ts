import * as z from 'zod/mini';
import type { Instant, PortfolioId } from '#domain/identity.ts';
import { isTemplateDraft } from '#domain/own-template-draft.ts';
import type { Template } from '#domain/template.ts';
import { localKeys, readLocal, removeLocal, writeLocal } from './local.ts';

/*
 * A kind of evidence that somebody is making and has not saved. Half a form is no template and goes into no database;
 * it outlives the tab, and goes with its portfolio. Where it cannot be read it is the only copy all the same: nothing
 * is written over it, and only a person removes it.
 */

const keptSchema = z.object({
	template: z.custom<Template>(isTemplateDraft),
	from: z.string(),
	at: z.string(),
});

export type OwnKindDraft = {
	readonly template: Template;
	/** The kind it began as a copy of; "" for an empty form. */
	readonly from: string;
	/** When it was typed in last. */
	readonly at: Instant;
};

/** What is kept of a form and can no longer be read as one. */
export type UnreadOwnKind = {
	/** Names it in the browser's store. */
	readonly key: string;
	readonly text: string;
};

const keyOf = (portfolio: PortfolioId, id: string): string => `starfolio.own-kind.${portfolio}.${id}`;

/** The drafts of a portfolio, the newest first. What cannot be read stays where it is. */
export function readOwnKindDrafts(portfolio: PortfolioId): readonly OwnKindDraft[] {
	const drafts = localKeys(keyOf(portfolio, '')).flatMap((key) => draftAt(key) ?? []);
	return drafts.sort((one, other) => other.at.localeCompare(one.at));
}

/** null when there is none of that id. */
export function readOwnKindDraft(portfolio: PortfolioId, id: string): OwnKindDraft | null {
	return draftAt(keyOf(portfolio, id));
}

/** What is kept of a portfolio's forms and cannot be read. */
export function unreadOwnKinds(portfolio: PortfolioId): readonly UnreadOwnKind[] {
	return localKeys(keyOf(portfolio, ''))
		.filter((key) => draftAt(key) === null)
		.map((key) => ({ key, text: readLocal(key) ?? '' }));
}

/** Keeps it at once; false when this browser keeps nothing, or has no room. */
export function keepOwnKindDraft(portfolio: PortfolioId, draft: OwnKindDraft): boolean {
	const key = keyOf(portfolio, draft.template.id);
	return isUnreadSafe(key) && writeLocal(key, JSON.stringify(draft));
}

/** Removes a draft; what cannot be read at its place stays. */
export function removeOwnKindDraft(portfolio: PortfolioId, id: string): void {
	const key = keyOf(portfolio, id);
	if (draftAt(key) !== null) removeLocal(key);
}

/** Removes what cannot be read, for good. */
export function removeUnreadOwnKind({ key }: UnreadOwnKind): void {
	removeLocal(key);
}

/** Whether there is any, readable or not. */
export function hasOwnKindDrafts(portfolio: PortfolioId): boolean {
	return localKeys(keyOf(portfolio, '')).length > 0;
}

export function removeOwnKindDraftsOf(portfolio: PortfolioId): void {
	for (const key of localKeys(keyOf(portfolio, ''))) removeLocal(key);
}

/** Puts aside what cannot be read at a place that is about to be written to; false where there is no room for that. */
function isUnreadSafe(key: string): boolean {
	const text = readLocal(key);
	if (text === null || draftAt(key) !== null) return true;
	let number = 1;
	while (readLocal(`${key}.${number}`) !== null) number += 1;
	return writeLocal(`${key}.${number}`, text);
}

/** The draft that a key names; what was put aside under another is none. */
function draftAt(key: string): OwnKindDraft | null {
	try {
		const draft = keptSchema.safeParse(JSON.parse(readLocal(key) ?? 'null')).data;
		return draft && key.endsWith(`.${draft.template.id}`) ? draft : null;
	} catch {
		return null;
	}
}
