import { connect } from '#storage/connection.ts';
import { revise, saveDraft } from '#workflows/log-evidence.ts';
import type { Tally, TorturePage } from './api.ts';
import { content, letGo, report, startAnew, words } from './device.ts';
import { failEachWrite } from './fail-each-write.ts';
import { judged, prepareJudging } from './judging.ts';
import { backUpMuch, openDamaged } from './much.ts';
import { makeBackup, prepareDevice, restore } from './restore.ts';
import { fillForUpgrade, upgrade, upgradeState } from './upgrade.ts';

/** The browser closes the connection, as WebKit does in the background, and the next save must be kept all the same. */
async function closeConnection(times: number): Promise<Tally> {
	await startAnew();
	const tally = { runs: times, lost: 0, torn: 0 };
	let revision = 0;
	for (let time = 0; time < times; time += 1) {
		const db = await connect('own');
		if (time % 2 === 0) db.backendDB().close();
		else db.close();
		const text = content(`Save ${time}`);
		const makesRevision = time % 3 === 0;
		const outcome = makesRevision
			? await revise('one', text, revision, 'left')
			: await saveDraft('one', text, revision);
		if (makesRevision) revision += 1;
		const { texts, faults } = await report();
		if (!outcome.ok || !texts['one']?.includes(text.title)) tally.lost += 1;
		if (faults.length > 0) tally.torn += 1;
	}
	return tally;
}

/** Not packed into less by the browser, and not made larger than its half that is cut off. */
async function writeUnimportant(): Promise<void> {
	const db = await connect('own');
	const bytes = crypto.getRandomValues(new Uint8Array(2_000));
	await db.meta.put({ key: 'unimportant', bytes });
	await letGo();
}

const torture: TorturePage = {
	start: startAnew,
	report,
	words,
	writeUnimportant,
	fillForUpgrade,
	upgrade,
	upgradeState,
	makeBackup,
	prepareDevice,
	restore,
	prepareJudging,
	judged,
	openDamaged,
	backUpMuch,
	closeConnection,
	failEachWrite,
};

Object.assign(window, { torture });
