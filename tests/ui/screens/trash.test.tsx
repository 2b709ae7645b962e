import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { EvidenceListScreen } from '#ui/screens/EvidenceListScreen.tsx';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { dateTimeText } from '#wording/en/dates.ts';
import { revise, trash } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const DAY = 86_400_000;
const start = { learner: 'Sam Price', centre: '', qualification: '', assessor: '', units: [] };
const star = (title: string, files: number) =>
	contentFixture({
		template: { id: 'star-account', version: 1 },
		title,
		attachments: Array.from({ length: files }, (_each, index) => attachmentFixture({ id: `${index}` })),
	});
let portfolio = '';

const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
	await emptyDevice();
	portfolio = okValue(await startPortfolio(start)).id;
	await revise('one', star('Refund', 2), 0, 'left');
	await revise('one', star('Refund agreed', 2), 1, 'left');
	await revise('two', star('Kept', 0), 0, 'left');
});

afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

async function ids() {
	return (await readHeads(await connect('own'))).map(({ id }) => id);
}

describe('the trash', () => {
	test('says what goes for good, and when, in lines that a phone has room for', async () => {
		await page.viewport(360, 740);
		await trash('one');
		const db = await connect('own');
		const row = Object(await db.evidence.get([portfolio, 'one']));
		const deletedAt = Date.now() - 18 * DAY + 60_000;
		await db.evidence.put({ ...row, deletedAt: new Date(deletedAt).toISOString() });
		show(<EvidenceListScreen />);
		await userEvent.click(button('Trash'));
		await expect
			.element(page.getByText(/^Goes for good on/))
			.toMatchTextContent(
				`Goes for good on ${dateTimeText(new Date(deletedAt + 30 * DAY).toISOString())} (13 days left), with 2 saved states and 2 photos and files.`,
			);
		const text = page.getByText(/^Goes for good on/).element();
		expect(text.getBoundingClientRect().width).toBeGreaterThan(200);
	});

	test('is emptied at once only after a question', async () => {
		await trash('one');
		show(<EvidenceListScreen />);
		await userEvent.click(button('Trash'));
		await userEvent.click(button('Empty the trash now'));
		await userEvent.click(button('Keep them'));
		expect(await ids()).toHaveLength(2);
		await userEvent.click(button('Empty the trash now'));
		await userEvent.click(button('Delete for good'));
		await expect.element(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
		expect(await ids()).toEqual(['two']);
	});
});

describe('a full device', () => {
	const put = IDBObjectStore.prototype.put;
	afterEach(() => {
		IDBObjectStore.prototype.put = put;
	});

	test('is told what to free, can empty the trash there, and then saves by itself', async () => {
		await trash('one');
		history.replaceState(null, '', '#two');
		show(<ItemScreen />);
		const title = page.getByLabelText('Title', { exact: true });
		await expect.element(title).toHaveValue('Kept');
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('', 'QuotaExceededError');
		};
		await userEvent.fill(title, 'Typed on a full device');
		await expect.element(page.getByText('Not saved: no space left')).toBeVisible();
		await expect.element(page.getByText('How to make room')).toBeVisible();
		await expect.element(page.getByText(/^Starfolio uses about [\d.]+ (bytes|kB|MB)\.$/)).toBeVisible();
		await userEvent.click(button('Empty the trash now'));
		// Deleting needs no room; what it frees lets the text in.
		const { delete: remove } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.delete = function (key) {
			IDBObjectStore.prototype.put = put;
			IDBObjectStore.prototype.delete = remove;
			return remove.call(this, key);
		};
		await userEvent.click(button('Delete for good'));
		await expect.poll(ids).toEqual(['two']);
		await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
		await expect.element(page.getByText('How to make room')).not.toBeInTheDocument();
	});
});
