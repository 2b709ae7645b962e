/** Text under keys, kept by the browser. It throws where cookies are blocked and when it is full. */
export type TextArea = {
	/** The stored text, or null when there is none or it may not be read. */
	read(key: string): string | null;
	/** Stores text at once; false when it was not kept. */
	write(key: string, value: string): boolean;
	remove(key: string): void;
	/** The keys that begin with a prefix. */
	keys(prefix: string): readonly string[];
};

/**
 * A failure is an answer and never an exception: most of what is kept there is a second copy or a preference, and who
 * keeps the only copy of something there (a form that is not saved) tells the person that it was not kept. `area` is
 * asked for each time: merely naming it throws where cookies are blocked.
 */
export function textArea(area: () => Storage): TextArea {
	const attempt = <Result>(act: (storage: Storage) => Result, otherwise: Result): Result => {
		try {
			return act(area());
		} catch {
			return otherwise;
		}
	};
	return {
		read: (key) => attempt((storage) => storage.getItem(key), null),
		write: (key, value) =>
			attempt((storage) => {
				storage.setItem(key, value);
				return true;
			}, false),
		remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
		keys: (prefix) =>
			attempt<readonly string[]>(
				(storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)),
				[],
			),
	};
}
