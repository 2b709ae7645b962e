import { digest } from '#device/identity.ts';
import type { RecordOf, RowTable, TableRecords } from '#domain/backup.ts';
import { canonicalJson } from '#domain/canonical-json.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { handoverContent } from '#domain/handover-content.ts';
import type { CalendarDate, EvidenceId } from '#domain/identity.ts';
import { originalTemplateId } from '#domain/own-template-id.ts';
import type { DraftMark, ItemMark, RevisionMark, Side } from '#domain/restore-plan.ts';
import { storageWords } from '#wording/en/storage.ts';

/** Gathers, from records that pass by, what a restore plan needs to know of them: hashes instead of texts. */
export class SideMarks {
	readonly #heads = new Map<EvidenceId, RecordOf<'evidence'>>();
	readonly #revisions = new Map<EvidenceId, RevisionMark[]>();
	readonly #drafts = new Map<EvidenceId, DraftMark[]>();
	readonly #day: CalendarDate;
	#nextReference = 1;

	/** @param day what may be handed over is reckoned for this day: that on which the PDF was built which is compared */
	constructor(day: CalendarDate) {
		this.#day = day;
	}

	/** The light side of every item seen so far. */
	get heads(): ReadonlyMap<EvidenceId, RecordOf<'evidence'>> {
		return this.#heads;
	}

	async add(batch: TableRecords<RowTable>): Promise<void> {
		switch (batch.table) {
			case 'portfolio':
				for (const { nextReference } of batch.records) this.#nextReference = nextReference;
				return;
			case 'evidence':
				for (const head of batch.records) this.#heads.set(head.id, head);
				return;
			case 'revisions':
				for (const { evidence, revision, at, device, content, redactedAt } of batch.records) {
					const leaving = handoverContent(content, this.#day);
					const handedOver = leaving === content ? {} : { handedOver: await hashOf(leaving) };
					const redacted = redactedAt === undefined ? {} : { redactedAt };
					const mark = { revision, at, device, hash: await hashOf(content), ...redacted, ...handedOver };
					listIn(this.#revisions, evidence).push(mark);
				}
				return;
			case 'drafts':
				for (const { evidence, content, ...draft } of batch.records) {
					const title = storageWords.conflictCopyTitle(content.title);
					const copyHash = await hashOf({ ...content, title });
					const mark = { ...draft, hash: await hashOf(content), copyHash };
					listIn(this.#drafts, evidence).push(mark);
				}
				return;
			default:
				return;
		}
	}

	async side(): Promise<Side> {
		const items: ItemMark[] = [];
		for (const { id, reference, revision, deletedAt } of this.#heads.values()) {
			const revisions = (this.#revisions.get(id) ?? []).sort((a, b) => a.revision - b.revision);
			const history = await digest(revisions.map(({ hash }) => hash).join(' '));
			const drafts = this.#drafts.get(id) ?? [];
			items.push({ id, reference, newest: revision, deletedAt, revisions, history, drafts });
		}
		return { items, nextReference: this.#nextReference };
	}
}

function listIn<Mark>(lists: Map<EvidenceId, Mark[]>, id: EvidenceId): Mark[] {
	const known = lists.get(id);
	if (known) return known;
	const list: Mark[] = [];
	lists.set(id, list);
	return list;
}

/** A kind of evidence may be kept here under another id than on the device that wrote the item. */
function hashOf(content: EvidenceContent): Promise<string> {
	const { id, version } = content.template;
	return digest(canonicalJson({ ...content, template: { id: originalTemplateId(id), version } }));
}
