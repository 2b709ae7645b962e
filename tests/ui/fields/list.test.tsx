import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NO_FILTER } from '#domain/search.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { AddScreen } from '#ui/screens/AddScreen.tsx';
import { EvidenceListScreen } from '#ui/screens/EvidenceListScreen.tsx';
import { filterFromQuery, queryWithFilter } from '#ui/screens/evidence-list/filter-address.ts';
import { revise, trash } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import { eventually } from './show-field.ts';

const UNIT = 'icq-l3-monitor-quality';

async function keep(id: string, title: string, changes: Parameters<typeof contentFixture>[0] = {}) {
	const content = contentFixture({ template: { id: 'star-account', version: 1 }, title, ...changes });
	okValue(await revise(id, content, 0, 'left'));
}

const shown = () =>
	[...document.querySelectorAll('.evidence-row .card__title')].map((element) => element.textContent);

beforeEach(async () => {
	await emptyDevice();
	okValue(
		await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [UNIT] }),
	);
});

afterEach(() => {
	clear();
	history.replaceState(null, '', location.pathname);
});

describe('the evidence list', () => {
	test('with nothing in it says how to begin', async () => {
		show(<EvidenceListScreen />);
		await expect.element(page.getByRole('heading', { name: 'No evidence yet' })).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Add evidence' })).toBeVisible();
	});

	test('stands newest first, each link named by its title', async () => {
		await keep('a', 'The lamp');
		await keep('b', 'The bench');
		show(<EvidenceListScreen />);
		await eventually(shown).toEqual(['The bench', 'The lamp']);
		const link = page.getByRole('link', { name: 'The lamp', exact: true });
		expect(link.element().getAttribute('href')).toBe('/evidence/item/#a');
	});

	test('is searched in what was written inside, and says how many it found', async () => {
		await keep('a', 'The lamp', { answers: { situation: 'A customer was charged twice' } });
		await keep('b', 'The bench');
		show(<EvidenceListScreen />);
		await userEvent.fill(page.getByLabelText('Search'), 'charged');
		await eventually(shown).toEqual(['The lamp']);
		await expect.element(page.getByText('1 of 2 items')).toBeVisible();
		await userEvent.fill(page.getByLabelText('Search'), 'nobody');
		await expect.element(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
		await userEvent.click(page.getByRole('button', { name: 'Clear search and filters' }));
		await eventually(shown).toHaveLength(2);
		await expect.element(page.getByLabelText('Search')).toHaveFocus();
	});

	test('keeps its filter in the address and reads it from there', async () => {
		await keep('a', 'Finished', { done: true });
		await keep('b', 'Open', { claims: [{ criterion: `${UNIT}/1.1`, how: '' }] });
		history.replaceState(null, '', '?state=to-finish');
		show(<EvidenceListScreen />);
		await eventually(shown).toEqual(['Open']);
		await userEvent.selectOptions(page.getByLabelText('State', { exact: true }), 'Done');
		await eventually(shown).toEqual(['Finished']);
		await eventually(() => location.search).toBe('?state=done');
		await userEvent.selectOptions(page.getByLabelText('State', { exact: true }), 'Any');
		await userEvent.selectOptions(page.getByLabelText('Criterion', { exact: true }), `${UNIT}/1.1`);
		await eventually(shown).toEqual(['Open']);
		await eventually(() => filterFromQuery(location.search)).toMatchObject({
			criterion: `${UNIT}/1.1`,
			state: '',
		});
	});

	test('keeps the words of a search with the page, and out of its address', async () => {
		await keep('a', 'Mrs Patel rang');
		await keep('b', 'The printer');
		history.replaceState(null, '', location.pathname);
		show(<EvidenceListScreen />);
		await userEvent.fill(page.getByLabelText('Search'), 'patel');
		await eventually(shown).toEqual(['Mrs Patel rang']);
		await eventually(() => history.state).toEqual({ search: 'patel' });
		expect(location.href).not.toMatch(/patel/i);
		clear();
		show(<EvidenceListScreen />);
		await eventually(shown).toEqual(['Mrs Patel rang']);
		await expect.element(page.getByLabelText('Search')).toHaveValue('patel');
	});

	test('shows fifty at a time, and the first new row takes the focus', async () => {
		for (let n = 0; n < 60; n += 1) await keep(`n${n}`, `Item ${n}`);
		show(<EvidenceListScreen />);
		await eventually(shown).toHaveLength(50);
		await userEvent.click(page.getByRole('button', { name: 'Show 10 more' }));
		await eventually(shown).toHaveLength(60);
		await eventually(() => document.activeElement?.textContent).toBe(shown()[50]);
	});

	test('gives back what was deleted', async () => {
		await keep('a', 'The lamp');
		await keep('b', 'The bench');
		okValue(await trash('a'));
		show(<EvidenceListScreen />);
		await eventually(shown).toEqual(['The bench']);
		await userEvent.click(page.getByRole('button', { name: 'Trash' }));
		await userEvent.click(page.getByRole('button', { name: 'Take back E001 The lamp' }));
		await expect.element(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
		await userEvent.click(page.getByRole('button', { name: 'Back to evidence' }));
		await eventually(shown).toHaveLength(2);
	});
});

describe('a filter in the address', () => {
	test('comes back as it was written, beside other parts of the query', () => {
		const filter = {
			...NO_FILTER,
			text: 'two words & more',
			contactType: 'email',
			from: '2026-06-01',
			state: 'not-mapped',
		} as const;
		const { text: _text, ...narrowing } = filter;
		const query = queryWithFilter('?source=pwa', filter);
		expect(filterFromQuery(query)).toEqual(narrowing);
		expect(query).not.toContain('words');
		expect(query).toContain('source=pwa');
		expect(queryWithFilter(query, NO_FILTER)).toBe('?source=pwa');
	});

	test('that was made up narrows nothing', () => {
		const { text: _text, ...nothing } = NO_FILTER;
		expect(filterFromQuery('?state=perfect&contact=fax&from=yesterday')).toEqual(nothing);
	});
});

describe('the "Add" screen', () => {
	test('has one link for each kind, named by its title', async () => {
		show(<AddScreen />);
		await expect.element(page.getByRole('link', { name: 'STAR account', exact: true })).toBeVisible();
		expect(document.querySelectorAll('.card__link')).toHaveLength(23);
	});

	test('for one criterion shows the fitting kinds first and ticks it in the new item', async () => {
		history.replaceState(null, '', `?criterion=${encodeURIComponent(`${UNIT}/3.1`)}`);
		show(<AddScreen />);
		await expect.element(page.getByRole('heading', { name: 'Evidence for 3.1' })).toBeVisible();
		const first = document.querySelector('.fitting .card__link');
		expect(first?.getAttribute('href')).toContain(`criterion=${encodeURIComponent(`${UNIT}/3.1`)}`);
	});
});
