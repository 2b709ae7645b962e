/** The largest file that is taken from another app, in bytes. */
export const SHARED_FILE_LIMIT = 100 * 1024 * 1024;
/** The longest text, in UTF-16 units. */
export const SHARED_TEXT_LIMIT = 1_000_000;
/** So many things may wait, and so much of them, before what comes next is refused. */
export const MOST_WAITING = 200;
export const MOST_WAITING_BYTES = 1024 * 1024 * 1024;

/** Why something that was shared was not kept. */
export type SharedRefusal = 'too-large' | 'empty' | 'unreadable' | 'full' | 'too-many';

/** Something that another app shared, waiting to be put into an item. */
export type SharedEntry = {
	readonly id: string;
	readonly at: string;
	readonly kind: 'file' | 'text';
	readonly name: string;
	readonly mime: string;
	/** Bytes of a file, UTF-16 units of a text. */
	readonly size: number;
	/** The words of a text; "" for a file. */
	readonly text: string;
	/** It was not kept, and this is why; null while it waits. */
	readonly refused: SharedRefusal | null;
};

/** What another app hands over as text: its parts, each once, in the order in which they are read. */
export function sharedText(parts: readonly string[]): string {
	const whole = parts.map((part) => part.trim()).filter((part) => part !== '');
	return whole
		.filter(
			(part, index) =>
				!whole.some((other, at) => at !== index && other.includes(part) && (other !== part || at < index)),
		)
		.join('\n');
}

/** Why a file of this size is refused when so much waits already; null when it is taken. */
export function refusalOf(
	size: number,
	waiting: { readonly count: number; readonly bytes: number },
): SharedRefusal | null {
	if (size === 0) return 'empty';
	if (size > SHARED_FILE_LIMIT) return 'too-large';
	if (waiting.count >= MOST_WAITING || waiting.bytes + size > MOST_WAITING_BYTES) return 'too-many';
	return null;
}
