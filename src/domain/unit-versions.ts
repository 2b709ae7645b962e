import type { Unit } from './unit.ts';

/** The version of the unit as it was published: the app's own, or that of a file. */
export function publishedVersion({ version, edited }: Pick<Unit, 'version' | 'edited'>): number {
	return edited?.from ?? version;
}

/** Whether the other version is newer than the one that the copy goes back to. */
export function isNewerVersion(own: Unit, other: Unit): boolean {
	return other.id === own.id && other.version > publishedVersion(own);
}

/** Whether one copy of a unit was changed after another: what a restore keeps. */
export function isLaterUnit(one: Unit, other: Unit): boolean {
	if (one.version !== other.version) return one.version > other.version;
	return (one.edited?.at ?? '') > (other.edited?.at ?? '');
}
