/** One line of the result: what was tried how often, and how often it went wrong. */
export type Line = {
	readonly name: string;
	readonly runs: number;
	/** Acknowledged, and not there any more. */
	readonly lost: number;
	/** There, and not whole. */
	readonly torn: number;
	/** The most memory that a page took, where that is what is tried. */
	readonly megabytes?: number;
};

/** How much is tried: 1 is the whole torture, a twentieth is part of `npm test`. */
export type Extent = { readonly kills: number; readonly seed: number };

/** A count that goes with the number of kills asked for, at least one. */
export function scaled(whole: number, { kills }: Extent): number {
	return Math.max(1, Math.round((whole * kills) / 200));
}

/** Says on the error output what was wrong, so that a count is more than a number. */
export function complain(text: string): void {
	process.stderr.write(`${text}\n`);
}
