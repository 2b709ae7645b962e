import type { Unit } from '#domain/unit.ts';

/** The files a unit can come in and go out as. */
export type UnitFormat = 'unit-file' | 'case' | 'matrix' | 'moodle' | 'table';

/** Why a file gives no unit at all. Nothing has been changed then. */
export type UnitFileProblem =
	| 'empty'
	| 'too-large'
	| 'too-many-rows'
	/** A table with more cells, or quotation marks, than a unit has words. */
	| 'too-many-cells'
	/** Nested so deeply that it was not made by a program for units. */
	| 'too-deep'
	| 'broken-json'
	/** JSON, and none of the shapes that are known. */
	| 'unknown-json'
	/** Starts as Starfolio's own unit file does, and is not one. */
	| 'broken-unit-file'
	/** YAML as people write it needs a part of the app that is not on this device yet. */
	| 'not-loaded'
	| 'wrong-columns'
	/** A table with a quotation mark that has no partner, and no telling what it encloses. */
	| 'loose-quote'
	| 'no-criteria'
	/** .xlsx, .ods: packed; their table can be saved as CSV. */
	| 'spreadsheet'
	/** .docx, .odt, .doc: text as such, but packed. */
	| 'document'
	| 'pdf'
	| 'not-text';

/** Something in the file that did not become part of a unit as it stood there. */
export type UnitNoteCode =
	/** Two entries of one identifier: the first was taken. */
	| 'duplicate-id'
	/** Entries that are each other's parents. */
	| 'cycle'
	/** Its parent is not in the file: it was put at the top. */
	| 'missing-parent'
	/** It has more than one parent: the first was taken. */
	| 'second-parent'
	| 'without-text'
	| 'without-code'
	/** Levels above the units, or below the criteria. */
	| 'group'
	| 'sub-point'
	/** Two outcomes of one number: the second got another one. */
	| 'repeated-code'
	/** A field that Starfolio has no place for and that does not go out again. */
	| 'unused-field'
	/** A line that is neither an outcome nor a criterion. */
	| 'unused-row'
	/** An outcome with no criterion below it: it stands for itself. */
	| 'empty-outcome'
	/** A quotation mark that has no partner: read as a letter. */
	| 'loose-quote'
	/** What the file holds beyond a unit is too much to be kept. */
	| 'extras-too-large';

export type UnitNote = {
	readonly code: UnitNoteCode;
	/** Which entry, field or line, in the file's own words. */
	readonly what: string;
};

/** What a file gave: at least one unit, and all that was left over. */
export type ReadUnits =
	| {
			readonly ok: true;
			readonly format: UnitFormat;
			readonly units: readonly [Unit, ...Unit[]];
			readonly notes: readonly UnitNote[];
	  }
	/** `line`: where in the file, from 1, if one line is to blame. */
	| { readonly ok: false; readonly code: UnitFileProblem; readonly line?: number };

/** What is known of a file beside its text. */
export type UnitFileFacts = {
	/** "monitor-quality.csv"; stands as the source, and for a title where the file has none. */
	readonly name: string;
};

/** Characters. Larger is refused unread: units have some ten thousand. */
export const LONGEST_TEXT = 5_000_000;
/** Rows of a table, entries of a framework. */
export const MOST_ROWS = 5_000;
/**
 * Cells of a table, each comma in a text for one, and its quotation marks: fifty in each row, where there are as many
 * rows as may be.
 */
export const MOST_CELLS = 250_000;
/** Levels of JSON. */
export const DEEPEST = 40;
/** Characters of what is kept for the way out. */
export const LONGEST_KEPT = 200_000;

export function refuse(code: UnitFileProblem): Extract<ReadUnits, { ok: false }> {
	return { ok: false, code };
}
