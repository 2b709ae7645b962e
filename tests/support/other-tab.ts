const CHANNEL = 'starfolio.taken-out';

/**
 * Does something as if another tab did it: this page hears of it as every other page would, when `hear` is called.
 * Gives what the work gave.
 */
export async function inOtherTab<Value>(
	work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly hear: () => Promise<void> }> {
	const wire = new BroadcastChannel(CHANNEL);
	const told: unknown[] = [];
	wire.addEventListener('message', ({ data }) => told.push(data));
	const value = await work();
	const settled = () => new Promise((resolve) => setTimeout(resolve, 200));
	await settled();
	return {
		value,
		hear: async () => {
			for (const each of told) wire.postMessage(each);
			await settled();
			wire.close();
		},
	};
}
