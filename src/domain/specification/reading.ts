/** How much text is read; more than the whole handbook of a qualification has. */
export const SPECIFICATION_LIMITS = {
	/** UTF-16 units. */
	text: 600_000,
	lines: 20_000,
} as const;

export type ReadCriterion = {
	/**
	 * As printed, without "AC" and brackets. Where numbers or letters count from 1 again below each heading, with the
	 * letter of the heading, so that no code is there twice: "K1", "B.P1".
	 */
	readonly code: string;
	/** Its sub-points on lines of their own. "" where the text stands somewhere else. */
	readonly text: string;
	/** The numbers of the lines it was read from, from 1. */
	readonly lines: readonly number[];
	/** What its number or its outcome say of it. */
	readonly shows?: 'knowledge' | 'performance';
	/** The text has no criterion of its own for this outcome. */
	readonly standsForOutcome: boolean;
};

export type ReadOutcome = {
	readonly code: string;
	/** "" where the text only gives criteria. */
	readonly title: string;
	readonly lines: readonly number[];
	readonly criteria: readonly ReadCriterion[];
};

export type ReadUnit = {
	readonly title: string;
	/** "Level 3"; "" where the text does not say. */
	readonly level: string;
	/** "4"; "" where the text does not say. */
	readonly credits: string;
	/** Under which the unit is registered: "K/506/1234". "" where the text does not say. */
	readonly reference: string;
	readonly awardingBody: string;
	readonly qualification: string;
	/** The lines of its title and of what else is said of the whole unit. */
	readonly lines: readonly number[];
	readonly outcomes: readonly ReadOutcome[];
};

/** Why a line is in no unit. */
export type UnusedReason =
	/** A header, a footer, a page number, a line of a table of contents. */
	| 'page'
	/** The heading of a column: "The learner will". */
	| 'label'
	/** A fact that a unit has no place for: hours, dates, further numbers. */
	| 'fact'
	/** Under a heading that is not about criteria, or before the first outcome. */
	| 'outside'
	/** A field of a form: a signature, a date. */
	| 'field'
	/** Its code was read before. */
	| 'repeated'
	/** It speaks of several criteria that stand elsewhere: "1.1–1.3". */
	| 'range'
	/** It names a unit of which no criteria follow. */
	| 'other-unit'
	/** Nothing tells where it belongs. */
	| 'loose'
	/** It was read, and taken out by the person. */
	| 'dropped';

export type UnusedLine = {
	readonly number: number;
	readonly text: string;
	readonly reason: UnusedReason;
	/** The rest of the line was used. */
	readonly isPart?: true;
};

export type Reading =
	| {
			readonly ok: true;
			/** In the order of the text; none where there is no criterion at all. */
			readonly units: readonly ReadUnit[];
			/** Every line that is not empty and in no unit, and what is left of lines that are. */
			readonly unused: readonly UnusedLine[];
	  }
	| { readonly ok: false; readonly code: 'too-long' };
