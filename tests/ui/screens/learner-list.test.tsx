import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ReceivedSummary } from '#domain/received.ts';
import { connect } from '#storage/connection.ts';
import { summaryKey } from '#storage/received-key.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice } from '#tests/support/storage.ts';
import { AssessScreen } from '#ui/screens/AssessScreen.tsx';

const plain = location.pathname + location.search;

beforeEach(emptyDevice);
afterEach(() => {
	clear();
	history.replaceState(null, '', plain);
});

async function learners(count: number): Promise<void> {
	const db = await connect('received');
	for (let n = 1; n <= count; n += 1) {
		const portfolio = `learner-${n}`;
		const value: ReceivedSummary = {
			portfolio,
			learner: `Learner ${String(n).padStart(2, '0')}`,
			centre: '',
			qualification: '',
			items: 1,
			total: 10,
			accepted: 0,
			gaps: 9,
			waiting: n,
			changed: 0,
			unreturned: 0,
			madeAt: '2026-06-14T09:30:00.000Z',
			exportNumber: 1,
			lastChange: '2026-06-14T09:30:00.000Z',
			openedAt: '2026-06-14T09:30:00.000Z',
		};
		await db.meta.put({ key: summaryKey(portfolio), value });
	}
}

test('the list of learners is as it was left: searched, in its order, as far down, by link and by the browser’s “back”', async () => {
	await learners(30);
	show(<AssessScreen />);
	const search = page.getByRole('searchbox', { name: 'Find a learner' });
	await search.fill('learner 1');
	await page.getByLabelText('Order').selectOptions('By name');
	const open = async (name: string) => {
		await page.getByRole('link', { name }).click();
		await expect.element(search).not.toBeInTheDocument();
	};
	const asLeft = async () => {
		await expect.element(search).toHaveValue('learner 1');
		await expect.element(page.getByLabelText('Order')).toHaveValue('name');
		expect(page.getByRole('link', { name: /^Learner/ }).elements()).toHaveLength(10);
	};
	const far = page.getByRole('link', { name: 'Learner 17' });
	for (const back of [() => page.getByRole('link', { name: 'All learners' }).click(), () => history.back()]) {
		await expect.element(far).toBeInTheDocument();
		far.element().scrollIntoView({ block: 'center', behavior: 'instant' });
		await expect.poll(() => scrollY).toBeGreaterThan(0);
		const top = scrollY;
		await open('Learner 17');
		await back();
		await asLeft();
		await expect.poll(() => Math.abs(scrollY - top)).toBeLessThan(5);
	}
	// Another page took the place of this one: what the entry of the history holds is found.
	await expect.poll(() => JSON.stringify(history.state)).toContain('learner 1');
	expect(decodeURIComponent(location.href)).not.toContain('learner 1');
});
