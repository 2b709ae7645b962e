import type { RecordLists, RecordOf } from '#domain/backup.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { DeviceId, EvidenceId, Instant } from '#domain/identity.ts';
import { searchText } from '#domain/plain-text.ts';
import type { Copy, RestorePlan } from '#domain/restore-plan.ts';
import { trashCutoff, trashVerdict } from '#domain/trash.ts';
import type { RestoreWrites } from '#storage/write-restore.ts';
import { storageWords } from '#wording/en/storage.ts';

type Head = RecordOf<'evidence'>;
type Revision = RecordOf<'revisions'>;
type Draft = RecordOf<'drafts'>;

/** An item whole: its head, its history and what is being typed in it. */
export type WholeItem = {
	readonly head: Head;
	readonly revisions: readonly Revision[];
	readonly drafts: readonly Draft[];
};

export type Restoring = {
	readonly plan: RestorePlan;
	readonly file: RecordLists;
	/** Heads on the device. */
	readonly heads: ReadonlyMap<EvidenceId, Head>;
	/** Items of the device that the plan moves into a copy. */
	readonly moving: ReadonlyMap<EvidenceId, WholeItem>;
	/** By evidence id and tab: what a list shows of a draft that becomes an item of its own. */
	readonly preparedDrafts: ReadonlyMap<string, Pick<Head, 'claims' | 'excerpt'>>;
	/** The file is taken just as it is, the dates of its trash too: there is nothing here that it comes to. */
	readonly isWhole: boolean;
	readonly at: Instant;
	readonly device: DeviceId;
};

export const draftKey = (evidence: EvidenceId, tab: string): string => `${evidence} ${tab}`;

/** What of a restore is items. */
export type ItemRows = Pick<RestoreWrites, 'clears' | 'evidence' | 'revisions' | 'drafts' | 'texts'>;

/** The rows that carry out a plan for the items: heads, revisions, drafts and searchable text. */
export function itemRows(restoring: Restoring): ItemRows {
	const items = new Items(restoring);
	for (const step of restoring.plan.items) {
		switch (step.kind) {
			case 'new':
				items.bring(
					step.id,
					{
						...graceOf(restoring, items.inFile(step.id).head),
						reference: step.reference,
						...formerlyOf(step.formerly),
					},
					0,
				);
				break;
			case 'newer':
				items.bring(
					step.id,
					{
						...placeOf(restoring, items.inFile(step.id).head),
						reference: step.reference,
						...formerlyOf(step.formerly),
					},
					step.after,
				);
				break;
			case 'conflict':
				if (step.winner === 'device') {
					if (step.copy) items.copy(step.copy, step.id, items.inFile(step.id));
				} else {
					items.moveAside(step.id, step.copyId, step.copy);
					items.bring(step.id, placeOf(restoring, items.inFile(step.id).head), 0);
				}
				break;
			case 'same':
			case 'older':
			case 'trashed':
				break;
		}
	}
	for (const { evidence, tab, copy } of restoring.plan.drafts) items.bringDraft(evidence, tab, copy);
	return items.rows();
}

function formerlyOf(formerly: string): Pick<Head, 'formerly'> {
	return formerly === '' ? {} : { formerly };
}

/** What an item that is here already keeps of its own: number, age, whose copy it is, and that it is in use. */
function placeOf({ heads }: Restoring, inFile: Head): Partial<Head> {
	const head = heads.get(inFile.id);
	if (!head) return {};
	const { reference, createdAt, copyOf, formerly } = head;
	return {
		reference,
		createdAt,
		deletedAt: trashedAfter(head.deletedAt, inFile.deletedAt),
		...(copyOf === undefined ? {} : { copyOf }),
		...(formerly === undefined ? {} : { formerly }),
	};
}

/** When an item that is on both went to the trash: what is in use on one of them stays in use, for merging deletes nothing. */
function trashedAfter(here: Instant, inFile: Instant): Instant {
	if (here === '' || inFile === '') return '';
	return here > inFile ? here : inFile;
}

/**
 * An item that comes into the trash here, and would go for good at once, has its 30 days from now on. Where some of
 * them are left it keeps its date: two devices that are merged every week would else bring it back to each other for
 * ever.
 */
function graceOf({ at, isWhole }: Restoring, inFile: Head): Partial<Head> {
	if (isWhole) return {};
	const cutoff = new Date(trashCutoff(Date.parse(at))).toISOString();
	return trashVerdict(inFile, cutoff) === 'stays' ? {} : { deletedAt: at };
}

class Items {
	readonly #restoring: Restoring;
	readonly #fileItems: ReadonlyMap<EvidenceId, WholeItem>;
	readonly #heads = new Map<EvidenceId, Head>();
	readonly #newest = new Map<EvidenceId, EvidenceContent>();
	readonly #revisions: Revision[] = [];
	readonly #drafts: Draft[] = [];
	readonly #clears: EvidenceId[] = [];

	constructor(restoring: Restoring) {
		this.#restoring = restoring;
		this.#fileItems = wholeItems(restoring.file);
	}

	inFile(id: EvidenceId): WholeItem {
		const item = this.#fileItems.get(id);
		if (!item) throw new Error(`The plan names an item that the file does not have: ${id}`);
		return item;
	}

	/** Writes the file's item, with the revisions after one number. */
	bring(id: EvidenceId, place: Partial<Head>, after: number): void {
		const { head, revisions } = this.inFile(id);
		this.#put({ ...head, ...place }, revisions, after);
	}

	/** Makes an item of its own from the history of another, or from one of its drafts. */
	copy(
		copy: Copy,
		original: EvidenceId,
		{ head, revisions }: Pick<WholeItem, 'head' | 'revisions'>,
		draft?: Draft,
	): void {
		const last = revisions.at(-1);
		const base = draft?.content ?? last?.content;
		if (!base) return;
		const { at, device, preparedDrafts } = this.#restoring;
		const content = { ...base, title: storageWords.restoredCopyTitle(base.title) };
		const number = (last?.revision ?? 0) + 1;
		const renamed: Revision = {
			evidence: copy.id,
			revision: number,
			at,
			device,
			reason: 'restored',
			content,
		};
		const { claims, excerpt } = (draft && preparedDrafts.get(draftKey(original, draft.tab))) ?? head;
		const copied: Head = {
			id: copy.id,
			reference: copy.reference,
			revision: number,
			template: content.template.id,
			templateVersion: content.template.version,
			title: content.title,
			excerpt,
			eventDate: content.eventDate,
			contactTypes: content.contactTypes,
			reality: content.reality,
			done: content.done,
			claims,
			attachments: content.attachments.length,
			createdAt: head.createdAt,
			changedAt: at,
			deletedAt: '',
			device,
			copyOf: original,
		};
		this.#put(copied, [...revisions.map((revision) => ({ ...revision, evidence: copy.id })), renamed], 0);
	}

	/** Clears the place of an item, and keeps what was there under another id. */
	moveAside(id: EvidenceId, copyId: EvidenceId, copy: Copy | null): void {
		const here = this.#restoring.moving.get(id);
		if (!here) throw new Error(`The device has no item to move: ${id}`);
		this.#clears.push(id);
		if (copy) this.copy(copy, id, here);
		for (const draft of here.drafts) this.#drafts.push({ ...draft, evidence: copyId });
	}

	bringDraft(evidence: EvidenceId, tab: string, copy: Copy | null): void {
		const { head, drafts } = this.inFile(evidence);
		const draft = drafts.find((candidate) => candidate.tab === tab);
		if (!draft) throw new Error(`The plan names a draft that the file does not have: ${evidence}`);
		if (copy) {
			this.copy(copy, evidence, { head, revisions: [] }, draft);
			return;
		}
		this.#drafts.push(draft);
		const known = this.#heads.get(evidence) ?? this.#restoring.heads.get(evidence);
		if (!known || draft.baseRevision !== known.revision) return;
		this.#newest.set(evidence, draft.content);
		// As when it was typed: lists show what is being written.
		const { title, excerpt, changedAt, outlook } = head;
		const shown = { title, excerpt, changedAt, ...(outlook && { outlook }) };
		const { outlook: _before, ...place } = known;
		this.#heads.set(evidence, { ...place, ...shown });
	}

	rows(): ItemRows {
		const texts = [...this.#newest].map(([id, content]) => ({
			id,
			text: searchText(this.#heads.get(id)?.reference ?? '', content),
		}));
		return {
			clears: this.#clears,
			evidence: [...this.#heads.values()],
			revisions: this.#revisions,
			drafts: this.#drafts,
			texts,
		};
	}

	#put(head: Head, revisions: readonly Revision[], after: number): void {
		this.#heads.set(head.id, head);
		this.#revisions.push(...revisions.filter(({ revision }) => revision > after));
		const newest = revisions.at(-1);
		if (newest) this.#newest.set(head.id, newest.content);
	}
}

/** The items of a file or device, each with all that belongs to it, oldest revision first. */
export function wholeItems(
	lists: Pick<RecordLists, 'evidence' | 'revisions' | 'drafts'>,
): ReadonlyMap<EvidenceId, WholeItem> {
	const revisions = grouped([...lists.revisions].sort((a, b) => a.revision - b.revision));
	const drafts = grouped(lists.drafts);
	return new Map(
		lists.evidence.map((head) => [
			head.id,
			{ head, revisions: revisions.get(head.id) ?? [], drafts: drafts.get(head.id) ?? [] },
		]),
	);
}

function grouped<Item extends { readonly evidence: EvidenceId }>(
	items: readonly Item[],
): ReadonlyMap<EvidenceId, readonly Item[]> {
	const groups = new Map<EvidenceId, Item[]>();
	for (const item of items) {
		const group = groups.get(item.evidence);
		if (group) group.push(item);
		else groups.set(item.evidence, [item]);
	}
	return groups;
}
