import { beforeEach, expect, test } from 'vitest';
import { builtInUnits } from '#content/units.ts';
import type { UnitDraft } from '#domain/own-unit.ts';
import { connect } from '#storage/connection.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { adoptUnit } from '#workflows/adopt-unit.ts';
import { changePortfolio, startPortfolio } from '#workflows/start-portfolio.ts';

const draft: UnitDraft = {
	title: 'Deal with queries',
	outcomes: [{ code: '1', title: 'Answer queries', criteria: [{ code: '1.1', text: 'Greet the customer' }] }],
	origin: { format: 'pasted' },
};
const builtIn = builtInUnits[0]?.id ?? '';
const start = { learner: 'Sam', centre: '', qualification: '', assessor: '', units: [builtIn] };

beforeEach(emptyDevice);

const open = async () => readOpenPortfolio(await connect('own'), 'own');

test('an adopted unit stands after the others, and each adoption is a unit of its own', async () => {
	okValue(await startPortfolio(start));
	const first = await adoptUnit(draft);
	const second = await adoptUnit(draft);
	if (!first.ok || !second.ok) throw new Error('A unit was not adopted.');
	expect((await open())?.units.map(({ id }) => id)).toEqual([builtIn, first.value.id, second.value.id]);
	expect((await open())?.units[1]).toEqual(first.value);
	expect(first.value.origin).toEqual({ format: 'pasted' });
});

test('a unit that was taken out keeps its copy, and comes back with it', async () => {
	okValue(await startPortfolio(start));
	const adopted = await adoptUnit(draft);
	if (!adopted.ok) throw new Error('The unit was not adopted.');
	okValue(await changePortfolio({ units: [builtIn] }));
	expect((await open())?.units.map(({ id }) => id)).toEqual([builtIn]);
	okValue(await changePortfolio({ units: [builtIn, adopted.value.id] }));
	expect((await open())?.units[1]).toEqual(adopted.value);
});

test('nothing is kept of a unit with a problem, nor before there is a portfolio', async () => {
	expect(await adoptUnit(draft)).toEqual({ ok: false, code: 'no-portfolio' });
	okValue(await startPortfolio(start));
	expect(await adoptUnit({ ...draft, title: '' })).toEqual({
		ok: false,
		code: 'invalid',
		problems: [{ code: 'title-missing', at: '' }],
	});
	expect((await open())?.units.map(({ id }) => id)).toEqual([builtIn]);
});
