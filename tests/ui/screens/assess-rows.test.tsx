import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Working } from '#domain/assessment-record.ts';
import { connect } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { ToastProvider } from '#ui/kit/Toast.tsx';
import { LearnerView } from '#ui/screens/assess/LearnerView.tsx';
import { forgetLearner, keepWorking } from '#workflows/judge.ts';
import { revise } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);
afterEach(clear);

const UNIT = 'icq-l3-monitor-quality';
const CRITERION = `${UNIT}/1.1`;

async function received(): Promise<string> {
	const start = { learner: 'Siân Price', centre: '', qualification: '', assessor: '', units: [UNIT] };
	okValue(await startPortfolio(start));
	const claims = [
		{ criterion: CRITERION, how: '' },
		{ criterion: `${UNIT}/2.1`, how: '' },
	];
	const template = { id: 'star-account', version: 1 };
	okValue(
		await revise('one', contentFixture({ template, title: 'A busy week', claims, done: true }), 0, 'done'),
	);
	return okValue(await receiveOwn());
}

function view(id: string, criterion = CRITERION): void {
	show(
		<ToastProvider>
			<LearnerView portfolio={id} criterion={criterion} />
		</ToastProvider>,
	);
}

const opened = async (id: string) => {
	const open = await readReceived(await connect('received'), id);
	if (!open) throw new Error('It was not received');
	return open;
};
const kept = async (id: string) => (await opened(id)).working.map(({ feedback }) => feedback);

/** What another tab keeps, as that tab does it: at once, and without asking this one. */
const elsewhere = async (id: string, feedback: string, changes: Partial<Working> = {}) => {
	const open = await opened(id);
	const row: Working = {
		kind: 'working',
		id: `working ${CRITERION}`,
		criterion: CRITERION,
		at: new Date().toISOString(),
		decided: [],
		feedback,
		strengths: '',
		rules: [],
		actions: [],
		...changes,
	};
	return { row, write: () => keepWorking(open, [row]) };
};

const feedback = () => page.getByLabelText('Feedback', { exact: true });

/** In one moment, so that nothing is kept in between. */
function type(text: string): void {
	const field = feedback().element();
	if (!(field instanceof HTMLTextAreaElement)) throw new Error('There is no field');
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Types, and goes to another page before anything can be kept. */
async function left(text: string): Promise<{ readonly key: string; readonly entry: string }> {
	// Forms know of the page's going from the moment after they are painted.
	await new Promise((resolve) => setTimeout(resolve, 100));
	type(text);
	dispatchEvent(new PageTransitionEvent('pagehide'));
	const [key = ''] = journalled();
	return { key, entry: localStorage.getItem(key) ?? '' };
}

/** The second copy of what is typed here. */
const journalled = () => Object.keys(localStorage).filter((key) => key.startsWith('starfolio.typed-row.'));

test('what another tab decides shows here where nothing is typed, and is not written over from an old state', async () => {
	const id = await received();
	view(id);
	await expect.element(feedback()).toHaveValue('');
	const { write } = await elsewhere(id, 'From the other tab.', { strengths: 'Calm.' });
	okValue(await write());
	await expect.element(feedback()).toHaveValue('From the other tab.');
	type('From the other tab. And from here.');
	await expect.poll(() => kept(id)).toEqual(['From the other tab. And from here.']);
	expect((await opened(id)).working).toMatchObject([{ strengths: 'Calm.' }]);
});

test('typed in two tabs at once: nothing is overwritten, and one of the two texts is chosen', async () => {
	const id = await received();
	view(id);
	await expect.element(feedback()).toHaveValue('');
	const { write } = await elsewhere(id, 'From the other tab.');
	type('Typed here.');
	okValue(await write());
	const question = page.getByText('This was changed in another tab', { exact: false });
	await expect.element(question).toBeVisible();
	expect(await kept(id)).toEqual(['From the other tab.']);
	await expect.element(feedback()).toHaveValue('Typed here.');
	// What is typed on is kept beside it, and a page that is closed now loses nothing.
	type('Typed here, and on.');
	await expect.poll(() => localStorage.getItem(journalled()[0] ?? '')).toContain('Typed here, and on.');
	await page.getByRole('button', { name: 'Take the text of the other tab' }).click();
	await expect.element(feedback()).toHaveValue('From the other tab.');
	await expect.element(question).not.toBeInTheDocument();
	expect(journalled()).toEqual([]);
	await page.getByRole('button', { name: 'Put mine back' }).click();
	await expect.element(feedback()).toHaveValue('Typed here, and on.');
	await expect.poll(() => kept(id)).toEqual(['Typed here, and on.']);
});

test('of two texts, the one that is typed here can be kept; one left undecided waits for the choice', async () => {
	const id = await received();
	view(id);
	await expect.element(feedback()).toHaveValue('');
	const { write } = await elsewhere(id, 'From the other tab.');
	type('Typed here.');
	okValue(await write());
	await expect.element(page.getByRole('button', { name: 'Keep what is typed here' })).toBeVisible();
	// On to another criterion and back.
	view(id, `${UNIT}/2.1`);
	await expect.element(page.getByText('is not returned until you choose', { exact: false })).toBeVisible();
	expect(await kept(id)).toEqual(['From the other tab.']);
	view(id);
	await page.getByRole('button', { name: 'Keep what is typed here' }).click();
	await expect.poll(() => kept(id)).toEqual(['Typed here.']);
	await expect.poll(journalled).toEqual([]);
});

test('a record that another tab took away while it was typed in stays as a record of its own', async () => {
	const id = await received();
	view(id);
	await page.getByText('On record beside the evidence').click();
	await page.getByRole('button', { name: 'Add an observation record' }).click();
	const text = page.getByLabelText('What you observed');
	await text.fill('She listened');
	const held = async () =>
		(await opened(id)).entries.flatMap((entry) =>
			'kind' in entry && entry.kind === 'observation' ? [entry.text] : [],
		);
	await expect.poll(held).toEqual(['She listened']);
	const open = await opened(id);
	const field = text.element();
	if (!(field instanceof HTMLTextAreaElement)) throw new Error('There is no field');
	field.value = 'She listened first.';
	field.dispatchEvent(new Event('input', { bubbles: true }));
	okValue(await keepWorking(open, [], [open.entries[0]?.id ?? '']));
	await expect.poll(held).toEqual(['She listened first.']);
	await expect.element(text).toHaveValue('She listened first.');
	await expect.element(page.getByText('kept as a record of its own', { exact: false })).toBeVisible();
});

test('what is typed is journalled as the page goes, and is in its place when the page that typed it has gone', async () => {
	const id = await received();
	view(id);
	await expect.element(feedback()).toHaveValue('');
	const { key, entry } = await left('Typed and left.');
	expect(entry).toContain('Typed and left.');
	// Kept after all: then it is not needed.
	await expect.poll(() => kept(id)).toEqual(['Typed and left.']);
	await expect.poll(journalled).toEqual([]);
	clear();
	// As it is where the write did not come through, seen from the next page.
	const open = await opened(id);
	okValue(
		await keepWorking(
			open,
			[],
			open.working.map((row) => row.id),
		),
	);
	const tab = 'tab-that-has-gone';
	localStorage.setItem(`${key}.left`, JSON.stringify({ ...JSON.parse(entry), tab }));
	view(id, '');
	await expect.poll(() => kept(id)).toEqual(['Typed and left.']);
	expect(journalled()).toEqual([]);
	view(id);
	await expect.element(feedback()).toHaveValue('Typed and left.');
});

test('with a learner goes what was typed about her and not kept yet, by whatever page', async () => {
	const id = await received();
	view(id);
	await expect.element(feedback()).toHaveValue('');
	const { key, entry } = await left('Typed and left.');
	await expect.poll(journalled).toEqual([]);
	localStorage.setItem(`${key}.left`, JSON.stringify({ ...JSON.parse(entry), tab: 'another' }));
	localStorage.setItem(`${key}.torn`, entry.slice(0, -9));
	type('Typed while she is removed.');
	okValue(await forgetLearner(id));
	await expect
		.element(page.getByText('This portfolio is not on this device', { exact: false }))
		.toBeVisible();
	await expect.poll(journalled).toEqual([]);
	await new Promise((resolve) => setTimeout(resolve, 500));
	expect(journalled()).toEqual([]);
});

test('whoever types without a pause is kept all the same, every two seconds at least', async () => {
	const id = await received();
	view(id);
	await expect.element(feedback()).toHaveValue('');
	let text = '';
	const typing = setInterval(() => {
		text += 'a';
		type(text);
	}, 100);
	try {
		await expect.poll(() => kept(id), { timeout: 6000 }).toEqual([expect.stringMatching(/^a+$/)]);
	} finally {
		clearInterval(typing);
	}
	await expect.poll(() => kept(id)).toEqual([text]);
});

test('what is not returned, and a question without words, are named before saving with a way to each', async () => {
	const id = await received();
	const said = {
		kind: 'working' as const,
		strengths: '',
		rules: [],
		actions: [],
		at: '2026-06-15T09:00:00.000Z',
	};
	const open = await opened(id);
	const second = `${UNIT}/2.1`;
	const print = open.heads[0]?.claims.find(({ criterion }) => criterion === second)?.fingerprint ?? '';
	const claim = { evidence: 'one', fingerprint: print, revision: 1 };
	okValue(
		await keepWorking(open, [
			{ ...said, id: `working ${CRITERION}`, criterion: CRITERION, decided: [], feedback: 'Say when.' },
			{
				...said,
				id: `working ${second}`,
				criterion: second,
				decided: [{ ...claim, decision: 'question' as const }],
				feedback: '',
			},
		]),
	);
	view(id, '');
	const card = page.getByRole('region', { name: 'Return your judgement' });
	await expect
		.element(card.getByText('Written without a decision: it is not returned', { exact: false }))
		.toBeVisible();
	await expect.element(card.getByText('“Question” without words', { exact: false })).toBeVisible();
	const hrefs = () =>
		card
			.getByRole('link')
			.elements()
			.map((link) => [link.textContent, link.getAttribute('href')]);
	expect(hrefs()).toEqual([
		['Go to 1.1', `#${id}/${encodeURIComponent(CRITERION)}`],
		['Go to 2.1', `#${id}/${encodeURIComponent(second)}`],
	]);
	// All the same: the question goes, and what is undecided stays and is said to.
	await page.getByRole('textbox', { name: 'Your name' }).fill('Tom Reed');
	await page.getByRole('button', { name: 'Save review' }).click();
	await expect.element(page.getByText('1 new entry sealed', { exact: false })).toBeVisible();
	expect(await kept(id)).toEqual(['Say when.']);
	expect(hrefs()).toEqual([['Go to 1.1', `#${id}/${encodeURIComponent(CRITERION)}`]]);
	await page.getByRole('button', { name: 'Remove this learner' }).click();
	await expect
		.element(page.getByText('1 decision or text of yours is not returned yet', { exact: false }))
		.toBeVisible();
});

test('a record that another tab has changed is not removed unseen', async () => {
	const id = await received();
	view(id);
	await page.getByText('On record beside the evidence').click();
	await page.getByRole('button', { name: 'Add an observation record' }).click();
	await expect.element(page.getByLabelText('What you observed')).toBeVisible();
	const open = await opened(id);
	const [record] = open.entries;
	if (!record || !('kind' in record) || record.kind !== 'observation') throw new Error('There is no record');
	const remove = page.getByRole('button', { name: 'Remove record 1' }).element();
	const changed = keepWorking(open, [{ ...record, text: 'Typed in the other tab.' }]);
	if (remove instanceof HTMLElement) remove.click();
	okValue(await changed);
	await expect.element(page.getByText('Nothing was removed', { exact: false })).toBeVisible();
	await expect.element(page.getByLabelText('What you observed')).toHaveValue('Typed in the other tab.');
});
