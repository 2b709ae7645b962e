import { loadTemplate } from '#content/load-template.ts';
import { today } from '#device/identity.ts';
import { canonicalJson } from '#domain/assessment.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Instant } from '#domain/identity.ts';
import { isOwnTemplate } from '#domain/own-template-id.ts';
import type { Template } from '#domain/template.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { adoptDraft, removeDraft } from '#storage/left-draft.ts';
import { readDrafts, readHead, readRevision } from '#storage/read-evidence.ts';
import type { Stamp } from '#storage/stamp.ts';
import { afterTab, holdTab, thisTab } from '#storage/tab.ts';
import { hearTakenOut } from './heard-taken-out.ts';
import { copyDraft, draftOf, mergeJournal, settleDraft } from './left-drafts.ts';
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
		const recovered = await mergeJournal(db, stamp, id);
		const hasRecovered = await takeUpDrafts(db, stamp, id, recovered);
		const [head, drafts] = await Promise.all([
			readHead(db, stamp.portfolio, id),
			readDrafts(db, stamp.portfolio, id),
		]);
		if (!head) return null;
		const draft = drafts.find((candidate) => candidate.tab === thisTab) ?? null;
		// Nothing but the draft of a page that is still there, or that a slow phone has not let go of yet: its
		// newest text is the only one. What is typed over it here becomes an item of its own, never an overwrite.
		const elsewhere = head.revision === 0 ? drafts[0]?.content : undefined;
		const content =
			draft?.content ?? elsewhere ?? (await readRevision(db, stamp.portfolio, id, head.revision));
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

/**
 * Goes on with the newest draft that a page left behind, unless it is out of date; the others become
 * items of their own, so that nothing typed is lost. true when the draft came out of the journal.
 */
async function takeUpDrafts(
	db: PortfolioDatabase,
	stamp: Stamp,
	id: string,
	recovered: ReadonlySet<string>,
): Promise<boolean> {
	const head = await readHead(db, stamp.portfolio, id);
	const newest = await readRevision(db, stamp.portfolio, id, head?.revision ?? 0);
	const drafts = await readDrafts(db, stamp.portfolio, id);
	let own = drafts.find((draft) => draft.tab === thisTab) ?? null;
	let hasRecovered = own !== null && recovered.has(thisTab);
	for (const draft of drafts) {
		await afterTab(draft.tab, async () => {
			const left = await draftOf(db, stamp, draft);
			if (!left) return;
			if (sameContent(left.content, newest) || sameContent(left.content, own?.content ?? null)) {
				return removeDraft(db, left);
			}
			if (own !== null) return copyDraft(db, stamp, left);
			if (head !== null && head.revision > left.baseRevision) return settleDraft(db, stamp, left);
			// Held first, so that no page that comes meanwhile takes the draft for left behind.
			holdTab();
			await adoptDraft(db, left, thisTab);
			own = left;
			hasRecovered = recovered.has(left.tab);
		});
	}
	return hasRecovered;
}

function sameContent(content: EvidenceContent, other: EvidenceContent | null): boolean {
	return other !== null && canonicalJson(content) === canonicalJson(other);
}
