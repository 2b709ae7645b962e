import { BackupRefusal } from './problem.ts';
import { readBytes } from './slices.ts';

export type Wrapping = 'plain' | 'protected';

/** A whole age header with a passphrase: one stanza, a work factor, a checksum. Ours is 150 bytes long. */
const AGE_HEADER =
	/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
/** 2 to the 18th needs 256 MB of memory, which is age's own default; what asks for more is refused unread. */
const HIGHEST_WORK_FACTOR = 18;

/**
 * What a file is, by its first bytes. Looked at before any library sees it: age's reader would gather an
 * endless header in memory and obey any work factor up to a gigabyte. Throws a BackupRefusal.
 */
export async function wrappingOf(file: Blob): Promise<Wrapping> {
	if (file.size === 0) throw new BackupRefusal('empty');
	const head = await readBytes(file, 0, 1024);
	const text = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
	if (text.startsWith('PK\u0003\u0004')) return 'plain';
	if (text.startsWith('%PDF-')) throw new BackupRefusal('pdf');
	if (!text.startsWith('age-encryption.org/')) throw new BackupRefusal('not-a-backup');
	const [, workFactor] = AGE_HEADER.exec(text) ?? [];
	if (workFactor === undefined) throw new BackupRefusal(text.length < 150 ? 'truncated' : 'damaged');
	if (Number(workFactor) > HIGHEST_WORK_FACTOR) throw new BackupRefusal('too-large');
	return 'protected';
}
