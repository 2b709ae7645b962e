import { loadTemplate } from '#content/load-template.ts';
import { today } from '#device/identity.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Instant } from '#domain/identity.ts';
import { isOwnTemplate } from '#domain/own-template-id.ts';
import type { Template } from '#domain/template.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { readJournal } from '#storage/journal.ts';
import { readItem } from '#storage/read-evidence.ts';
import type { Stamp } from '#storage/stamp.ts';
import { thisTab } from '#storage/tab.ts';
import { hearTakenOut } from './heard-taken-out.ts';
import { newEvidenceId } from './log-evidence.ts';
import { templateOf } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

/** An item as a form needs it. */
export type OpenEvidence = {
	readonly id: string;
	/** null while nothing of the item is stored. */
	readonly head: EvidenceHead | null;
	readonly template: Template;
	readonly content: EvidenceContent;
	/** The revision that the content stands on; pass it back as `baseRevision`. 0 = none yet. */
	readonly revision: number;
	/** When the draft was last written; "" = no draft. */
	readonly draftAt: Instant | '';
	/** The text was brought back after the page went away before it could be saved in the ordinary way. */
	readonly recovered: boolean;
	/** A voice note that was cut off has just been put into it. */
	readonly soundIsBack: boolean;
};

/**
 * An item for editing: its newest text, with what an earlier page left unsaved. null when there is no
 * such item. Text that another open tab is typing stays with that tab.
 */
export function openEvidence(id: string): Promise<Outcome<OpenEvidence | null>> {
	hearTakenOut();
	return inPortfolio(async (db, stamp) => {
		if (id === '') return null;
		// First of all: it makes a revision, which must not come under an open form.
		const soundIsBack = await takeUpRecordings(db, id);
		const found = await readItem(db, stamp.portfolio, id);
		const hasText = found.drafts.length > 0 || readJournal(db.realm, id).length > 0;
		const hasRecovered = hasText && (await takeUp(db, stamp, id));
		const { head, newest, drafts } = hasText ? await readItem(db, stamp.portfolio, id) : found;
		if (!head) return null;
		const draft = drafts.find((candidate) => candidate.tab === thisTab) ?? null;
		// Nothing but the draft of a page that is still there, or that a slow phone has not let go of yet: its
		// newest text is the only one. What is typed over it here becomes an item of its own, never an overwrite.
		const elsewhere = head.revision === 0 ? drafts[0]?.content : undefined;
		const content = draft?.content ?? elsewhere ?? newest;
		const template = content && (await templateOf(db, stamp.portfolio, content.template));
		// There is an item, so a form without its text, ready to save over it, would be the worst answer.
		if (!content || !template) throw new StorageRefusal('unreadable');
		return {
			id,
			head,
			template,
			content,
			revision: draft?.baseRevision ?? head.revision,
			draftAt: draft?.changedAt ?? '',
			recovered: draft !== null && hasRecovered,
			soundIsBack,
		};
	});
}

/**
 * A new item of one kind, with a criterion ticked if one is named. Nothing is stored until it is saved
 * or typed into. null when there is no such template.
 */
export async function newEvidence(templateId: string, criterion?: string): Promise<OpenEvidence | null> {
	const template = (await loadTemplate(templateId)) ?? (await ownTemplate(templateId));
	if (!template) return null;
	const empty = emptyContent(template, today());
	const content = criterion ? { ...empty, claims: [{ criterion, how: '' }] } : empty;
	const id = newEvidenceId();
	return {
		id,
		head: null,
		template,
		content,
		revision: 0,
		draftAt: '',
		recovered: false,
		soundIsBack: false,
	};
}

/** One's own kind, in its newest version; null when there is none of that id. */
async function ownTemplate(id: string): Promise<Template | null> {
	if (!isOwnTemplate(id)) return null;
	const { readOwnTemplates } = await import('#storage/own-templates.ts');
	const own = await inPortfolio((db) => readOwnTemplates(db));
	return (own.ok && own.value.find(({ template }) => template.id === id)?.template) || null;
}

/** Whether a voice note of this item was brought back. The code for it is hardly ever needed, so it comes late. */
async function takeUpRecordings(db: PortfolioDatabase, id: string): Promise<boolean> {
	if ((await db.recordings.count()) === 0) return false;
	try {
		const { settleRecordings } = await import('./settle-recordings.ts');
		const settled = await settleRecordings();
		return settled.ok && settled.value.some((recovered) => recovered.id === id);
	} catch {
		// Its file is out of reach: the recording waits for the next time.
		return false;
	}
}

/** Most items are opened with nothing unsaved, so the code for what an earlier page left comes late. */
async function takeUp(db: PortfolioDatabase, stamp: Stamp, id: string): Promise<boolean> {
	const { takeUpDrafts } = await import('./take-up-drafts.ts');
	return takeUpDrafts(db, stamp, id);
}
