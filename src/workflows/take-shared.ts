import { today } from '#device/identity.ts';
import { CAPTURE_TEMPLATE, capturedContent } from '#domain/capture.ts';
import type { Attachment, EvidenceContent } from '#domain/evidence.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import { foreignText } from '#domain/foreign-text.ts';
import type { SharedEntry } from '#domain/inbox-entry.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { classifyFailure } from '#storage/failure.ts';
import { readSharedBytes, removeShared } from '#storage/inbox.ts';
import { captureWords } from '#wording/capture.ts';
import { attach } from './attach.ts';
import { revise } from './log-evidence.ts';
import { newEvidence, type OpenEvidence, openEvidence } from './open-evidence.ts';

const LONGEST_NAME = 120;

export type LeftShared = {
	readonly id: string;
	readonly code: 'too-large' | 'empty' | 'unreadable' | StorageFailure;
};

export type Taken = {
	/** The item that holds them now. */
	readonly id: string;
	/** What could not be put there and goes on waiting. */
	readonly left: readonly LeftShared[];
};

/**
 * Puts what was shared into an item, a new one where `target` is null, and takes it off the waiting list only once
 * the item holds it. A failure of the whole leaves everything waiting. Never rejects.
 */
export async function takeShared(
	entries: readonly SharedEntry[],
	target: string | null,
): Promise<Outcome<Taken, LeftShared['code']>> {
	try {
		return await take(entries, target);
	} catch (error) {
		return { ok: false, code: classifyFailure(error) };
	}
}

async function take(
	entries: readonly SharedEntry[],
	target: string | null,
): Promise<Outcome<Taken, LeftShared['code']>> {
	const item = await itemFor(target);
	if (!item) return { ok: false, code: 'unreadable' };
	const attached: Attachment[] = [];
	const done: string[] = [];
	const left: LeftShared[] = [];
	for (const entry of entries.filter(({ kind }) => kind === 'file')) {
		const outcome = await attachShared(entry);
		if (outcome.ok) {
			attached.push(outcome.attachment);
			done.push(entry.id);
		} else {
			left.push({ id: entry.id, code: outcome.code });
		}
	}
	const texts = entries.filter(({ kind }) => kind === 'text');
	const [first] = left;
	if (done.length === 0 && texts.length === 0 && first) return { ok: false, code: first.code };
	const withTexts = texts.reduce((content, { text }) => withText(item.template, content, text), item.content);
	const content = { ...withTexts, attachments: [...withTexts.attachments, ...attached] };
	const revised = await revise(item.id, content, item.revision, 'attachment');
	if (!revised.ok) return revised;
	// Should this fail they wait on, and are in the item as well: twice is better than not at all.
	await removeShared([...done, ...texts.map(({ id }) => id)]).catch(() => undefined);
	return { ok: true, value: { id: revised.value.conflictCopy ?? item.id, left } };
}

async function itemFor(target: string | null): Promise<OpenEvidence | null> {
	if (target !== null) {
		const opened = await openEvidence(target);
		return opened.ok ? opened.value : null;
	}
	const fresh = await newEvidence(CAPTURE_TEMPLATE);
	return (
		fresh && {
			...fresh,
			content: capturedContent(fresh.content, captureWords.titles.shared(new Date()), today()),
		}
	);
}

async function attachShared(entry: SharedEntry) {
	try {
		const bytes = await readSharedBytes(entry.id);
		if (!bytes) return { ok: false, code: 'unreadable' } as const;
		return await attach(sharedFile(entry, bytes));
	} catch {
		// The browser has lost the file, or a picture brought its decoder down.
		return { ok: false, code: 'unreadable' } as const;
	}
}

/** The name came from another app: one line, of a length that can be read. */
export function sharedFile({ name, mime }: SharedEntry, bytes: ArrayBuffer): File {
	return new File([bytes], foreignText(name, LONGEST_NAME).text || 'file', { type: mime });
}

/** Adds words to the field that says what happened; what stands there stays. */
function withText(template: Template, content: EvidenceContent, text: string): EvidenceContent {
	const longTexts = fieldsOf(template).filter((field) => field.kind === 'long-text');
	const field = longTexts.find(({ id }) => id === template.excerpt) ?? longTexts[0];
	if (!field) return { ...content, title: content.title || foreignText(text, LONGEST_NAME).text };
	const before = content.answers[field.id];
	const words = typeof before === 'string' && before.trim() !== '' ? `${before}\n\n${text}` : text;
	return { ...content, answers: { ...content.answers, [field.id]: words } };
}
