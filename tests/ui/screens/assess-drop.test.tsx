import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { choosePortfolio } from '#storage/open-portfolio.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { assessorDevice, decision, reviewOf } from '#tests/support/review.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { AssessScreen } from '#ui/screens/AssessScreen.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { revise } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
import { mergeReview } from '#workflows/receive-review.ts';
import { startAnotherPortfolio, startPortfolio } from '#workflows/start-portfolio.ts';

const plain = location.pathname + location.search;

beforeEach(emptyDevice);
afterEach(() => {
	clear();
	history.replaceState(null, '', plain);
});

const UNIT = 'icq-l3-monitor-quality';

async function handedOver(learner: string): Promise<string> {
	const { id } = okValue(
		await startAnotherPortfolio({ learner, centre: '', qualification: '', assessor: '', units: [UNIT] }),
	);
	choosePortfolio(id);
	return okValue(await receiveOwn());
}

test('whoever holds the learner’s phone sees her portfolio and no other, and reads nothing away', async () => {
	await handedOver('Owen Moss');
	const id = await handedOver('Siân Price');
	const [sealed] = await (await assessorDevice()).seal([decision('d1', { assessor: 'Tom Reed' })], id);
	if (!sealed) throw new Error('Nothing was sealed');
	okValue(await mergeReview(reviewOf([sealed], { portfolio: { id, learner: 'Siân Price' } }), 'received'));
	const go = (hash: string) =>
		history.replaceState(null, '', `${plain}${plain.includes('?') ? '&' : '?'}handed${hash}`);
	go(`#${id}`);
	show(<AssessScreen />);
	await expect.element(page.getByRole('heading', { level: 1, name: 'Siân Price' })).toBeVisible();
	expect(document.documentElement.dataset['handed']).toBe('');
	for (const gone of [
		'Owen Moss',
		'New here: a review by Tom Reed',
		'Draw the sample',
		assessWords.learner.back,
	]) {
		expect(page.getByText(gone).elements(), gone).toHaveLength(0);
	}
	clear();
	go('#nobody');
	show(<AssessScreen />);
	await expect.element(page.getByText(assessWords.learner.missing)).toBeVisible();
	expect(page.getByText(assessWords.learner.back).elements()).toHaveLength(0);
	clear();
	// The list of learners leaves for her portfolio, and draws nothing until it has.
	let wentTo = '';
	const stay = (event: NavigateEvent) => {
		event.preventDefault();
		wentTo = new URL(event.destination.url).pathname;
	};
	go('');
	navigation.addEventListener('navigate', stay);
	show(<AssessScreen />);
	await expect.poll(() => wentTo).toBe('/portfolio/');
	navigation.removeEventListener('navigate', stay);
	expect(page.getByRole('heading').elements()).toHaveLength(0);
	expect(page.getByText('Owen Moss').elements()).toHaveLength(0);
});

test('a file that is dropped while a learner is open is opened, and does not take the page’s place', async () => {
	const start = { learner: 'Siân Price', centre: '', qualification: '', assessor: '', units: [UNIT] };
	okValue(await startPortfolio(start));
	const content = contentFixture({
		template: { id: 'star-account', version: 1 },
		claims: [{ criterion: `${UNIT}/2.1`, how: '' }],
		done: true,
	});
	okValue(await revise('one', content, 0, 'done'));
	const id = okValue(await receiveOwn());
	location.hash = `#${id}/${UNIT}/2.1`;
	show(<AssessScreen />);
	await expect.element(page.getByRole('heading', { level: 1, name: 'Siân Price' })).toBeVisible();
	const dataTransfer = new DataTransfer();
	dataTransfer.items.add(new File(['nothing'], 'notes.txt'));
	const drop = new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
	expect(document.body.dispatchEvent(drop)).toBe(false);
	await expect.element(page.getByText('This file was not opened')).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'Siân Price' })).toBeVisible();
});
