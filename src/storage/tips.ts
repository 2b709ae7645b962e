import { readLocal, removeLocal, writeLocal } from './local.ts';

const KEY = 'starfolio.tips';

/** Whether tips stand beside the fields: a wish for this browser, on until it is switched off. */
export function readTipsShown(): boolean {
	return readLocal(KEY) !== 'off';
}

export function writeTipsShown(shown: boolean): void {
	if (shown) removeLocal(KEY);
	else writeLocal(KEY, 'off');
}
