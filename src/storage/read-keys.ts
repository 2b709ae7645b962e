import * as z from 'zod/mini';
import { readLocal, writeLocal } from './local.ts';

const KEY = 'starfolio.keys-read';

const schema = z.array(z.string());

/** The signing keys that somebody on this device has read about, each as `keyName` writes it. */
export function readKeysRead(): ReadonlySet<string> {
	try {
		const parsed = schema.safeParse(JSON.parse(readLocal(KEY) ?? '[]'));
		return new Set(parsed.success ? parsed.data : []);
	} catch {
		return new Set();
	}
}

/** Adds to them; another tab may have added some since they were read. */
export function writeKeysRead(keys: Iterable<string>): ReadonlySet<string> {
	const all = new Set([...readKeysRead(), ...keys]);
	writeLocal(KEY, JSON.stringify([...all]));
	return all;
}
