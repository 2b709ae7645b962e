/** Milliseconds of work after which the page may answer a finger. */
const SLICE = 12;

/** A function to be awaited between pieces of work: it gives way once enough has been done since it last did, and says so. */
export function pausing(): () => Promise<boolean> {
	let began = performance.now();
	return async () => {
		if (performance.now() - began < SLICE) return false;
		await new Promise((resolve) => {
			setTimeout(resolve);
		});
		began = performance.now();
		return true;
	};
}
