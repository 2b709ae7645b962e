import type { FrozenDatabase } from '#tests/support/native-database.ts';

/** What is in the database of a page, as far as acknowledged saves can be held against it. */
export type Report = {
	/** What is wrong with it; see soundness.ts. */
	readonly faults: readonly string[];
	/** Titles of every revision, draft and journal entry of an item, its conflict copies counted to it. */
	readonly texts: Readonly<Record<string, readonly string[]>>;
	/** SHA-256 of every file that one of them names. */
	readonly files: Readonly<Record<string, readonly string[]>>;
};

export type Tally = { readonly runs: number; readonly lost: number; readonly torn: number };

export type Opened = {
	/** Damage, by its seed, after which a file was read as something else than it was. */
	readonly accepted: readonly number[];
	readonly isChanged: boolean;
};

export type BackupFiles = {
	/** A backup file as base64. */
	readonly backup: string;
	/** The database of the device that it is to be restored on, as JSON. */
	readonly device: string;
};

/** A received portfolio, and the criterion in it that is decided on. */
export type Judging = { readonly portfolio: string; readonly criterion: string };

export type Judged = {
	/** Of the decision in the making; "" when there is none. */
	readonly feedback: string;
	readonly decision: string;
	/** Entries on record. */
	readonly sealed: number;
	readonly faults: readonly string[];
};

/** What the torture page can be told to do. */
export type TorturePage = {
	/** Starts a portfolio with one unit. */
	start(): Promise<void>;
	report(): Promise<Report>;
	/** All rows that hold words of the learner. */
	words(): Promise<FrozenDatabase>;

	/** Writes a record that nobody will miss, as the last one. */
	writeUnimportant(): Promise<void>;

	/** Fills a database with so many revisions, at the version of the app. */
	fillForUpgrade(rows: number): Promise<void>;
	/** Upgrades it to a version that no app has; every row is changed. */
	upgrade(): Promise<void>;
	/** Whether all rows are there, and all of the same version as the database. */
	upgradeState(rows: number): Promise<'old' | 'new' | 'mixed' | 'lost'>;

	makeBackup(items: number): Promise<BackupFiles>;
	/** Makes this browser the device at an address. */
	prepareDevice(address: string): Promise<void>;
	/** Merges the backup at an address. Rejects when that fails. */
	restore(address: string): Promise<void>;

	prepareJudging(): Promise<Judging>;
	/** What is on the disk of it; seals it then where it is asked to. */
	judged(portfolio: string, isSealing: boolean): Promise<Judged>;

	openDamaged(address: string, runs: number, seed: number): Promise<Opened>;
	/** Backs up and restores so many large files; true when all came back. */
	backUpMuch(files: number): Promise<boolean>;

	/** Saves again and again while the browser closes the connection each time. */
	closeConnection(times: number): Promise<Tally>;
	/** Lets one write after the other fail, in each thing that can be done; only every so many of them. */
	failEachWrite(backup: string, every: number): Promise<Tally>;
};

declare global {
	interface Window {
		readonly torture: TorturePage;
	}
}
