import { lockName, thisTab } from './tab.ts';

/** Whether a page of that name is there and holds its name. False where nobody can be asked. */
export async function isTabThere(tab: string): Promise<boolean> {
	if (!('locks' in navigator)) return tab === thisTab;
	return navigator.locks.request(lockName(tab), { ifAvailable: true }, (lock) => lock === null);
}
