/** What is wrong with a backup file. A closed list: wording has one sentence for each. */
export type BackupProblem =
	| 'empty'
	/** Neither a backup nor anything that could hold one. */
	| 'not-a-backup'
	| 'pdf'
	/** A Starfolio file of another kind, such as a review. */
	| 'wrong-kind'
	/** Written by a newer version of the app. */
	| 'newer-format'
	| 'truncated'
	/** Some of it is not what was written. */
	| 'damaged'
	/** Holds more, or unpacks to more, than a portfolio can. */
	| 'too-large'
	/** Has an entry whose name no backup has. */
	| 'unsafe-name'
	/** Holds the same thing twice. */
	| 'duplicate'
	/** Every part is whole, but they do not belong together. */
	| 'inconsistent'
	| 'passphrase-needed'
	| 'wrong-passphrase'
	/** One of several files that belong together is missing. */
	| 'part-missing'
	/** Files of different backups, or the same part twice. */
	| 'parts-mixed'
	/** The device could not read the file. */
	| 'unreadable';

/** Stops the reading of a file; never leaves this folder as an exception. */
export class BackupRefusal extends Error {
	override readonly name = 'BackupRefusal';
	readonly problem: BackupProblem;

	constructor(problem: BackupProblem, options?: ErrorOptions) {
		super(problem, options);
		this.problem = problem;
	}
}
