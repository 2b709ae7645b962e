import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { coverageOf } from '#domain/coverage.ts';
import { contentFixture, coverageItem, unitFixture } from '#tests/fixtures/domain.ts';
import { madeBackup } from '#tests/support/backup-device.ts';
import { headFixture, judgementFixture, storeHeads } from '#tests/support/coverage-seed.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { HomeScreen } from '#ui/screens/HomeScreen.tsx';
import { firstName, timeOfDay } from '#ui/screens/home/time-of-day.ts';
import { nextStep } from '#ui/screens/next-step.ts';
import { noteBackupSaved } from '#workflows/back-up.ts';
import { revise, trash } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'icq-l3-monitor-quality';

describe('home with a portfolio', () => {
	beforeEach(async () => {
		await emptyDevice();
		okValue(
			await startPortfolio({
				learner: 'Sam Price',
				centre: '',
				qualification: '',
				assessor: '',
				units: [UNIT],
			}),
		);
	});
	afterEach(clear);

	test('begins with the first gap and the kind of evidence that fits it best', async () => {
		show(<HomeScreen />);
		await expect.element(page.getByRole('heading', { name: 'Monitoring plan' })).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'Start it' }))
			.toHaveAttribute(
				'href',
				`/evidence/item/#new=monitoring-plan&criterion=${encodeURIComponent(`${UNIT}/1.1`)}`,
			);
		await expect.element(page.getByText('Nothing logged yet')).toBeVisible();
	});

	test('says how far each unit is, in words beside the ring', async () => {
		await storeHeads(
			[headFixture(1, [`${UNIT}/1.1`]), headFixture(2, [`${UNIT}/2.1`])],
			[judgementFixture('item-1', `${UNIT}/1.1`, 'accepted')],
		);
		show(<HomeScreen />);
		await expect.element(page.getByText('2 of 4 claimed, 1 accepted')).toBeVisible();
	});

	test('counts what is only on this device, louder when it is more, until it is backed up', async () => {
		for (const id of ['one', 'two']) okValue(await revise(id, contentFixture({ title: id }), 0, 'left'));
		show(<HomeScreen />);
		await expect
			.element(page.getByText('Not backed up yet · 2 items only on this device', { exact: false }))
			.toBeVisible();
		expect(page.getByText('A backup takes a minute', { exact: false }).elements()).toHaveLength(0);
		okValue(await revise('three', contentFixture({ title: 'three' }), 0, 'left'));
		await expect
			.element(page.getByText('Not backed up yet · 3 items only on this device', { exact: false }))
			.toBeVisible();
		await expect.element(page.getByText('A backup takes a minute', { exact: false })).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'Back up', exact: true }))
			.toHaveAttribute('href', '/backup/');
		okValue(await noteBackupSaved(await madeBackup()));
		await expect
			.element(page.getByText('Backed up today · nothing new since', { exact: false }))
			.toBeVisible();
		okValue(await trash('one'));
		await expect.element(page.getByText('Backed up today · 1 item since', { exact: false })).toBeVisible();
	});

	test('in a tab of an iPhone the reminder leads to the home screen', async () => {
		Object.assign(navigator, { standalone: false });
		try {
			for (const id of ['one', 'two', 'three']) {
				okValue(await revise(id, contentFixture({ title: id }), 0, 'left'));
			}
			show(<HomeScreen />);
			await expect
				.element(page.getByRole('link', { name: 'Move to the home screen' }))
				.toHaveAttribute('href', '/backup/#install');
		} finally {
			Reflect.deleteProperty(navigator, 'standalone');
		}
	});

	test('lists what is not done apart from what is new', async () => {
		await storeHeads([headFixture(1, []), headFixture(2, [], { done: false, title: '' })]);
		show(<HomeScreen />);
		const open = page.getByRole('region', { name: 'To finish' });
		await expect.element(open.getByRole('link', { name: 'STAR account', exact: true })).toBeVisible();
		const recent = page.getByRole('region', { name: 'Recent' });
		await expect.element(recent.getByRole('link', { name: 'Item 1', exact: true })).toBeVisible();
		expect(recent.getByRole('link', { name: 'STAR account' }).elements()).toHaveLength(0);
	});
});

describe('the next step', () => {
	const unit = unitFixture('u', 1);
	const templates = [{ id: 'star-account', code: 'PS' }];
	const claim = (code: string) => ({ criterion: `u/${code}`, fingerprint: 'f' });
	const claimed = ['1.1', '1.2', '2.1'].map((code, n) => coverageItem(`${n}`, { claims: [claim(code)] }));

	test('is the first gap, and counts the other gaps that the same kind usually serves', () => {
		const step = nextStep(coverageOf([unit], [], []), templates);
		expect(step).toMatchObject({
			kind: 'gap',
			template: 'star-account',
			criterion: { code: '1.1' },
			others: 2,
		});
	});

	test('is the assessor’s answer when there is no gap', () => {
		const judged = [judgementFixture('1', 'u/1.2', 'not-yet')];
		expect(nextStep(coverageOf([unit], claimed, judged), templates)).toMatchObject({
			kind: 'assessor',
			state: 'not-yet',
			criterion: { code: '1.2' },
		});
	});

	test('is the item to finish when every criterion is at least started', () => {
		const items = claimed.map((item, n) => ({ ...item, done: n !== 1 }));
		expect(nextStep(coverageOf([unit], items, []), templates)).toMatchObject({
			kind: 'finish',
			item: { id: '1' },
		});
	});

	test('is to hand over when everything is claimed, and says so when everything is accepted', () => {
		expect(nextStep(coverageOf([unit], claimed, []), templates)).toEqual({
			kind: 'hand-over',
			allAccepted: false,
		});
		const judged = ['1.1', '1.2', '2.1'].map((code, n) => judgementFixture(`${n}`, `u/${code}`, 'accepted'));
		expect(nextStep(coverageOf([unit], claimed, judged), templates)).toEqual({
			kind: 'hand-over',
			allAccepted: true,
		});
	});

	test('is nothing without units', () => {
		expect(nextStep(coverageOf([], [], []), templates)).toBeNull();
	});
});

test('the greeting follows the hour and the first name', () => {
	expect([0, 5, 12, 18, 23].map(timeOfDay)).toEqual(['night', 'morning', 'afternoon', 'evening', 'evening']);
	expect(firstName('  Siân  Price ')).toBe('Siân');
});
