import { isSameData } from '#domain/canonical-json.ts';
import type { EvidenceContent, RevisionReason } from '#domain/evidence.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';

/** Milliseconds of quiet after the last key before the draft is written (PLATFORM 1.4). */
export const DRAFT_DELAY = 300;
/** Milliseconds after which the draft is written though the typing goes on: a page may be killed in the middle of it. */
export const LONGEST_DELAY = 2_000;
/** Milliseconds without a change after which the draft becomes a revision. */
export const IDLE_DELAY = 5 * 60_000;
/** Milliseconds until a failed write is tried again; the last one repeats. */
export const RETRY_DELAYS = [2_000, 5_000, 15_000, 30_000] as const;

export type SaveStatus =
	/** Nothing was changed since the item was opened. */
	| { readonly state: 'untouched' }
	| { readonly state: 'saving' }
	| { readonly state: 'saved' }
	/** The text is only on this screen (and, on leaving, in the journal). */
	| { readonly state: 'failed'; readonly code: StorageFailure };

export type AutosaveSnapshot = {
	readonly content: EvidenceContent;
	readonly status: SaveStatus;
	/** Revision that what is typed stands on; 0 before the first. */
	readonly revision: number;
	/** "E015" as soon as a revision of this visit has given it, else "". */
	readonly reference: string;
	/** The new item that holds the content because another tab had changed the opened one; "" normally. */
	readonly movedTo: string;
};

/** Where an item is kept. Passed in, so that the machine can be tested against a saver that fails. */
export type Saver = {
	saveDraft(content: EvidenceContent, baseRevision: number): Promise<Outcome<unknown>>;
	revise(
		content: EvidenceContent,
		baseRevision: number,
		reason: RevisionReason,
	): Promise<
		Outcome<{ readonly revision: number; readonly reference: string; readonly conflictCopy?: string }>
	>;
	/** Synchronous; the only write that survives leaving the page by a link. */
	journal(content: EvidenceContent, baseRevision: number): void;
};

export type AutosaveStart = {
	readonly content: EvidenceContent;
	readonly revision: number;
	/** The content is newer than the newest revision: a draft was open when it was left. */
	readonly hasDraft: boolean;
};

/** Runs a function later; returns how to call it off. */
export type Schedule = (milliseconds: number, run: () => void) => () => void;

export type Autosave = {
	getSnapshot(): AutosaveSnapshot;
	subscribe(listener: () => void): () => void;
	/** Takes in a change; the draft follows after a quiet moment. */
	change(edit: (content: EvidenceContent) => EvidenceContent): void;
	/** Changes what is shown as it was changed in all that is kept: what was saved counts as saved still. */
	rewrite(edit: (content: EvidenceContent) => EvidenceContent): void;
	/** Writes what is unwritten now. False when it could not be kept. */
	flush(): Promise<boolean>;
	/** Makes a revision unless the newest one says the same already. False when it could not be kept. */
	revise(reason: RevisionReason): Promise<boolean>;
	/** Something is not written yet, or is being written. */
	hasUnsaved(): boolean;
	/** Nothing is left to do before leaving: all is written, and the newest revision says the same. */
	isSettled(): boolean;
	/** For pagehide: keeps unsaved text where a synchronous write survives. */
	journalUnsaved(): void;
};

/** Trying these again cannot help until the person has done something. */
function worthRetrying(code: StorageFailure): boolean {
	return code !== 'conflict' && code !== 'newer-version' && code !== 'unreadable';
}

/**
 * The saving of one open item: one write at a time, the latest text wins, and a write that failed is
 * never forgotten: status stays "failed" until the very text on the screen has been kept.
 */
export function createAutosave(start: AutosaveStart, saver: Saver, schedule: Schedule): Autosave {
	const listeners = new Set<() => void>();
	let content = start.content;
	let kept = start.content;
	let revised = start.hasDraft ? null : start.content;
	let revision = start.revision;
	let reference = '';
	let movedTo = '';
	let wanted: RevisionReason | null = null;
	let writing: Promise<boolean> | null = null;
	let failures = 0;
	let status: SaveStatus = { state: 'untouched' };
	let callOffDraft = () => {};
	let callOffIdle = () => {};
	let callOffLongest: (() => void) | null = null;
	let snapshot: AutosaveSnapshot = { content, status, revision, reference, movedTo };

	function publish(next: SaveStatus): void {
		status = next;
		snapshot = { content, status, revision, reference, movedTo };
		for (const listener of listeners) listener();
	}

	const isUnwritten = () => content !== kept || wanted !== null;

	function showBusy(): void {
		// A failed save keeps saying so while it is tried again, until it has truly been kept.
		publish(status.state === 'failed' ? status : { state: 'saving' });
	}

	async function write(text: EvidenceContent, reason: RevisionReason | null): Promise<StorageFailure | null> {
		try {
			if (reason === null) {
				const outcome = await saver.saveDraft(text, revision);
				if (!outcome.ok) return outcome.code;
			} else {
				const outcome = await saver.revise(text, revision, reason);
				if (!outcome.ok) return outcome.code;
				revision = outcome.value.revision;
				reference = outcome.value.reference;
				movedTo = outcome.value.conflictCopy ?? movedTo;
				revised = text;
			}
			kept = text;
			return null;
		} catch {
			return 'unknown';
		}
	}

	async function writeAll(): Promise<boolean> {
		while (isUnwritten()) {
			const reason = wanted;
			wanted = null;
			showBusy();
			const failure = await write(content, reason);
			if (failure !== null) {
				wanted ??= reason;
				failed(failure);
				return false;
			}
			failures = 0;
		}
		publish({ state: 'saved' });
		return true;
	}

	function failed(code: StorageFailure): void {
		publish({ state: 'failed', code });
		if (!worthRetrying(code)) return;
		const delay = RETRY_DELAYS[Math.min(failures, RETRY_DELAYS.length - 1)] ?? DRAFT_DELAY;
		failures += 1;
		laterWrite(delay);
	}

	function laterWrite(delay: number): void {
		callOffDraft();
		callOffDraft = schedule(delay, () => void flush());
	}

	function startWriting(): Promise<boolean> {
		callOffDraft();
		callOffLongest?.();
		callOffLongest = null;
		const run = writeAll().finally(() => {
			writing = null;
		});
		writing = run;
		return run;
	}

	async function flush(): Promise<boolean> {
		// The write under way may be of older text, or may fail: only what comes after it counts.
		if (writing) await writing;
		if (writing) return writing;
		return isUnwritten() ? startWriting() : true;
	}

	async function revise(reason: RevisionReason): Promise<boolean> {
		callOffIdle();
		if (!isRevised()) wanted = reason;
		return flush();
	}

	function isRevised(): boolean {
		return revised !== null && isSameData(revised, content);
	}

	return {
		getSnapshot: () => snapshot,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		change(edit) {
			const next = edit(content);
			if (next === content) return;
			content = next;
			showBusy();
			laterWrite(DRAFT_DELAY);
			callOffLongest ??= schedule(LONGEST_DELAY, () => {
				callOffLongest = null;
				void flush();
			});
			callOffIdle();
			callOffIdle = schedule(IDLE_DELAY, () => void revise('idle'));
		},
		rewrite(edit) {
			const [isKept, isLast] = [content === kept, content === revised];
			content = edit(content);
			kept = isKept ? content : edit(kept);
			revised = isLast ? content : revised && edit(revised);
			publish(status);
		},
		flush,
		revise,
		hasUnsaved: () => writing !== null || isUnwritten(),
		isSettled: () => !isUnwritten() && isRevised(),
		journalUnsaved() {
			if (content !== kept) saver.journal(content, revision);
		},
	};
}
