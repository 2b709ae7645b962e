import { readLocal, writeLocal } from './local.ts';

/** The three databases: the learner's own, the example, and what an assessor has received. */
export type Realm = 'own' | 'example' | 'received';
/** The two a learner works in. */
export type LearnerRealm = Exclude<Realm, 'received'>;

const KEY = 'starfolio.realm';

export const databaseName = (realm: Realm): string => `starfolio-${realm}`;

let pinned: LearnerRealm | null = null;
const listeners = new Set<() => void>();

/**
 * The realm this page works in. It is read once and then stays, whatever other tabs choose: a form
 * that was opened in the own portfolio must never save into the example, or the other way round.
 * Only a page without such a form may move (`chooseRealm`).
 */
export function pinnedRealm(): LearnerRealm {
	pinned ??= readLocal(KEY) === 'example' ? 'example' : 'own';
	return pinned;
}

/** Chooses the realm of this page and of every page opened from now on. */
export function chooseRealm(realm: LearnerRealm): void {
	writeLocal(KEY, realm);
	if (pinned === realm) return;
	pinned = realm;
	for (const listener of [...listeners]) listener();
}

/** Chooses the realm of every page opened from now on; this page keeps its own, with the forms that stand in it. */
export function chooseNextRealm(realm: LearnerRealm): void {
	writeLocal(KEY, realm);
}

/** Whether another page has chosen the other realm. */
export function isRealmChosenElsewhere(): boolean {
	return (readLocal(KEY) === 'example' ? 'example' : 'own') !== pinnedRealm();
}

/** Calls back when this page changes its realm; returns the way to stop it. */
export function onRealmChange(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
