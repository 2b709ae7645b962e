/** The ids of built-in units never begin like this, so a unit that is brought never meets one of theirs. */
export const OWN_UNIT = 'own-';

/** Whether a unit was brought by a learner: it has no page of its own in the site. */
export function isOwnUnit(id: string): boolean {
	return id.startsWith(OWN_UNIT);
}

/** Whether a kept copy of a unit holds work of the learner's: the unit was brought, or the copy was edited. */
export function isUnitOfOnesOwn({ id, edited }: { readonly id: string; readonly edited?: unknown }): boolean {
	return isOwnUnit(id) || edited !== undefined;
}
