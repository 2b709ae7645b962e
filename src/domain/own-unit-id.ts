/** The ids of built-in units never begin like this, so a unit that is brought never meets one of theirs. */
export const OWN_UNIT = 'own-';

/** Whether a unit was brought by a learner: it has no page of its own in the site. */
export function isOwnUnit(id: string): boolean {
	return id.startsWith(OWN_UNIT);
}
