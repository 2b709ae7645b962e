/** How many times longer a text takes that is four times as long; the fastest of several runs of each. */
export function growthOf(read: (text: string) => unknown, [short, long]: readonly [string, string]): number {
	let [fast, slow] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	for (let run = 0; run < 3; run += 1) {
		fast = Math.min(fast, timeOf(read, short));
		slow = Math.min(slow, timeOf(read, long));
	}
	// What takes no time at all grows by chance.
	return slow / Math.max(fast, 1);
}

function timeOf(read: (text: string) => unknown, text: string): number {
	const start = performance.now();
	read(text);
	return performance.now() - start;
}
