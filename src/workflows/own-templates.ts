import { loadTemplate } from '#content/load-template.ts';
import { newId } from '#device/identity.ts';
import { isSameData } from '#domain/canonical-json.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import { copyOfTemplate, freshTemplate, tidied } from '#domain/own-template.ts';
import { isOwnTemplate, ownTemplateId } from '#domain/own-template-id.ts';
import type { Template } from '#domain/template.ts';
import type { ContentProblem } from '#exchange/front-matter.ts';
import { checkTemplate } from '#exchange/template-check.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { offerOwnTemplate, readOwnTemplates, writeOwnTemplate } from '#storage/own-templates.ts';
import { inPortfolio } from './session.ts';

export type TemplateProblem = ContentProblem;

export function newOwnTemplateId(): string {
	return ownTemplateId(newId().toLowerCase());
}

/**
 * What an editor begins with: the newest version of that id, else a copy of a built-in kind, else an empty form.
 *
 * @param title what a copy is called
 */
export async function beginOwnTemplate(
	id: string,
	from: string,
	title: (of: string) => string,
): Promise<Outcome<Template>> {
	const known = await inPortfolio((db) => readOwnTemplates(db));
	if (!known.ok) return known;
	const kept = known.value.find(({ template }) => template.id === id)?.template;
	if (kept) return { ok: true, value: kept };
	const source =
		known.value.find(({ template }) => template.id === from)?.template ??
		(await loadTemplate(from).catch(() => null));
	return { ok: true, value: source ? copyOfTemplate(source, id, title(source.title)) : freshTemplate(id) };
}

export type SaveOutcome =
	| { readonly ok: true; readonly template: Template }
	| { readonly ok: false; readonly problems: readonly TemplateProblem[] }
	| { readonly ok: false; readonly code: StorageFailure };

/**
 * Checks a kind of evidence as a file of it is checked, and keeps it as a new version. Unchanged, it stays what it is.
 * "conflict": it was made from another version than the newest that is here.
 *
 * @param template with the version that it was made from
 */
export async function saveOwnTemplate(template: Template): Promise<SaveOutcome> {
	const checked = checkTemplate(tidied(template));
	if (!checked.ok) return checked;
	const outcome = await inPortfolio(async (db, { portfolio }) => {
		const known = (await readOwnTemplates(db)).find((own) => own.template.id === template.id);
		if (known?.isOffered && isSame(known.template, checked.value)) return known.template;
		if (known && known.template.version !== template.version) throw new StorageRefusal('conflict');
		const version = (known?.template.version ?? 0) + 1;
		const next: Template = { ...checked.value, version };
		await writeOwnTemplate(db, portfolio, next);
		return next;
	});
	return outcome.ok ? { ok: true, template: outcome.value } : outcome;
}

function isSame(one: Template, other: Template): boolean {
	return isSameData({ ...one, version: 0 }, { ...other, version: 0 });
}

/** Takes a kind off the "Add" screen, or puts it back. Items that were written with it keep it. */
export function offer(id: string, isOffered: boolean): Promise<Outcome<void>> {
	return inPortfolio((db, { portfolio }) => offerOwnTemplate(db, portfolio, id, isOffered));
}

/** Far above any real form (front-matter.ts counts characters; four bytes make one at most). */
const LARGEST_FILE = 800_000;

export type OpenTemplateOutcome =
	| SaveOutcome
	/** "too-large", no file of a template, or one whose reader could not be loaded. */
	| { readonly ok: false; readonly refusal: 'too-large' | 'unreadable' | 'not-loaded' };

/** Opens a file of a kind of evidence and keeps it as one's own; of one that is here, as a newer version. */
export async function openTemplateFile(file: File): Promise<OpenTemplateOutcome> {
	if (file.size > LARGEST_FILE) return { ok: false, refusal: 'too-large' };
	const reader = await import('#exchange/template.ts').catch(() => null);
	if (!reader) return { ok: false, refusal: 'not-loaded' };
	const text = await file.text().catch(() => null);
	if (text === null) return { ok: false, refusal: 'unreadable' };
	const parsed = reader.parseTemplate(text);
	if (!parsed.ok) return parsed;
	const id = isOwnTemplate(parsed.value.id) ? parsed.value.id : newOwnTemplateId();
	return saveAsNewest({ ...parsed.value, id });
}

/** Keeps a kind as the version after the newest that is here, whichever it was made from. That one stays as it is. */
export async function saveAsNewest(template: Template): Promise<SaveOutcome> {
	const known = await inPortfolio((db) => readOwnTemplates(db));
	if (!known.ok) return known;
	const version = known.value.find((own) => own.template.id === template.id)?.template.version ?? 1;
	return saveOwnTemplate({ ...template, version });
}

/** The same Markdown form as that of the built-in kinds; null when what writes it is out of reach. */
export async function templateFile(template: Template, name: string): Promise<File | null> {
	const writer = await import('#exchange/write-template.ts').catch(() => null);
	return writer && new File([writer.writeTemplate(template)], name, { type: 'text/markdown' });
}
