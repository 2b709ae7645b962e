import { Decrypter, Encrypter } from 'age-encryption';
import { BackupRefusal } from './problem.ts';
import { chunksOf, streamOf } from './slices.ts';

/**
 * The cost of trying one passphrase: 2 to the 15th needs 32 MB of memory and, on a slow phone, half a second.
 * age's default of 18 needs 256 MB, for which a cheap phone closes the page.
 */
const WORK_FACTOR = 15;

/** The passphrase as it is used: what looks alike is alike, whichever keyboard made it. */
export function normalisedPassphrase(typed: string): string {
	return typed.trim().normalize('NFC');
}

/** Wraps what comes in pieces in the age format, piece by piece. Any age program can open the result as well. */
export async function* seal(
	chunks: AsyncIterable<Uint8Array>,
	passphrase: string,
): AsyncGenerator<Uint8Array> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(normalisedPassphrase(passphrase));
	encrypter.setScryptWorkFactor(WORK_FACTOR);
	yield* piecesOf((await encrypter.encrypt(streamOf(chunks))).getReader());
}

/** The bytes inside a protected file, as they are read. Throws a BackupRefusal. */
export async function* unseal(file: Blob, passphrase: string): AsyncGenerator<Uint8Array> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(normalisedPassphrase(passphrase));
	const reader = (await opened(decrypter, file)).getReader();
	yield* piecesOf(reader, (error) => refusalOf(error, 'damaged'));
}

/** What comes out of a stream; it is told when nobody wants the rest. */
async function* piecesOf(
	reader: ReadableStreamDefaultReader<Uint8Array>,
	named = (error: unknown) => error,
): AsyncGenerator<Uint8Array> {
	try {
		for (;;) {
			const { done, value } = await reader.read().catch((error: unknown) => {
				throw named(error);
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
		return await decrypter.decrypt(streamOf(chunksOf(file)));
	} catch (error) {
		// age says it in words only: no stanza opened with this passphrase.
		const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
		throw refusalOf(error, isWrong ? 'wrong-passphrase' : 'damaged');
	}
}

function refusalOf(error: unknown, otherwise: 'damaged' | 'wrong-passphrase'): BackupRefusal {
	// The device could not read the file.
	if (error instanceof BackupRefusal) return error;
	return new BackupRefusal(otherwise, { cause: error });
}
