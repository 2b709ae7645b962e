import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { thisTab } from '#storage/tab.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { HomeScreen } from '#ui/screens/HomeScreen.tsx';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { journalDraft, revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const start = { learner: 'Sam Price', centre: '', qualification: '', assessor: '', units: [] };
const star = (title: string) => contentFixture({ template: { id: 'star-account', version: 1 }, title });
const reflection = () => page.getByLabelText('What happened afterwards', { exact: true });

beforeEach(async () => {
	await emptyDevice();
	okValue(await startPortfolio(start));
});

afterEach(() => {
	clear();
	vi.restoreAllMocks();
	history.replaceState(null, '', location.pathname + location.search);
});

/** What another page wrote when it went away. */
function leaveInJournal(id: string, title: string): void {
	journalDraft(id, star(title), 1);
	const key = `starfolio.journal.own.${id}.${thisTab}`;
	localStorage.setItem(key.replace(thisTab, 'gone'), localStorage.getItem(key) ?? '');
	localStorage.removeItem(key);
}

async function openItem(): Promise<void> {
	clear();
	history.replaceState(null, '', '#one');
	show(<ItemScreen />);
	await expect.element(page.getByLabelText('Title', { exact: true })).toBeVisible();
}

const isInView = (element: Element) => {
	const { top, bottom } = element.getBoundingClientRect();
	return top >= 0 && bottom <= innerHeight;
};

describe('text that only the journal had', () => {
	test('is told of on whatever screen comes next, with the item and the time', async () => {
		await revise('one', star('Saved'), 0, 'left');
		leaveInJournal('one', 'Typed at the end');
		show(<HomeScreen />);
		await expect
			.element(page.getByText(/^We brought back what you typed in “Typed at the end” at \d\d:\d\d$/))
			.toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'Open “Typed at the end”' }))
			.toHaveAttribute('href', '/evidence/item/#one');
		const told = page
			.getByText(/^We brought back/)
			.element()
			.closest<HTMLElement>('.notice');
		if (!told) throw new Error('It is not told in a notice');
		await userEvent.click(page.elementLocator(told).getByRole('button', { name: 'Close', exact: true }));
		expect(page.getByText(/^We brought back/).elements()).toHaveLength(0);
	});

	test('is offered, and merged nowhere, where its portfolio is not on the device any more', async () => {
		for (const id of ['one', 'two']) {
			leaveInJournal(id, `Of another, ${id}`);
			const key = `starfolio.journal.own.${id}.gone`;
			const entry = JSON.parse(localStorage.getItem(key) ?? '');
			localStorage.setItem(key, JSON.stringify({ ...entry, portfolio: 'gone' }));
		}
		show(<HomeScreen />);
		const notices = page.getByText(/in a portfolio that is no longer on this device$/);
		await expect.poll(() => notices.elements().length).toBe(2);
		expect(await (await connect('own')).evidence.count()).toBe(0);
		const notice = (id: string) => page.getByText(`Of another, ${id}`, { exact: true });
		await expect.element(notice('one')).not.toBeVisible();
		await page.getByRole('button', { name: 'Throw it away' }).first().click();
		const left = () => Object.keys(localStorage).filter((key) => key.endsWith('.gone')).length;
		expect(left()).toBe(2);
		await page.getByRole('button', { name: 'Throw it away for good' }).click();
		await expect.poll(() => notices.elements().length).toBe(1);
		expect(left()).toBe(1);
		await page.getByRole('button', { name: 'Keep as a new note' }).click();
		await expect.element(page.getByRole('link', { name: 'Open the note' })).toBeVisible();
		const heads = await (await connect('own')).evidence.toArray();
		expect(heads).toMatchObject([{ title: expect.stringContaining('Of another'), template: 'daily-log' }]);
		expect(left()).toBe(0);
	});

	test('is not told of on the page of the very item', async () => {
		await revise('two', star('Saved'), 0, 'left');
		leaveInJournal('two', 'Typed in the second');
		show(<HomeScreen />);
		const told = page.getByText(/^We brought back what you typed in “Typed in the second”/);
		await expect.element(told).toBeVisible();
		history.replaceState(null, '', '#two');
		dispatchEvent(new HashChangeEvent('hashchange'));
		await expect.element(told).not.toBeInTheDocument();
	});
});

describe('the browser removes everything under an open item', () => {
	test('the form stays with its words, they are not called saved, and can be copied', async () => {
		await revise('one', star('Saved'), 0, 'left');
		await openItem();
		await expect.element(page.getByLabelText('Title', { exact: true })).toHaveValue('Saved');
		const db = await connect('own');
		await Promise.all(db.tables.map((table) => table.clear()));
		await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'Typed after it had gone');
		await expect.element(page.getByText(/^Not saved:/)).toBeVisible();
		await expect
			.element(page.getByLabelText('Title', { exact: true }))
			.toHaveValue('Typed after it had gone');
		await expect.element(page.getByRole('button', { name: 'Copy my text' })).toBeVisible();
		expect(page.getByText('Saved', { exact: true }).elements()).toHaveLength(0);
	});
});

describe('coming back to an item', () => {
	test('brings the field into view in which the caret was', async () => {
		await revise('one', star('Long'), 0, 'left');
		await openItem();
		expect(isInView(reflection().element())).toBe(false);
		await userEvent.fill(reflection(), 'Half a sent');
		await expect.element(page.getByText('Saved', { exact: true })).toBeInTheDocument();
		scrollTo(0, 0);
		await openItem();
		await expect.poll(() => isInView(reflection().element())).toBe(true);
		await expect.element(reflection()).toHaveValue('Half a sent');
	});

	test('begins at its top again after "Done", and after a long while', async () => {
		await revise('one', star('Long'), 0, 'left');
		await openItem();
		await userEvent.fill(reflection(), 'All of it.');
		await userEvent.click(page.getByRole('button', { name: 'Done', exact: true }));
		await expect.element(page.getByRole('alert')).toHaveFocus();
		scrollTo(0, 0);
		await openItem();
		expect(isInView(reflection().element())).toBe(false);

		await userEvent.click(reflection());
		scrollTo(0, 0);
		const now = Date.now();
		vi.spyOn(Date, 'now').mockReturnValue(now + 31 * 60_000);
		await openItem();
		expect(isInView(reflection().element())).toBe(false);
	});
});
