import { builtInUnits } from '#content/units.ts';
import { connect } from '#storage/connection.ts';
import { keptFixture } from '#tests/fixtures/backup.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import { backupOf, openedBackup } from './backup-device.ts';
import { emptyDevice, okValue } from './storage.ts';

/** The hash of the photo in the item that was written before the restore. */
export const PHOTO_HERE = 'a'.repeat(64);

/** Siân has her backup, and has written one item with a photo on the new phone. */
export async function begunAfresh() {
	const { backup, before } = await backupOf(keptFixture());
	const file = await openedBackup(backup.files);
	await emptyDevice();
	const own = { learner: 'siân o’neill', centre: '', qualification: '', assessor: '' };
	const begun = okValue(await startPortfolio({ ...own, units: [builtInUnits[0]?.id ?? ''] }));
	const db = await connect('own');
	const photo = { mime: 'image/jpeg', bytes: new ArrayBuffer(9), width: 1, height: 1 };
	await db.attachments.put({ portfolio: begun.id, sha256: PHOTO_HERE, ...photo });
	const mine = contentFixture({
		title: 'Mine',
		attachments: [attachmentFixture({ sha256: PHOTO_HERE })],
	});
	okValue(await revise('mine', mine, 0, 'left'));
	return { db, backup, before, file, begun, mine };
}
