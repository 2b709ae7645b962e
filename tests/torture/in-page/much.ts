import { canonicalJson } from '#domain/canonical-json.ts';
import { mutate } from '#tests/support/backup-mutations.ts';
import { attach } from '#workflows/attach.ts';
import { backUp } from '#workflows/back-up.ts';
import { checkBackup } from '#workflows/check-backup.ts';
import { revise } from '#workflows/log-evidence.ts';
import { openBackup } from '#workflows/open-backup.ts';
import { restoreBackup } from '#workflows/restore.ts';
import type { Opened } from './api.ts';
import { content, deleteDatabase, letGo, must, startAnew, words } from './device.ts';

/** As large as a video or a long recording of a phone. */
const FILE_BYTES = 16_000_000;

/** Opens so many damaged copies of the backup at an address. */
export async function openDamaged(address: string, runs: number, seed: number): Promise<Opened> {
	const before = canonicalJson((await words()).rows);
	const file = await (await fetch(address)).blob();
	const { accepted } = await mutate(file, null, { runs, seed });
	return { accepted, isChanged: canonicalJson((await words()).rows) !== before };
}

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** Fills the device with files, backs it up, empties it and restores: true when all is there again. */
export async function backUpMuch(files: number): Promise<boolean> {
	await startAnew();
	for (let number = 0; number < files; number += 1) {
		const kept = await attach(new File(noise(number), `${number}.bin`));
		if (!kept.ok) throw new Error(`A file was not kept: ${kept.code}`);
		await must(
			revise(`item-${number}`, content(`Item ${number}`, { attachments: [kept.attachment] }), 0, 'left'),
		);
	}
	const made = await backUp({ passphrase: null, ...quiet() });
	if (!made.ok) throw new Error(`There is no backup: ${made.code} ${made.problem ?? ''}`);
	await letGo();
	await deleteDatabase();
	const opened = await openBackup(made.backup.files, { passphrase: null, ...quiet() });
	if (!opened.ok) throw new Error(`It was not opened: ${opened.code}`);
	const restored = await restoreBackup(opened.backup, { mode: 'merge' }, quiet());
	if (!restored.ok) throw new Error(`It was not restored: ${restored.code}`);
	const { device } = await must(checkBackup(opened.backup));
	// Not by looking at all rows at once, which is what a page cannot do.
	return device?.itemsAsNow === files && device.attachments === files && device.attachmentsInFile === files;
}

/** Another one for each number, in pieces because random numbers come 65,536 bytes at a time at most. */
function noise(number: number): Uint8Array<ArrayBuffer>[] {
	const piece = crypto.getRandomValues(new Uint8Array(64_000));
	piece[0] = number % 256;
	return Array.from({ length: FILE_BYTES / piece.byteLength }, () => piece);
}
