import { isTabMessage, type TabMessage } from './messages.ts';

/** A form that may hold typed text that is not in the database yet. */
export type UnsavedSource = {
	hasUnsaved(): boolean;
	/** Puts the text into the database; false when that failed. */
	flush(): Promise<boolean>;
};

/** The part of BroadcastChannel that is used; a message reaches every other tab, never the sender. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/** How long a tab that is awake may take to say so, and then to finish writing, in milliseconds. */
export type Patience = { readonly hello: number; readonly kept: number };

export type UnsavedText = {
	/** Registers a form; call the result when it goes away. */
	hold(source: UnsavedSource): () => void;
	/** True when no form of this tab holds anything that is only in memory. With `flush`, tries to write it first. */
	keptHere(flush: boolean): Promise<boolean>;
	/** The same for this tab and every other one that is awake. */
	keptEverywhere(flush: boolean): Promise<boolean>;
};

/**
 * Knows whether typed text would be lost by a reload, here and in the other tabs. A tab that is frozen in
 * the background cannot answer and does not count: it wrote its text when it was hidden.
 */
export function watchUnsavedText(channel: TabChannel, tab: string, patience: Patience): UnsavedText {
	const sources = new Set<UnsavedSource>();

	async function keptHere(flush: boolean): Promise<boolean> {
		const unsaved = [...sources].filter((source) => source.hasUnsaved());
		if (!flush) return unsaved.length === 0;
		// A form that fails in an unexpected way has not kept its text either.
		const kept = await Promise.all(unsaved.map((source) => source.flush().catch(() => false)));
		return kept.every(Boolean);
	}

	async function answer(question: string, flush: boolean): Promise<void> {
		post({ type: 'hello', question, tab });
		post({ type: 'kept', question, tab, kept: await keptHere(flush) });
	}

	function post(message: TabMessage): void {
		channel.postMessage(message);
	}

	function askOthers(flush: boolean): Promise<boolean> {
		const question = `${tab}:${nextQuestion++}`;
		return new Promise((resolve) => {
			const awake = new Map<string, boolean>();
			let helloOver = false;
			const settle = () => {
				if ([...awake.values()].every(Boolean)) resolve(true);
			};
			replies.set(question, (message) => {
				if (message.type === 'hello' && !awake.has(message.tab)) awake.set(message.tab, false);
				if (message.type === 'kept') awake.set(message.tab, message.kept);
				if (message.type === 'kept' && !message.kept) resolve(false);
				if (helloOver) settle();
			});
			post({ type: 'ask', question, flush });
			setTimeout(() => {
				helloOver = true;
				settle();
			}, patience.hello);
			setTimeout(() => {
				replies.delete(question);
				// A tab that said hello and then nothing is still writing: its text is not safe yet.
				resolve([...awake.values()].every(Boolean));
			}, patience.hello + patience.kept);
		});
	}

	const replies = new Map<string, (message: TabMessage) => void>();
	let nextQuestion = 1;
	channel.addEventListener('message', (event) => {
		const message: unknown = event.data;
		if (!isTabMessage(message)) return;
		if (message.type === 'ask') void answer(message.question, message.flush);
		else replies.get(message.question)?.(message);
	});

	return {
		hold(source) {
			sources.add(source);
			return () => sources.delete(source);
		},
		keptHere,
		keptEverywhere: async (flush) => (await keptHere(flush)) && (await askOthers(flush)),
	};
}
