import { Decrypter, Encrypter } from 'age-encryption';
import { BACKUP_MIME } from './format.ts';
import { BackupRefusal } from './problem.ts';

/**
 * The cost of trying one passphrase: 2 to the 15th needs 32 MB of memory and, on a slow phone, half a second.
 * age's default of 18 needs 256 MB, for which a cheap phone closes the page.
 */
const WORK_FACTOR = 15;

/** The passphrase as it is used: what looks alike is alike, whichever keyboard made it. */
export function normalisedPassphrase(typed: string): string {
	return typed.trim().normalize('NFC');
}

/** Wraps a file in the age format. The result may be opened by any age program as well. */
export async function seal(file: Blob, passphrase: string): Promise<Blob> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(normalisedPassphrase(passphrase));
	encrypter.setScryptWorkFactor(WORK_FACTOR);
	const sealed = await encrypter.encrypt(file.stream());
	// Collected by the browser, which keeps what is large on disk.
	const blob = await new Response(sealed).blob();
	return new Blob([blob], { type: BACKUP_MIME });
}

/** The bytes inside a protected file, as they are read. Throws a BackupRefusal. */
export async function* unseal(file: Blob, passphrase: string): AsyncGenerator<Uint8Array> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(normalisedPassphrase(passphrase));
	const reader = (await opened(decrypter, file)).getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read().catch((error: unknown) => {
				throw refusalOf(error, 'damaged');
			});
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

async function opened(decrypter: Decrypter, file: Blob): Promise<ReadableStream<Uint8Array>> {
	try {
		return await decrypter.decrypt(file.stream());
	} catch (error) {
		// age says it in words only: no stanza opened with this passphrase.
		const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
		throw refusalOf(error, isWrong ? 'wrong-passphrase' : 'damaged');
	}
}

function refusalOf(error: unknown, otherwise: 'damaged' | 'wrong-passphrase'): BackupRefusal {
	const isUnreadable = error instanceof DOMException && error.name === 'NotReadableError';
	return new BackupRefusal(isUnreadable ? 'unreadable' : otherwise, { cause: error });
}
