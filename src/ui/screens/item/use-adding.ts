import { useState } from 'react';
import type { Autosave } from '#ui/fields/autosave.ts';
import { type AttachFailure, attachFailureText } from '#ui/screens/attach-failure.ts';
import { itemWords } from '#wording/en/item.ts';
import { attach } from '#workflows/attach.ts';

export type Adding = {
	/** Files stored so far of those chosen; null while nothing is being added. */
	readonly adding: { readonly done: number; readonly total: number } | null;
	/** One sentence for each file that was not added last time. */
	readonly failures: readonly string[];
	/** One of them was not added because the device is full. */
	readonly isFull: boolean;
	addFiles(files: readonly File[]): Promise<void>;
	/** Photos added from now on are kept as the camera gave them, too. */
	readonly keepsOriginal: boolean;
	setKeepsOriginal(keeps: boolean): void;
};

const words = itemWords.attachments;

/** Stores chosen files one after the other (a cheap phone has no memory for six photos at once) and attaches them. */
export function useAdding(autosave: Autosave): Adding {
	const [adding, setAdding] = useState<Adding['adding']>(null);
	const [failures, setFailures] = useState<readonly string[]>([]);
	const [isFull, setIsFull] = useState(false);
	// Asked for anew on each visit: originals take room and hold places.
	const [keepsOriginal, setKeepsOriginal] = useState(false);

	async function addFiles(files: readonly File[]): Promise<void> {
		setFailures([]);
		setIsFull(false);
		for (const [index, file] of files.entries()) {
			setAdding({ done: index, total: files.length });
			const failure = await addOne(autosave, file, keepsOriginal);
			if (failure === null) continue;
			setFailures((before) => [...before, words.failed(file.name, attachFailureText(failure))]);
			if (failure === 'full') setIsFull(true);
		}
		setAdding(null);
	}

	return { adding, failures, isFull, addFiles, keepsOriginal, setKeepsOriginal };
}

/** null when the file was added. */
async function addOne(autosave: Autosave, file: File, keepsOriginal: boolean): Promise<AttachFailure | null> {
	try {
		const outcome = await attach(file, { keepsOriginal });
		if (!outcome.ok) return outcome.code;
		autosave.change((before) => ({ ...before, attachments: [...before.attachments, outcome.attachment] }));
		await autosave.revise('attachment');
		return null;
	} catch {
		// A photo that brings a decoder down must not end the whole form.
		return 'unreadable';
	}
}
