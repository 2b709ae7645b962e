import { databaseName } from '#storage/realm.ts';
import { base64, freeze, frozenSchema } from '#tests/support/native-database.ts';
import { attach } from '#workflows/attach.ts';
import { backUp } from '#workflows/back-up.ts';
import { revise, saveDraft } from '#workflows/log-evidence.ts';
import { openBackup } from '#workflows/open-backup.ts';
import { restoreBackup } from '#workflows/restore.ts';
import type { BackupFiles } from './api.ts';
import { content, must, putBack, startAnew } from './device.ts';

const FILE_BYTES = 120_000;

/** A device, and a backup of the same portfolio that has more, less and other than the device. */
export async function makeBackup(items: number): Promise<BackupFiles> {
	await startAnew();
	for (let item = 0; item < items / 2; item += 1) await addItem(item);
	const older = await freeze(databaseName('own'));
	for (let item = Math.ceil(items / 2); item < items; item += 1) await addItem(item);
	await must(revise('item-0', content('Item 0, changed on the other device'), 2, 'left'));
	await must(saveDraft('item-1', content('Item 1, being typed on the other device'), 2));
	const made = await backUp({
		passphrase: null,
		signal: new AbortController().signal,
		onProgress: () => undefined,
	});
	const [file] = made.ok ? made.backup.files : [];
	if (!file) throw new Error('There is no backup');
	await putBack(older);
	await must(revise('item-0', content('Item 0, changed here too'), 2, 'left'));
	await must(revise('own-item', content('Only on this device'), 0, 'left'));
	const device = JSON.stringify(await freeze(databaseName('own')));
	return { backup: base64(new Uint8Array(await file.arrayBuffer())), device };
}

async function addItem(item: number): Promise<void> {
	const id = `item-${item}`;
	const first = content(`Item ${item}`);
	await must(revise(id, first, 0, 'left'));
	const bytes = new Uint8Array(FILE_BYTES).map((_byte, index) => (index * 31 + item) % 251);
	const kept = await attach(new File([bytes], `${item}.bin`));
	if (!kept.ok) throw new Error(`A file was not kept: ${kept.code}`);
	await must(revise(id, { ...first, attachments: [kept.attachment] }, 1, 'attachment'));
}

/** Makes this browser that device. */
export async function prepareDevice(address: string): Promise<void> {
	const response = await fetch(address);
	await putBack(frozenSchema.parse(await response.json()));
}

/** Restores by merging. Rejects when it fails. */
export async function restore(address: string): Promise<void> {
	const outcome = await tryRestore(address);
	if (!outcome.ok) throw new Error(`It was not restored: ${outcome.code}`);
}

export async function tryRestore(
	address: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: string }> {
	const file = new File([await (await fetch(address)).blob()], 'backup.starfolio');
	const options = { signal: new AbortController().signal, onProgress: () => undefined };
	const opened = await openBackup([file], { ...options, passphrase: null });
	return opened.ok ? restoreBackup(opened.backup, { mode: 'merge' }, options) : opened;
}
