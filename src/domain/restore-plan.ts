import { referenceOf } from './evidence.ts';
import type { DeviceId, EvidenceId, Instant, Sha256 } from './identity.ts';

/*
 * What a backup would change on a device, worked out before anything is written. Rules: what is the same
 * is left alone; a longer history goes on where the shorter one ends; where two histories part, the one
 * written last stays under its number and the other is kept beside it; no text is ever dropped (but what was typed before
 * personal data was taken out of its item here, and may hold it), no number
 * ever used twice, and doing it again changes nothing.
 */

/** One saved state, by the hash of its content. */
export type RevisionMark = {
	readonly revision: number;
	readonly hash: Sha256;
	/** The hash of what of it may leave the device, where that is less. */
	readonly handedOver?: Sha256;
	/** When personal data was taken out of it after it was saved. */
	readonly redactedAt?: Instant;
	readonly at: Instant;
	readonly device: DeviceId;
};

export type DraftMark = {
	readonly tab: string;
	readonly baseRevision: number;
	readonly changedAt: Instant;
	readonly device: DeviceId;
	readonly hash: Sha256;
	/** The hash its content would have as an item of its own, whose title says that it is a copy. */
	readonly copyHash: Sha256;
};

export type ItemMark = {
	readonly id: EvidenceId;
	/** "" until the first revision. */
	readonly reference: string;
	/** Number of the newest revision, 0 while there is only a draft. */
	readonly newest: number;
	/** "" while it is not in the trash. */
	readonly deletedAt: Instant;
	/** Oldest first; one that could not be read is missing. */
	readonly revisions: readonly RevisionMark[];
	/** One hash over the hashes of all revisions in their order. */
	readonly history: Sha256;
	readonly drafts: readonly DraftMark[];
};

export type Side = {
	readonly items: readonly ItemMark[];
	/** The number of the portfolio's next reference. */
	readonly nextReference: number;
};

/** An item that is made to keep what would otherwise be lost. */
export type Copy = {
	readonly id: EvidenceId;
	readonly reference: string;
};

export type ItemStep =
	/** Only in the file. `formerly` is its reference there, if another item has that one here; otherwise "". */
	| { readonly kind: 'new'; readonly id: EvidenceId; readonly reference: string; readonly formerly: string }
	/** The file goes on where the device ends, after revision `after`. */
	| {
			readonly kind: 'newer';
			readonly id: EvidenceId;
			readonly after: number;
			readonly reference: string;
			readonly formerly: string;
	  }
	| { readonly kind: 'same' | 'older'; readonly id: EvidenceId }
	/** In use in the file, in the trash here, and nothing new in the file: it stays there. */
	| { readonly kind: 'trashed'; readonly id: EvidenceId }
	/** Changed in both. `copy` keeps the other one; null when an earlier restore has made it. */
	| {
			readonly kind: 'conflict';
			readonly id: EvidenceId;
			readonly winner: 'device' | 'file';
			/** Where the losing side is kept. */
			readonly copyId: EvidenceId;
			readonly copy: Copy | null;
			/** What stays under the number is in the trash here, and in use in the file. */
			readonly isInTrash: boolean;
	  };

/** What is typed and not yet a revision in the file, where the device does not have it. */
export type DraftStep = {
	readonly evidence: EvidenceId;
	readonly tab: string;
	/** null: it goes on being a draft of its item. */
	readonly copy: Copy | null;
};

export type RestorePlan = {
	readonly items: readonly ItemStep[];
	readonly drafts: readonly DraftStep[];
	readonly nextReference: number;
};

export type PlanCounts = {
	readonly new: number;
	readonly newer: number;
	readonly same: number;
	readonly older: number;
	/** In the trash here, in use in the file, and left where they are. */
	readonly trashed: number;
	/** Changed in both, and something is done about it. */
	readonly conflicts: number;
	/** Changed in both, and an earlier restore has kept both. */
	readonly settled: number;
};

export function planCounts({ items }: RestorePlan): PlanCounts {
	const counts = { new: 0, newer: 0, same: 0, older: 0, trashed: 0, conflicts: 0, settled: 0 };
	for (const step of items) {
		counts[step.kind === 'conflict' ? (isSettled(step) ? 'settled' : 'conflicts') : step.kind] += 1;
		if (step.kind === 'conflict' && step.isInTrash) counts.trashed += 1;
	}
	return counts;
}

/** Where the file's side stays under the number it is still brought, though what was here has its copy already. */
function isSettled({ winner, copy }: Extract<ItemStep, { kind: 'conflict' }>): boolean {
	return winner === 'device' && copy === null;
}

/** The items that get another reference than they had. */
export function renumbered(plan: RestorePlan): readonly { readonly from: string; readonly to: string }[] {
	return plan.items.flatMap((step) =>
		'formerly' in step && step.formerly !== '' ? [{ from: step.formerly, to: step.reference }] : [],
	);
}

/** Works out a restore by merging the file into the device; with an empty device it brings everything. */
export function planRestore(device: Side, file: Side): RestorePlan {
	const numbers = new References(device, file);
	const known = new Map(device.items.map((item) => [item.id, item]));
	const taken = new Set([...known.keys(), ...file.items.map(({ id }) => id)]);
	const deviceHashes = new Set(device.items.flatMap((item) => hashesOf(item)));
	const copyAs = (copyId: EvidenceId): Copy | null => {
		if (taken.has(copyId)) return null;
		taken.add(copyId);
		return { id: copyId, reference: numbers.next() };
	};
	const items: ItemStep[] = [];
	const drafts: DraftStep[] = [];
	for (const item of inOrderOfReference(file.items)) {
		const here = known.get(item.id);
		const step = here ? stepOf(here, item, numbers, copyAs) : newStep(item, numbers);
		items.push(step);
		for (const draft of item.drafts) {
			if (!here) drafts.push({ evidence: item.id, tab: draft.tab, copy: null });
			else if (mayHoldRedacted(draft, here)) continue;
			else if (!deviceHashes.has(draft.copyHash) && isUnknown(draft, afterwards(step, here, item), item)) {
				const left = afterwards(step, here, item);
				const goesOn = left.drafts.length === 0 && draft.baseRevision === left.newest;
				const copy = goesOn ? null : copyAs(copyIdOf(item.id, draft.hash));
				if (goesOn || copy) drafts.push({ evidence: item.id, tab: draft.tab, copy });
			}
		}
	}
	return { items, drafts, nextReference: numbers.following };
}

/** The same copy has the same id on every device and in every restore: so it is made once. */
export function copyIdOf(evidence: EvidenceId, hash: Sha256): EvidenceId {
	return `${evidence}-${hash.slice(0, 16)}`;
}

function newStep(item: ItemMark, numbers: References): ItemStep {
	return { kind: 'new', id: item.id, ...numbers.keep(item.reference) };
}

function stepOf(
	here: ItemMark,
	item: ItemMark,
	numbers: References,
	copyAs: (copyId: EvidenceId) => Copy | null,
): ItemStep {
	const { id } = item;
	const isInTrash = here.deletedAt !== '' && item.deletedAt === '';
	if (isParted(here, item)) {
		const winner = isLater(item, here) ? 'file' : 'device';
		const copyId = copyIdOf(id, (winner === 'file' ? here : item).history);
		return {
			kind: 'conflict',
			id,
			winner,
			copyId,
			copy: copyAs(copyId),
			isInTrash: isInTrash && winner === 'device',
		};
	}
	if (item.newest > here.newest) {
		const reference =
			here.reference === '' ? numbers.keep(item.reference) : { reference: here.reference, formerly: '' };
		return { kind: 'newer', id, after: here.newest, ...reference };
	}
	if (isInTrash) return { kind: 'trashed', id };
	return { kind: item.newest === here.newest ? 'same' : 'older', id };
}

/**
 * Whether a revision of one number says one thing here and another there. One that was redacted does not count: a
 * file from before must not bring back, as an item of its own, what was taken out since.
 */
function isParted(here: ItemMark, item: ItemMark): boolean {
	const known = new Map(here.revisions.map((mark) => [mark.revision, mark]));
	return item.revisions.some((mark) => {
		const own = known.get(mark.revision);
		return (
			own !== undefined &&
			own.hash !== mark.hash &&
			own.redactedAt === undefined &&
			mark.redactedAt === undefined
		);
	});
}

/** Whether the first was written last. Decided the same way on both devices, so that they agree. */
function isLater(a: ItemMark, b: ItemMark): boolean {
	const [x, y] = [a.revisions.at(-1), b.revisions.at(-1)];
	if (!x || !y) return x !== undefined;
	if (x.at !== y.at) return x.at > y.at;
	return x.revision === y.revision ? a.history > b.history : x.revision > y.revision;
}

/** What the item is on the device after a step, before any draft of the file comes to it. */
function afterwards(step: ItemStep, here: ItemMark, item: ItemMark): ItemMark {
	if (step.kind === 'newer') return { ...here, newest: item.newest };
	// All that was here has moved into the copy.
	return step.kind === 'conflict' && step.winner === 'file' ? { ...item, drafts: [] } : here;
}

/**
 * Whether a draft of the file is nowhere on the device. What the same device wrote into the item later on,
 * and the file does not know, holds the draft's text already: typing went on from it.
 */
function isUnknown(draft: DraftMark, here: ItemMark, item: ItemMark): boolean {
	const inFile = new Set(hashesOf(item));
	const isLaterHere = (hash: Sha256, at: Instant, device: DeviceId): boolean =>
		device === draft.device && at >= draft.changedAt && !inFile.has(hash);
	return !(
		hashesOf(here).includes(draft.hash) ||
		item.revisions.some(({ hash }) => hash === draft.hash) ||
		here.revisions.some(({ hash, at, device }) => isLaterHere(hash, at, device)) ||
		here.drafts.some(({ hash, changedAt, device }) => isLaterHere(hash, changedAt, device))
	);
}

/** What was typed before personal data was taken out of the item may still hold it: it stays in the file. */
function mayHoldRedacted(draft: DraftMark, here: ItemMark): boolean {
	return here.revisions.some(({ redactedAt }) => redactedAt !== undefined && draft.changedAt <= redactedAt);
}

function hashesOf(item: ItemMark): readonly Sha256[] {
	return [...item.revisions, ...item.drafts].map(({ hash }) => hash);
}

/** References past E999 have a fourth digit, so they are compared as numbers. */
const numberOf = (reference: string): number => Number(reference.slice(1)) || 0;

function inOrderOfReference(items: readonly ItemMark[]): readonly ItemMark[] {
	return [...items].sort(
		(a, b) => numberOf(a.reference) - numberOf(b.reference) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
	);
}

/** Hands out references, none of them twice. */
class References {
	readonly #used: Set<string>;
	#next: number;

	constructor(device: Side, file: Side) {
		const all = [...device.items, ...file.items].map(({ reference }) => numberOf(reference) + 1);
		this.#used = new Set(
			device.items.map(({ reference }) => reference).filter((reference) => reference !== ''),
		);
		this.#next = all.reduce((a, b) => Math.max(a, b), Math.max(device.nextReference, file.nextReference));
	}

	/** The number that the next new item would get. */
	get following(): number {
		return this.#next;
	}

	next(): string {
		const reference = referenceOf(this.#next);
		this.#next += 1;
		this.#used.add(reference);
		return reference;
	}

	/** The reference an incoming item gets: its own, unless another item has it here. */
	keep(reference: string): { readonly reference: string; readonly formerly: string } {
		if (reference === '') return { reference, formerly: '' };
		if (this.#used.has(reference)) return { reference: this.next(), formerly: reference };
		this.#used.add(reference);
		return { reference, formerly: '' };
	}
}
