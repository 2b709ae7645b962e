import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { inOtherTab } from '#tests/support/other-tab.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { savingWords } from '#wording/en/saving.ts';
import { revise } from '#workflows/log-evidence.ts';
import { openEvidence } from '#workflows/open-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import { takeOutEverywhere } from '#workflows/take-out.ts';
import { eventually } from './show-field.ts';

const title = () => page.getByLabelText('Title', { exact: true });
const heads = async () => readHeads(await connect('own'));

async function openNew(): Promise<string> {
	history.replaceState(null, '', '#new=star-account');
	show(<ItemScreen />);
	await expect.element(title()).toBeVisible();
	return decodeURIComponent(location.hash.slice(1));
}

/** An item with text and a tick, open here, to which another tab has meanwhile given another title. */
async function changedElsewhere(): Promise<string> {
	const id = await openNew();
	await userEvent.fill(title(), 'Mine');
	await userEvent.click(page.getByRole('checkbox', { name: /^1\.1 / }));
	await expect.element(page.getByText('E001')).toBeVisible();
	const opened = okValue(await openEvidence(id));
	if (!opened) throw new Error('The item is not there');
	okValue(await revise(id, { ...opened.content, title: 'Theirs' }, opened.revision, 'left'));
	return id;
}

beforeEach(async () => {
	await emptyDevice();
	okValue(
		await startPortfolio({
			learner: 'Sam Price',
			centre: '',
			qualification: '',
			assessor: '',
			units: ['icq-l3-monitor-quality'],
		}),
	);
});

afterEach(() => {
	vi.restoreAllMocks();
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

describe('a full disk', () => {
	test('is said, the text stays, and a later try keeps it', async () => {
		await openNew();
		const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await userEvent.fill(title(), 'Refund agreed');
		await expect.element(page.getByText('Not saved: no space left')).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Copy my text' })).toBeVisible();
		expect(page.getByText('Saved', { exact: true }).elements()).toHaveLength(0);
		await expect.element(title()).toHaveValue('Refund agreed');
		full.mockRestore();
		await userEvent.click(page.getByRole('button', { name: 'Try again' }));
		await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
		expect((await heads()).map((head) => head.title)).toEqual(['Refund agreed']);
	});

	test('"Done" does not claim to be saved', async () => {
		await openNew();
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await userEvent.click(page.getByRole('button', { name: 'Done', exact: true }));
		await expect.element(page.getByText('Not saved: no space left')).toBeVisible();
		expect(page.getByText(/Done and saved/).elements()).toHaveLength(0);
	});
});

describe('a link', () => {
	test('that was held back once is held back again after saving has worked meanwhile', async () => {
		await openNew();
		const elsewhere = document.createElement('a');
		elsewhere.href = '/evidence/';
		elsewhere.textContent = 'Elsewhere';
		document.body.append(elsewhere);
		const heldBack: boolean[] = [];
		const note = (event: MouseEvent) => {
			if (event.target !== elsewhere) return;
			heldBack.push(event.defaultPrevented);
			event.preventDefault();
		};
		window.addEventListener('click', note);
		const fill = () =>
			vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
				throw new DOMException('full', 'QuotaExceededError');
			});
		const press = () => userEvent.click(page.getByRole('link', { name: 'Elsewhere' }));
		try {
			const full = fill();
			await userEvent.fill(title(), 'Refund agreed');
			await press();
			await expect.element(page.getByText(savingWords.leavingUnsaved)).toBeVisible();
			await press();
			expect(heldBack).toEqual([true, false]);
			full.mockRestore();
			await userEvent.click(page.getByRole('button', { name: 'Try again' }));
			await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
			fill();
			await userEvent.fill(title(), 'Refund agreed on the phone');
			await expect.element(page.getByText('Not saved: no space left')).toBeVisible();
			expect(page.getByText(savingWords.leavingUnsaved).elements()).toHaveLength(0);
			await press();
			expect(heldBack).toEqual([true, false, true]);
		} finally {
			window.removeEventListener('click', note);
		}
	});
});

describe('deleting', () => {
	test('waits until the newest words are kept, so that they can come back with the item', async () => {
		const id = await openNew();
		await userEvent.fill(title(), 'Kept');
		await userEvent.click(page.getByRole('checkbox', { name: /^1\.1 / }));
		await expect.element(page.getByText('E001')).toBeVisible();
		const { put, add } = IDBObjectStore.prototype;
		const unless = <Write extends typeof put>(write: Write) =>
			function (this: IDBObjectStore, ...given: Parameters<typeof put>): IDBRequest<IDBValidKey> {
				// Only what holds text: there is room for the mark that it is deleted.
				if (['drafts', 'revisions'].includes(this.name)) {
					throw new DOMException('full', 'QuotaExceededError');
				}
				return write.apply(this, given);
			};
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(unless(put));
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(unless(add));
		await userEvent.fill(title(), 'Kept, and more');
		await userEvent.click(page.getByRole('button', { name: 'Delete', exact: true }));
		await expect.element(page.getByText(/^It was not deleted\./)).toBeVisible();
		await expect.element(title()).toHaveValue('Kept, and more');
		expect(await heads()).toMatchObject([{ id, deletedAt: '' }]);
	});

	test('an item that another tab changed meanwhile moves what is on this screen, not what that tab wrote', async () => {
		await changedElsewhere();
		await userEvent.fill(title(), 'Mine, longer');
		await userEvent.click(page.getByRole('button', { name: 'Delete', exact: true }));
		await expect.element(page.getByText('Moved to the trash')).toBeVisible();
		const kept = (await heads()).filter(({ deletedAt }) => deletedAt === '');
		expect(kept.map((head) => head.title)).toEqual(['Theirs']);
	});
});

describe('leaving the page', () => {
	test('keeps what was just typed where a page that is going away still can', async () => {
		const id = await openNew();
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('gone', 'InvalidStateError');
		});
		await userEvent.fill(title(), 'Half a sent');
		window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
		const journal = Object.keys(localStorage).filter((key) => key.includes(id));
		expect(journal.map((key) => localStorage.getItem(key)).join()).toContain('Half a sent');
	});

	test('makes one revision when the form is taken away', async () => {
		await openNew();
		await userEvent.fill(title(), 'Left early');
		clear();
		await eventually(async () => (await heads())[0]?.revision).toBe(1);
	});
});

describe('another tab', () => {
	test('that was first is not overwritten: the form goes on with a copy and says so', async () => {
		const id = await changedElsewhere();
		await userEvent.fill(title(), 'Mine, longer');
		await userEvent.click(page.getByRole('checkbox', { name: /^2\.1 / }));
		await expect.element(page.getByText('Kept as a new item')).toBeVisible();
		await expect.element(page.getByText('E002', { exact: true })).toBeVisible();
		await expect.element(title()).toHaveValue('Mine, longer (copy from another tab)');
		expect(decodeURIComponent(location.hash.slice(1))).not.toBe(id);
		await eventually(async () => (await heads()).map((head) => head.title).sort()).toEqual([
			'Mine, longer (copy from another tab)',
			'Theirs',
		]);
	});
});

describe('a name that another tab takes out', () => {
	test('goes from the form that is open here, and what was typed after it stays', async () => {
		await openNew();
		await userEvent.fill(title(), 'Call with Mrs Quillfeather');
		await userEvent.click(page.getByRole('checkbox', { name: /^1\.1 / }));
		await expect.element(page.getByText('E001')).toBeVisible();
		const { value, hear } = await inOtherTab(() =>
			takeOutEverywhere([{ from: 'Mrs Quillfeather', to: 'Mrs A' }]),
		);
		okValue(value);
		await hear();
		await expect.element(title()).toHaveValue('Call with Mrs A');
		await userEvent.type(title(), ', twice');
		await expect.poll(async () => (await heads())[0]?.title).toBe('Call with Mrs A, twice');
		expect(await heads()).toHaveLength(1);
	});
});
