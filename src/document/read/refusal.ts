/** Why a file cannot be read as a PDF. A closed list: wording has one sentence for each. */
export type PdfProblem =
	| 'empty'
	| 'not-a-pdf'
	| 'truncated'
	| 'damaged'
	/** Holds more, or unpacks to more, than a portfolio can. */
	| 'too-large'
	/** Locked with a password. */
	| 'encrypted'
	/** The device could not read the file. */
	| 'unreadable';

/** Stops the reading of a file; never leaves the room as an exception. */
export class PdfRefusal extends Error {
	override readonly name = 'PdfRefusal';
	readonly problem: PdfProblem;

	constructor(problem: PdfProblem, detail = '', options?: ErrorOptions) {
		super(detail === '' ? problem : `${problem}: ${detail}`, options);
		this.problem = problem;
	}
}
