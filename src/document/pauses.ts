/** Work in small steps: whoever does it may pause, or stop for good, between any two. */
export type Steps<Result> = Generator<void, Result>;

/** Does all of it in one go. */
export function inOneGo<Result>(work: Steps<Result>): Result {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/** Does all of it with a pause after each step: what `pause` rejects with ends it. */
export async function withPauses<Result>(work: Steps<Result>, pause: () => Promise<void>): Promise<Result> {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
		await pause();
	}
}
