/** How long a unit that is pasted, read from a file or edited may be, in characters where nothing else is said. */
export const UNIT_LIMITS = {
	outcomes: 200,
	/** Of the whole unit. The longest units of awarding bodies have about a hundred. */
	criteria: 1000,
	code: 20,
	/** Of the unit, an outcome, a qualification. */
	title: 500,
	/** Of a criterion with all its sub-points. */
	text: 4000,
} as const;
