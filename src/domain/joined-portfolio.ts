/*
 * One learner may have begun a second portfolio before she restored her first: on a new phone she is asked for her
 * name at once. When the two are put together, one of them goes on. What an assessor has put on record is sealed to one
 * portfolio, and what was handed over comes back to the one it came from: so the one that others know goes on.
 */

/** What of a portfolio decides whether it may give way to the other one. */
export type JoiningSide = {
	/** Something in it is on record under a seal, which names the portfolio. */
	readonly isJudged: boolean;
	/** A copy of it is in the hands of an assessor on this device. */
	readonly isHandedOver: boolean;
	/** PDFs that were built of it. */
	readonly exports: number;
	/** All of it can be taken along; what the other one has of the same items can not. */
	readonly isWhole: boolean;
};

/** Which of two portfolios of one learner goes on with the evidence of both; null when they can only stand side by side. */
export function goesOn(here: JoiningSide, inFile: JoiningSide): 'here' | 'file' | null {
	const mayGo = (side: JoiningSide): boolean => !side.isJudged && !side.isHandedOver && side.isWhole;
	if (inFile.isJudged) return mayGo(here) && here.exports === 0 && inFile.isWhole ? 'file' : null;
	if (!inFile.isWhole) return 'here';
	// Whoever has the PDF of the one that gave way could send no review of it any more.
	if (here.exports > 0 && inFile.exports > 0) return null;
	return !mayGo(here) || here.exports > 0 ? 'here' : 'file';
}
