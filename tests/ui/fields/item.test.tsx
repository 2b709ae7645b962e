import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { connect } from '#storage/connection.ts';
import { readHeads, readRevision } from '#storage/read-evidence.ts';
import { fileOf, heicLike, picture, redAndBlue } from '#tests/support/pictures.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { ItemScreen } from '#ui/screens/ItemScreen.tsx';
import { trash } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import { eventually } from './show-field.ts';

const UNIT = 'icq-l3-monitor-quality';
const start = { learner: 'Sam Price', centre: '', qualification: '', assessor: '', units: [UNIT] };

const saved = () => expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function stored() {
	const db = await connect('own');
	const [portfolio] = await db.portfolios.toCollection().primaryKeys();
	const heads = await readHeads(db);
	return Promise.all(
		heads.map(async (head) => ({
			head,
			content: await readRevision(db, portfolio ?? '', head.id, head.revision),
		})),
	);
}

/** Opens a new item as a link from the "Add" screen does. */
async function openNew(template: string, criterion = ''): Promise<void> {
	history.replaceState(
		null,
		'',
		`#new=${template}${criterion && `&criterion=${encodeURIComponent(criterion)}`}`,
	);
	show(<ItemScreen />);
	await expect.element(page.getByLabelText('Title', { exact: true })).toBeVisible();
}

async function reopen(): Promise<void> {
	clear();
	show(<ItemScreen />);
	await expect.element(page.getByLabelText('Title', { exact: true })).toBeVisible();
}

beforeEach(async () => {
	await emptyDevice();
	okValue(await startPortfolio(start));
});

afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname + location.search);
});

describe('a new item', () => {
	test('gets its own address at once and stores nothing until something is typed', async () => {
		await openNew('star-account');
		expect(location.hash).toMatch(/^#[0-9a-f-]{8,}$/);
		expect(page.getByText('Saved', { exact: true }).elements()).toHaveLength(0);
		clear();
		expect(await stored()).toEqual([]);
	});

	test('survives a reload before the first word, and says "Saved" only once it is stored', async () => {
		await openNew('star-account');
		const address = location.hash;
		await reopen();
		expect(location.hash).toBe(address);
		await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'Refund agreed');
		await saved();
		expect((await stored()).map(({ head }) => head.title)).toEqual(['Refund agreed']);
		await reopen();
		await expect.element(page.getByLabelText('Title', { exact: true })).toHaveValue('Refund agreed');
	});

	test('comes with the criterion ticked that it was opened for', async () => {
		await openNew('star-account', `${UNIT}/3.1`);
		await expect.element(page.getByRole('checkbox', { name: /^3\.1 / })).toBeChecked();
		expect(await stored()).toEqual([]);
	});
});

describe('criteria', () => {
	test('each tick is a revision at once, with its line kept beside it', async () => {
		await openNew('star-account');
		const group = page.getByRole('group', { name: 'Criteria', exact: true });
		await userEvent.click(group.getByRole('checkbox', { name: /^1\.1 / }));
		await eventually(async () => (await stored())[0]?.content?.claims).toEqual([
			{ criterion: `${UNIT}/1.1`, how: '' },
		]);
		await expect.element(page.getByText('E001')).toBeVisible();
		await userEvent.fill(page.getByLabelText('How this shows 1.1'), 'See the plan');
		await saved();
		await userEvent.click(group.getByRole('checkbox', { name: /^1\.1 / }));
		await userEvent.click(group.getByRole('checkbox', { name: /^1\.1 / }));
		await expect.element(page.getByLabelText('How this shows 1.1')).toHaveValue('See the plan');
	});
});

describe('done', () => {
	test('saves, names what is missing, and each line leads to its place', async () => {
		await openNew('star-account');
		await userEvent.click(button('Done'));
		const summary = page.getByRole('alert');
		await expect.element(summary).toHaveFocus();
		await eventually(async () => (await stored())[0]?.head.done).toBe(true);
		await userEvent.click(summary.getByRole('link', { name: 'Give it a title' }));
		await expect.element(page.getByLabelText('Title', { exact: true })).toHaveFocus();
		await userEvent.click(summary.getByRole('link', { name: 'Tick at least one criterion' }));
		expect(document.activeElement?.closest('fieldset.criteria')).not.toBeNull();
		// What has been given since is no longer asked for.
		await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'Refund agreed');
		await expect.element(summary.getByRole('link', { name: 'Give it a title' })).not.toBeInTheDocument();
		expect(location.hash).toMatch(/^#[0-9a-f-]{8,}$/);
	});

	test('is no error in the title of the page, which goes on with the title of the item', async () => {
		await openNew('star-account');
		await userEvent.click(button('Done'));
		await expect.element(page.getByRole('alert')).toHaveFocus();
		expect(document.title).toBe('STAR account · Starfolio');
		await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'Refund\nagreed');
		await userEvent.click(button('Not finished after all'));
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
		expect(document.title).toBe('Refund agreed · Starfolio');
	});

	test('a half-rated scorecard leads to the first line that waits', async () => {
		await openNew('monitoring-checklist-call');
		const lines = page
			.getByRole('radiogroup')
			.elements()
			.filter((element) => element.classList.contains('rating-line'));
		const first = lines[0]?.querySelector<HTMLInputElement>('input');
		const second = lines[1]?.querySelector<HTMLInputElement>('input');
		if (!first || !second) throw new Error('The checklist has no lines');
		await userEvent.click(first);
		await userEvent.click(button('Done'));
		await userEvent.click(page.getByRole('alert').getByRole('link', { name: /not rated yet/ }));
		expect(document.activeElement).toBe(second);
	});

	test('can be taken back', async () => {
		await openNew('star-account');
		await userEvent.click(button('Done'));
		await userEvent.click(button('Not finished after all'));
		await eventually(async () => (await stored())[0]?.head.done).toBe(false);
	});
});

describe('delete', () => {
	test('moves to the trash; undo brings item, words and form back', async () => {
		await openNew('star-account');
		await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'Not needed');
		await saved();
		await userEvent.click(button('Delete'));
		await expect.element(button('Undo')).toHaveFocus();
		expect((await stored())[0]?.head.deletedAt).not.toBe('');
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByLabelText('Title', { exact: true })).toHaveValue('Not needed');
		await expect.element(page.getByRole('heading', { name: 'STAR account' })).toHaveFocus();
		expect((await stored())[0]?.head.deletedAt).toBe('');
	});

	test('by another tab leaves the focus where the next key of what is being typed presses nothing', async () => {
		await openNew('star-account');
		await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'I told the customer');
		await saved();
		const [item] = await stored();
		okValue(await trash(item?.head.id ?? ''));
		await expect.element(button('Undo')).toBeVisible();
		await expect.poll(() => document.activeElement?.contains(button('Undo').element())).toBe(true);
		await userEvent.keyboard(' that the refund');
		await expect.element(button('Undo')).toBeVisible();
		expect((await stored())[0]?.head.deletedAt).not.toBe('');
	});
});

describe('photos and files', () => {
	const chooser = (label: string) => {
		const input = [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(
			(candidate) => candidate.getAttribute('aria-label') === label,
		);
		if (!input) throw new Error(`There is no file input "${label}"`);
		return input;
	};
	const choose = (label: string, ...files: readonly File[]) => {
		const transfer = new DataTransfer();
		for (const file of files) transfer.items.add(file);
		const input = chooser(label);
		input.files = transfer.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	};

	test('several photos at once are kept; unanswered ones say that they stay out of the PDF', async () => {
		await openNew('star-account');
		const bytes = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
		const other = await picture(300, 400, 'image/jpeg', redAndBlue(300, 400));
		choose('Add photo', fileOf(bytes, 'board.jpg', 'image/jpeg'), fileOf(other, 'desk.jpg', 'image/jpeg'));
		await expect.element(page.getByRole('group', { name: /Photo 2 of 2/ })).toBeVisible();
		expect(page.getByText('Not answered yet, so this stays out of the PDF.').elements()).toHaveLength(2);
		await eventually(async () => (await stored())[0]?.content?.attachments.length).toBe(2);
		const first = page.getByRole('group', { name: /Photo 1 of 2/ });
		await userEvent.click(first.getByText('No, nobody'));
		await userEvent.fill(first.getByLabelText('What and who it shows'), 'The score board');
		await saved();
		await eventually(async () => (await stored())[0]?.content?.attachments[0]).toMatchObject({
			privacy: { answer: 'nobody' },
		});
	});

	test('a photo is shown across the card and put away again, the focus staying on the button', async () => {
		await openNew('star-account');
		choose(
			'Add photo',
			fileOf(await picture(800, 600, 'image/jpeg', redAndBlue(800, 600)), 'board.jpg', 'image/jpeg'),
		);
		const whole = () => document.querySelector<HTMLImageElement>('.attachment__whole');
		await userEvent.click(button('Show board.jpg'));
		await eventually(() => whole()?.complete).toBe(true);
		await expect.element(button('Hide board.jpg')).toHaveFocus();
		const card = document.querySelector('.attachment__head')?.getBoundingClientRect().width ?? 0;
		expect(whole()?.getBoundingClientRect().width).toBeGreaterThan(card * 0.75);
		await userEvent.keyboard('{Enter}');
		await eventually(whole).toBe(null);
		await expect.element(button('Show board.jpg')).toHaveFocus();
	});

	test('a plain file is not asked for as a picture is', async () => {
		await openNew('star-account');
		choose('Add file', fileOf(new TextEncoder().encode('notes'), 'notes.txt', 'text/plain'));
		await expect.element(page.getByLabelText('What it is', { exact: true })).toBeVisible();
		expect(page.getByText(/cannot see the picture/).elements()).toHaveLength(0);
	});

	test('removing asks first, and the focus goes on to what is left', async () => {
		await openNew('star-account');
		choose('Add file', fileOf(new TextEncoder().encode('notes'), 'notes.txt', 'text/plain'));
		await userEvent.click(button('Remove notes.txt'));
		await userEvent.click(button('Keep it'));
		await expect.element(page.getByRole('group', { name: /notes\.txt/ })).toBeVisible();
		await userEvent.click(button('Remove notes.txt'));
		await userEvent.click(button('Remove it'));
		await expect.element(page.getByRole('group', { name: /notes\.txt/ })).not.toBeInTheDocument();
		await expect.element(button('Add photo')).toHaveFocus();
		await eventually(async () => (await stored())[0]?.content?.attachments.length).toBe(0);
	});

	test('a picture that could not be cleaned is only released knowingly', async () => {
		await openNew('star-account');
		choose('Add photo', fileOf(heicLike(), 'IMG_0001.HEIC', 'image/heic'));
		await expect.element(page.getByText('This picture could not be cleaned')).toBeVisible();
		await userEvent.click(button('Release it anyway'));
		await userEvent.click(button('Release it'));
		await eventually(async () => (await stored())[0]?.content?.attachments[0]?.cleaning).toBe('released');
		await userEvent.click(button('Take the release back'));
		await eventually(async () => (await stored())[0]?.content?.attachments[0]?.cleaning).toBe('not-cleaned');
	});

	test('an empty file is refused in a plain sentence and nothing else is lost', async () => {
		await openNew('star-account');
		await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'Kept');
		choose('Add file', fileOf(new Uint8Array(), 'empty.pdf', 'application/pdf'));
		await expect.element(page.getByText(/“empty\.pdf” was not added\. The file is empty/)).toBeVisible();
		await expect.element(page.getByLabelText('Title', { exact: true })).toHaveValue('Kept');
	});
});

describe('a daily log that is worth more', () => {
	test('grows into a STAR account with its words, its facts and a link back', async () => {
		await openNew('daily-log');
		const type = (label: string, text: string) =>
			userEvent.fill(page.getByRole('textbox', { name: label, exact: true }), text);
		await type('Title', 'A refund three weeks late');
		await userEvent.click(button('Today'));
		await type('What happened', 'A customer rang for the third time.');
		await type('What I did', 'I found the refund.');
		await type('How it ended', 'It was paid the same day.');
		expect(page.getByRole('button', { name: 'Start it from this note' }).elements()).toHaveLength(0);
		await userEvent.click(page.getByRole('radio', { name: 'A STAR account' }));
		const note = location.hash.slice(1);
		await userEvent.click(button('Start it from this note'));
		await expect.element(page.getByRole('heading', { name: 'STAR account' })).toHaveFocus();
		await expect.element(page.getByText('E002')).toBeVisible();
		const box = (name: string) => page.getByRole('textbox', { name, exact: true });
		await expect.element(box('Situation')).toHaveValue('A customer rang for the third time.');
		await expect.element(box('Action')).toHaveValue('I found the refund.');
		await expect.element(box('Result')).toHaveValue('It was paid the same day.');
		const all = await stored();
		const grown = all.find(({ head }) => head.id === location.hash.slice(1))?.content;
		const kept = all.find(({ head }) => head.id === note)?.content;
		expect(grown).toMatchObject({ title: 'A refund three weeks late', links: [note], done: false });
		expect(grown?.eventDate).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(kept?.answers['what-i-did']).toBe('I found the refund.');
	});
});

describe('linked items', () => {
	test('another item is found by its title, linked and unlinked', async () => {
		await openNew('monitoring-plan');
		await userEvent.fill(page.getByLabelText('Title', { exact: true }), 'Plan for June');
		await userEvent.click(button('Done'));
		await eventually(async () => (await stored())[0]?.head.done).toBe(true);
		clear();
		await openNew('star-account');
		await userEvent.click(page.getByText('Link to other items'));
		await userEvent.fill(page.getByLabelText('Find an item to link'), 'june');
		await userEvent.click(button('Link E001 Plan for June'));
		await expect.element(page.getByRole('link', { name: 'Plan for June' })).toBeVisible();
		await expect.element(page.getByLabelText('Find an item to link')).toHaveFocus();
		await userEvent.click(button('Unlink E001 Plan for June'));
		await expect.element(page.getByRole('link', { name: 'Plan for June' })).not.toBeInTheDocument();
	});
});

test('an address that names nothing, or nothing that exists, says so', async () => {
	history.replaceState(null, '', '#no-such-item');
	show(<ItemScreen />);
	await expect.element(page.getByRole('heading', { name: 'There is no such item here' })).toBeVisible();
	clear();
	history.replaceState(null, '', '#new=no-such-kind');
	show(<ItemScreen />);
	await expect
		.element(page.getByRole('heading', { name: 'This kind of evidence is not known here' }))
		.toBeVisible();
});
