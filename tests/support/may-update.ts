/** Asks as another tab does that is about to update: whether nothing is held in this page's memory alone. */
export function mayUpdate(flush = true): Promise<boolean> {
	const question = crypto.randomUUID();
	const tab = new BroadcastChannel('starfolio.unsaved-text');
	return new Promise((resolve) => {
		tab.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (typeof data !== 'object' || data === null || !('question' in data) || !('kept' in data)) return;
			if (data.question !== question) return;
			tab.close();
			resolve(data.kept === true);
		};
		tab.postMessage({ type: 'ask', question, flush });
	});
}
