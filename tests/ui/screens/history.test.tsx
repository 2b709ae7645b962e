import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EvidenceContent } from '#domain/evidence.ts';
import { connect } from '#storage/connection.ts';
import { readHistory } from '#storage/history.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { revise } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const UNIT = 'icq-l3-monitor-quality';
const start = { learner: 'Sam Price', centre: '', qualification: '', assessor: '', units: [UNIT] };
let portfolio = '';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const title = () => page.getByLabelText('Title', { exact: true });

function star(text: string, changes: Partial<EvidenceContent> = {}): EvidenceContent {
	return contentFixture({ template: { id: 'star-account', version: 1 }, title: text, ...changes });
}

async function openItem(id: string): Promise<void> {
	clear();
	history.replaceState(null, '', `#${id}`);
	show(<ItemScreen />);
	await expect.element(title()).toBeVisible();
}

async function states(id: string) {
	const { revisions } = await readHistory(await connect('own'), portfolio, id);
	return revisions.map(({ revision, reason, content }) => `${revision} ${reason} ${content.title}`);
}

async function inUse() {
	const heads = await readHeads(await connect('own'));
	return heads
		.filter(({ deletedAt }) => deletedAt === '')
		.map((head) => `${head.reference} ${head.title}`)
		.sort();
}

beforeEach(async () => {
	await emptyDevice();
	portfolio = okValue(await startPortfolio(start)).id;
});

afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

describe('the history of an item', () => {
	beforeEach(async () => {
		const claims = [{ criterion: `${UNIT}/3.1`, how: 'See the plan' }];
		const situation = 'She rang twice about her refund.';
		await revise('one', star('First', { answers: { situation } }), 0, 'left');
		await revise(
			'one',
			star('Second', { answers: { situation: 'She rang often about her refund.' } }),
			1,
			'done',
		);
		await revise('one', star('Third', { claims, attachments: [attachmentFixture()] }), 2, 'claim');
		await openItem('one');
		await openHistory();
	});

	const dialog = () => page.getByRole('dialog', { name: 'History' });
	const rows = () => dialog().getByRole('listitem');

	/** Its code comes with the press, so a key pressed right after it would reach the item instead. */
	async function openHistory(): Promise<void> {
		await userEvent.click(button('History'));
		await expect.element(rows().nth(0)).toBeVisible();
	}

	async function closeHistory(): Promise<void> {
		await userEvent.keyboard('{Escape}');
		await expect.element(dialog()).not.toBeInTheDocument();
	}

	test('lists every saved state with its reason and what was changed, newest first', async () => {
		await expect.poll(() => rows().elements().length).toBe(3);
		await expect
			.element(rows().nth(0))
			.toMatchTextContent('A criterion was ticked or unticked, on this device');
		await expect.element(rows().nth(0)).toMatchTextContent('Now');
		// Two may be of the same minute.
		await expect.element(rows().nth(0).getByRole('button')).toHaveAccessibleName(/^Open state 3, of /);
		await expect.element(rows().nth(0)).toMatchTextContent('State 3 · A criterion was');
		await expect
			.element(rows().nth(0))
			.toMatchTextContent('Changed: Title, Situation, File “board.jpg” and 1 more');
		await expect.element(rows().nth(1)).toMatchTextContent('You pressed “Done”');
		await expect.element(rows().nth(2)).toMatchTextContent('First state');
	});

	test('opens a state to be read, with what is different now side by side', async () => {
		await userEvent.click(rows().nth(1).getByRole('button'));
		await expect.element(dialog().getByRole('heading', { name: /^State \d+, of / })).toHaveFocus();
		const changes = dialog().getByRole('listitem');
		await expect.element(changes.nth(0)).toMatchTextContent(/Title.*Then.*Second.*Now.*Third/);
		await userEvent.click(dialog().getByRole('tab', { name: 'The whole item as it was' }));
		await expect.element(dialog().getByText('She rang often about her refund.')).toBeVisible();
		expect(dialog().getByRole('textbox').elements()).toHaveLength(0);
		await userEvent.click(button('All states'));
		await expect.element(rows().nth(1).getByRole('button')).toHaveFocus();
		expect(await states('one')).toEqual(['3 claim Third', '2 done Second', '1 left First']);
	});

	test('marks the words that changed with more than colour', async () => {
		await closeHistory();
		await userEvent.fill(
			page.getByLabelText('Situation', { exact: true }),
			'She rang twice about her lost refund.',
		);
		await openHistory();
		await userEvent.click(rows().nth(2).getByRole('button'));
		const situation = dialog().getByRole('listitem').nth(1);
		await expect.element(situation).toMatchTextContent(/ThenShe rang twice about her refund\.Now/);
		const added = situation.element().querySelector('ins');
		expect(added?.textContent).toContain('lost');
		expect(added && getComputedStyle(added).textDecorationLine).toBe('underline');
		expect(situation.element().querySelector('del')).toBeNull();
	});

	test('brings a state back as a new revision, and keeps what was in the form before', async () => {
		await closeHistory();
		await userEvent.fill(title(), 'Typed and not saved yet');
		await openHistory();
		await userEvent.click(rows().nth(2).getByRole('button'));
		await userEvent.click(button('Bring this state back'));
		await expect.element(dialog()).not.toBeInTheDocument();
		await expect.element(title()).toHaveValue('First');
		await expect
			.element(page.getByLabelText('Situation', { exact: true }))
			.toHaveValue('She rang twice about her refund.');
		expect(await states('one')).toEqual([
			'5 restored First',
			'4 left Typed and not saved yet',
			'3 claim Third',
			'2 done Second',
			'1 left First',
		]);
		await userEvent.fill(title(), 'Typed on');
		await userEvent.click(button('Done'));
		await expect.poll(() => states('one').then(([newest]) => newest)).toBe('6 done Typed on');
		expect(await inUse()).toEqual(['E001 Typed on']);
	});

	test('says so when the state cannot be saved', async () => {
		await userEvent.click(rows().nth(2).getByRole('button'));
		const add = IDBObjectStore.prototype.add;
		IDBObjectStore.prototype.add = () => {
			throw new DOMException('', 'QuotaExceededError');
		};
		try {
			await userEvent.click(button('Bring this state back'));
			await expect.element(dialog().getByRole('alert')).toMatchTextContent('It could not be saved just now');
			expect((await states('one'))[0]).toBe('3 claim Third');
		} finally {
			IDBObjectStore.prototype.add = add;
		}
		// The form holds it and tries again by itself, as the message says: "not brought back for good yet".
		await expect.poll(() => states('one').then(([newest]) => newest)).toBe('4 restored First');
	});
});

describe('two versions of an item', () => {
	const dialog = () => page.getByRole('dialog', { name: 'Two versions' });
	let copy = '';

	beforeEach(async () => {
		await revise('one', star('Refund'), 0, 'left');
		await revise('one', star('Refund', { answers: { task: 'Find it.' } }), 1, 'left');
		const stale = await revise('one', star('Refund', { answers: { task: 'Find her refund.' } }), 1, 'left');
		copy = okValue(stale).conflictCopy ?? '';
	});

	async function compareFrom(id: string): Promise<void> {
		await openItem(id);
		await userEvent.click(button('Look at both'));
		await expect.element(dialog().getByText('Task')).toBeVisible();
	}

	test('lead to each other, and stand side by side', async () => {
		await openItem('one');
		await expect
			.element(page.getByText(/second version was kept as E002 Refund \(copy from another tab\)/))
			.toBeVisible();
		await compareFrom(copy);
		await expect
			.element(
				page.getByText(/when E001 Refund was changed in two places at once: another tab or another device/),
			)
			.toBeVisible();
		const changes = dialog().getByRole('listitem');
		expect(changes.elements()).toHaveLength(1);
		await expect
			.element(changes.nth(0))
			.toMatchTextContent(/Find \(taken out: it\)\..*Find \(new: her refund\)/);
		expect(await inUse()).toEqual(['E001 Refund', 'E002 Refund (copy from another tab)']);
	});

	test('the first is kept: the other goes to the trash', async () => {
		await compareFrom('one');
		await userEvent.click(button('Keep the first version'));
		await expect.element(page.getByText('There are two versions of this item')).not.toBeInTheDocument();
		expect(await inUse()).toEqual(['E001 Refund']);
		expect(await states('one')).toHaveLength(2);
	});

	test('the other is kept: it becomes the newest state of the first, number and history stay', async () => {
		await compareFrom(copy);
		await userEvent.click(button('Keep the second version'));
		await expect.poll(() => location.hash).toBe('#one');
		await expect.element(page.getByLabelText('Task', { exact: true })).toHaveValue('Find her refund.');
		expect(await inUse()).toEqual(['E001 Refund']);
		expect(await states('one')).toEqual(['3 kept Refund', '2 left Refund', '1 left Refund']);
	});

	test('both are kept: two items like any other', async () => {
		await compareFrom('one');
		await userEvent.click(button('Keep both'));
		await expect.element(page.getByText('There are two versions of this item')).not.toBeInTheDocument();
		expect(await inUse()).toHaveLength(2);
		await openItem(copy);
		expect(page.getByText('There are two versions of this item').elements()).toHaveLength(0);
	});

	test('nothing is done when one of them has changed since it was shown', async () => {
		await compareFrom('one');
		await revise(copy, star('Typed on meanwhile'), 1, 'left');
		await userEvent.click(button('Keep the first version'));
		await expect.element(dialog().getByRole('alert')).toMatchTextContent('It was not changed just now');
		expect(await inUse()).toEqual(['E001 Refund', 'E002 Typed on meanwhile']);
	});
});
