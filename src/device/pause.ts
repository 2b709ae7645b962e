/** Milliseconds of work after which the page may answer a finger. */
const SLICE = 12;
/** And after which it is worth saying how far it has come: drawing that costs time, too. */
const TOLD = 200;

/**
 * A function to be awaited between pieces of work. It gives way once enough has been done since it last did, and says
 * whether it is time to tell how far the work has come.
 */
export function pausing(): () => Promise<boolean> {
	let began = performance.now();
	let told = began;
	return async () => {
		if (performance.now() - began < SLICE) return false;
		await nextTurn();
		began = performance.now();
		if (began - told < TOLD) return false;
		told = began;
		return true;
	};
}

/** A message, as browsers hold a timer of a timer back by four milliseconds each, which is longer than some of the work. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
