import type { DeviceId } from '#domain/identity.ts';
import { readLocal, writeLocal } from './local.ts';

const KEY = 'starfolio.device';

let known: DeviceId | null = null;

/** The random name of this browser profile, made at the first visit. It says nothing about the person. */
export function deviceName(): DeviceId {
	if (known === null) {
		const stored = readLocal(KEY);
		known = stored === null || stored === '' ? crypto.randomUUID() : stored;
		if (known !== stored) writeLocal(KEY, known);
	}
	return known;
}
