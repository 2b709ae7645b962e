import type { CalendarDate, Instant } from '#domain/identity.ts';

/** A portfolio as Leap2A can hold it: texts, files and which supports which. */
export type LeapPortfolio = {
	readonly id: string;
	readonly title: string;
	readonly learner: string;
	readonly madeAt: Instant;
	readonly items: readonly LeapItem[];
	readonly units: readonly LeapUnit[];
};

export type LeapUnit = {
	readonly id: string;
	/** "Unit 3: Monitor quality (iCQ, Level 3)": two units may share a title, and no two this. */
	readonly title: string;
	/** All that are asked for, in their order. */
	readonly criteria: readonly LeapCriterion[];
};

export type LeapCriterion = { readonly id: string; readonly code: string; readonly text: string };

export type LeapItem = {
	readonly id: string;
	readonly title: string;
	/** Of what kind: "Work product" and "WP"; "" where nobody knows. */
	readonly kind: string;
	readonly code: string;
	/** Well-formed, without a frame around it. */
	readonly xhtml: string;
	readonly createdAt: Instant;
	readonly changedAt: Instant;
	/** "" where it was not given. */
	readonly happenedOn: CalendarDate;
	/** Ids of criteria. */
	readonly claims: readonly string[];
	readonly isDone: boolean;
	readonly files: readonly LeapFile[];
};

export type LeapFile = {
	readonly id: string;
	/** In the ZIP: "files/E001-1-desk.jpg". */
	readonly path: string;
	readonly mime: string;
	readonly name: string;
	readonly caption: string;
	readonly addedAt: Instant;
};
