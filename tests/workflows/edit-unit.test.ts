import { beforeEach, expect, test } from 'vitest';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import type { UnitEdit } from '#domain/unit-edits.ts';
import { editUnit } from '#domain/unit-edits.ts';
import { connect } from '#storage/connection.ts';
import { readHead } from '#storage/read-evidence.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { madeBackup, mergeBackup, openedBackup } from '#tests/support/backup-device.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { freshCriterionId, moveToVersion, saveEdits } from '#workflows/edit-unit.ts';
import { revise, saveDraft } from '#workflows/log-evidence.ts';
import { mapClaims } from '#workflows/map-claims.ts';
import { previewRestore } from '#workflows/restore.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'focus-l2-monitor-quality';
const start = { learner: 'Sam', centre: '', qualification: '', assessor: '', units: [UNIT] };

beforeEach(async () => {
	await emptyDevice();
	okValue(await startPortfolio(start));
});

async function stored(): Promise<Unit> {
	const open = await readOpenPortfolio(await connect('own'), 'own');
	const unit = open?.units[0];
	if (!unit) throw new Error('There is no unit');
	return unit;
}

function edited(unit: Unit, edit: UnitEdit): Unit {
	const after = editUnit(unit, edit);
	if (!after.ok) throw new Error(after.code);
	return after.unit;
}

const renumbered = (unit: Unit, code: string) =>
	edited(unit, { kind: 'renumber', criterion: `${UNIT}/1.1`, code });
const codeNow = async () => criteriaOf(await stored()).find(({ id }) => id === `${UNIT}/1.1`)?.code;

test('edits are kept as the next version; what another tab has saved meanwhile is never overwritten', async () => {
	const first = await stored();
	const saved = okValue(await saveEdits(first, renumbered(first, '7.1')));
	expect(saved).toMatchObject({ version: first.version + 1, edited: { from: first.version } });
	expect(await stored()).toEqual(saved);
	expect(await saveEdits(first, renumbered(first, '8.1'))).toEqual({ ok: false, code: 'conflict' });
	expect(await moveToVersion(first, { ...first, version: 9 })).toEqual({ ok: false, code: 'conflict' });
	expect(await codeNow()).toBe('7.1');
});

test('a merged backup brings the copy that was changed last, tells of it, and takes nothing older', async () => {
	const before = await openedBackup((await madeBackup()).files);
	const first = await stored();
	okValue(await saveEdits(first, renumbered(first, '7.1')));
	okValue(await revise('one', contentFixture({ template: { id: 'star-account', version: 1 } }), 0, 'left'));
	const after = await openedBackup((await madeBackup()).files);

	expect(okValue(await previewRestore(before)).units).toMatchObject([{ here: 2, inFile: 1, kept: 'here' }]);
	await mergeBackup(before);
	expect(await codeNow()).toBe('7.1');

	await emptyDevice();
	okValue(await startPortfolio(start));
	okValue(await revise('other', contentFixture({ template: { id: 'star-account', version: 1 } }), 0, 'left'));
	expect(okValue(await previewRestore(after)).units).toMatchObject([{ here: 1, inFile: 2, kept: 'in-file' }]);
	await mergeBackup(after);
	expect(await codeNow()).toBe('7.1');
});

test('evidence is mapped to another criterion in the same words, and not where somebody is typing', async () => {
	const to = freshCriterionId(await stored());
	const claims = [{ criterion: `${UNIT}/1.1`, how: 'On page 2' }];
	const content = contentFixture({ template: { id: 'star-account', version: 1 }, claims });
	okValue(await revise('one', content, 0, 'left'));
	okValue(await revise('two', content, 0, 'left'));
	okValue(await saveDraft('two', { ...content, title: 'Going on' }, 1));

	const mapped = okValue(await mapClaims(['one', 'two'], [`${UNIT}/1.1`], to));
	expect(mapped).toEqual({ mapped: ['one'], left: ['two'] });
	const db = await connect('own');
	const [portfolio = ''] = await db.portfolios.toCollection().primaryKeys();
	const head = await readHead(db, portfolio, 'one');
	expect(head?.claims.map(({ criterion }) => criterion)).toEqual([`${UNIT}/1.1`, to]);
	const again = okValue(await mapClaims(['one'], [`${UNIT}/1.1`], to));
	expect(again.mapped).toEqual(['one']);
	expect((await readHead(db, portfolio, 'one'))?.revision).toBe(head?.revision);
});
