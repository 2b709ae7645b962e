import { beforeEach, describe, expect, test } from 'vitest';
import { builtInUnits } from '#content/units.ts';
import { connect } from '#storage/connection.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { readSentinel } from '#storage/sentinel.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { revise } from '#workflows/log-evidence.ts';
import { changePortfolio, startPortfolio } from '#workflows/start-portfolio.ts';

const [first, second] = builtInUnits.map((unit) => unit.id);
const start = {
	learner: ' Sam Price ',
	centre: 'North Centre',
	qualification: 'NVQ Level 3',
	assessor: 'A. Jones',
	units: [second ?? '', first ?? ''],
};

beforeEach(emptyDevice);

describe('starting', () => {
	test('keeps the answers and a copy of each unit, in the order chosen', async () => {
		const portfolio = okValue(await startPortfolio(start));
		expect(portfolio).toMatchObject({ learner: 'Sam Price', nextReference: 1, exports: 0 });
		const open = await readOpenPortfolio(await connect('own'), 'own');
		expect(open?.portfolio).toEqual(portfolio);
		expect(open?.units.map((unit) => unit.id)).toEqual(start.units);
		expect(open?.units[0]).toEqual(builtInUnits.find((unit) => unit.id === second));
	});

	test('never overwrites the portfolio that is there', async () => {
		const portfolio = okValue(await startPortfolio(start));
		expect(await startPortfolio({ ...start, learner: 'Somebody else' })).toEqual({
			ok: false,
			code: 'conflict',
		});
		expect((await readOpenPortfolio(await connect('own'), 'own'))?.portfolio).toEqual(portfolio);
	});

	test('opens the own portfolio', async () => {
		okValue(await startPortfolio(start));
		expect(pinnedRealm()).toBe('own');
		expect(localStorage.getItem('starfolio.realm')).not.toBe('example');
	});

	test('leaves a note that there is a portfolio, and how many items it has', async () => {
		okValue(await startPortfolio(start));
		await expect.poll(readSentinel).toMatchObject({ count: 0 });
		okValue(await revise('one', contentFixture(), 0, 'left'));
		await expect.poll(readSentinel).toMatchObject({ count: 1 });
	});
});

describe('changing', () => {
	test('changes only what is given', async () => {
		const portfolio = okValue(await startPortfolio(start));
		expect(okValue(await changePortfolio({ assessor: ' B. Smith' }))).toEqual({
			...portfolio,
			assessor: 'B. Smith',
		});
	});

	test('adopts a new unit, and keeps the copy of one that is left', async () => {
		okValue(await startPortfolio({ ...start, units: [first ?? ''] }));
		okValue(await changePortfolio({ units: [second ?? ''] }));
		const db = await connect('own');
		expect((await readOpenPortfolio(db, 'own'))?.units.map((unit) => unit.id)).toEqual([second]);
		expect(await db.units.count()).toBe(2);
	});

	test('without a portfolio says so', async () => {
		expect(await changePortfolio({ assessor: 'B' })).toEqual({ ok: false, code: 'unreadable' });
	});
});
