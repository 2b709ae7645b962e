import type { BackupTable, Batch, RecordOf } from '#domain/backup.ts';
import { type EvidenceContent, filesOf } from '#domain/evidence.ts';
import type { EvidenceId, Sha256 } from '#domain/identity.ts';

/** Follows what refers to what, keeping ids only: a revision to its item, an item to its revisions, both to files. */
export class LinkChecker {
	readonly #newest = new Map<EvidenceId, number>();
	/** The highest number of a revision, by its item. */
	readonly #revisions = new Map<EvidenceId, number>();
	readonly #drafts = new Set<EvidenceId>();
	readonly #named = new Set<Sha256>();
	readonly #attachments = new Set<Sha256>();
	#revisionsSetAside = 0;

	add<Table extends BackupTable>(batch: Batch<Table>): void {
		const take: { readonly [Name in BackupTable]?: (record: RecordOf<Name>) => void } = {
			evidence: ({ id, revision }) => {
				this.#newest.set(id, revision);
			},
			revisions: ({ evidence, revision, content }) => {
				this.#revisions.set(evidence, Math.max(this.#revisions.get(evidence) ?? 0, revision));
				this.#name(content);
			},
			drafts: ({ evidence, content }) => {
				this.#drafts.add(evidence);
				this.#name(content);
			},
			setAside: ({ table }) => {
				if (table === 'revisions') this.#revisionsSetAside += 1;
			},
			attachments: ({ sha256 }) => {
				this.#attachments.add(sha256);
			},
		};
		const each = take[batch.table];
		if (each) for (const record of batch.records) each(record);
	}

	/**
	 * Whether all of it belongs together: every item has its newest revision, but for those set aside (earlier ones
	 * need not be there: an item that came back from a portfolio PDF never had them, and the manifest counts); nothing belongs to an item that is not there; every file that an item names is there or listed as missing.
	 */
	isWhole(missing: ReadonlySet<Sha256>): boolean {
		let lacking = 0;
		for (const [id, newest] of this.#newest) {
			const highest = this.#revisions.get(id) ?? 0;
			if (highest > newest) return false;
			if (highest < newest) lacking += 1;
		}
		const owners = [...this.#revisions.keys(), ...this.#drafts];
		return (
			lacking <= this.#revisionsSetAside &&
			owners.every((id) => this.#newest.has(id)) &&
			[...this.#named].every((sha256) => this.#attachments.has(sha256) || missing.has(sha256))
		);
	}

	#name(content: EvidenceContent): void {
		for (const sha256 of content.attachments.flatMap(filesOf)) this.#named.add(sha256);
	}
}
