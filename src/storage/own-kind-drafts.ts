import * as z from 'zod/mini';
import type { Instant, PortfolioId } from '#domain/identity.ts';
import { isTemplateDraft } from '#domain/own-template-draft.ts';
import type { Template } from '#domain/template.ts';
import { localKeys, readLocal, removeLocal, writeLocal } from './local.ts';

/*
 * A kind of evidence that somebody is making and has not saved. Half a form is no template and goes into no database;
 * it outlives the tab, and goes with its portfolio.
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

/** Keeps it at once; false when this browser keeps nothing, or has no room. */
export function keepOwnKindDraft(portfolio: PortfolioId, draft: OwnKindDraft): boolean {
	return writeLocal(keyOf(portfolio, draft.template.id), JSON.stringify(draft));
}

export function removeOwnKindDraft(portfolio: PortfolioId, id: string): void {
	removeLocal(keyOf(portfolio, id));
}

/** Whether there is any, readable or not. */
export function hasOwnKindDrafts(portfolio: PortfolioId): boolean {
	return localKeys(keyOf(portfolio, '')).length > 0;
}

export function removeOwnKindDraftsOf(portfolio: PortfolioId): void {
	for (const key of localKeys(keyOf(portfolio, ''))) removeLocal(key);
}

function draftAt(key: string): OwnKindDraft | null {
	try {
		return keptSchema.safeParse(JSON.parse(readLocal(key) ?? 'null')).data ?? null;
	} catch {
		return null;
	}
}
