import { type CDPSession, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { servePreview } from '#commands/preview-server.ts';
import { type Bench, median, percentile } from '#tests/bench/figures.ts';

/*
 * What the coach and the guard cost where the learner is, with both switched on, on a processor slowed down four times:
 * a key, and the look over the whole portfolio. The portfolio is the example, and the same with 5,000 items: copies in
 * which no run of words is the same. Milliseconds. "key" is the work of the page for one key, "key-waited" the time
 * from the key until that work is done, with the wait for anything that was going on.
 */

const SLOWDOWN = 4;
const ITEMS = 5_000;
const KEYS = 240;
const BETWEEN_KEYS = 90;
const RUNS = 3;

const ACCOUNT =
	'On 2 June a customer rang for the third time about a washing machine that nobody had collected. I opened the order and saw that the wrong address was booked, so I rang the depot on 0161 496 0000 while Mrs Patel of 12 Mill Lane waited. ';

export async function* benchInApp(dist: string): AsyncIterable<Bench> {
	const server = await servePreview({ dist, base: '/', port: 0 });
	const site = server.address.replace(/\/$/, '');
	const browser = await chromium.launch(chromiumLaunchOptions());
	try {
		const page = await (await browser.newContext(phone)).newPage();
		await openExample(page, site);
		const few = await measured(page, site);
		await page.goto('about:blank');
		await page.goto(`${site}/help/`);
		await page.evaluate(multiplyItems, ITEMS);
		const many = await measured(page, site);
		for (const [name, ours] of many) {
			const example = few.get(name) ?? Number.NaN;
			yield { name, ours, peers: { 'the example': example }, unit: 'ms', ratio: rounded(ours / example) };
		}
	} finally {
		await browser.close();
		await server.close();
	}
}

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function openExample(page: Page, site: string): Promise<void> {
	await page.goto(`${site}/`);
	await page.getByRole('button', { name: 'Try the example' }).click();
	await page.locator('.next').waitFor();
	await page.waitForFunction(() => localStorage.getItem('starfolio.offline-announced') !== null);
}

async function measured(page: Page, site: string): Promise<ReadonlyMap<string, number>> {
	const session = await page.context().newCDPSession(page);
	const keys = await keysOf(page, session, site);
	const looks = await looksOf(page, session, site);
	await session.detach();
	return new Map([
		['coach-key-median', rounded(median(keys.map(({ worked }) => worked)))],
		[
			'coach-key-p95',
			rounded(
				percentile(
					keys.map(({ worked }) => worked),
					95,
				),
			),
		],
		['coach-key-waited-median', rounded(median(keys.map(({ waited }) => waited)))],
		[
			'coach-key-waited-p95',
			rounded(
				percentile(
					keys.map(({ waited }) => waited),
					95,
				),
			),
		],
		['coach-look-over', rounded(median(looks.map(({ took }) => took)))],
		['coach-look-over-longest-block', rounded(median(looks.map(({ longest }) => longest)))],
	]);
}

type Key = { readonly worked: number; readonly waited: number };

async function keysOf(page: Page, session: CDPSession, site: string): Promise<readonly Key[]> {
	await page.goto('about:blank');
	await page.goto(`${site}/evidence/item/#new=star-account`);
	await page.locator('#item-title').fill('Typed key by key');
	await page.locator('.item-head__status--saved').waitFor();
	const field = page.getByRole('textbox', { name: 'Situation', exact: true });
	await field.fill(ACCOUNT);
	// Coach and guard come when nothing is waited for.
	await page
		.getByText(/^Coach: \d+ thing/)
		.first()
		.waitFor();
	await field.focus();
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await page.evaluate(noteKeys);
	for (let at = 0; at < KEYS; at += 1) {
		const text = ACCOUNT[at % ACCOUNT.length] ?? ' ';
		await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
		await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
		await page.waitForTimeout(BETWEEN_KEYS);
	}
	const times = await page.evaluate(notedKeys);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	if (times.length < KEYS) throw new Error(`Only ${times.length} of ${KEYS} keys reached the field`);
	return times;
}

/** Runs in the page. What is rendered for a key is done in a microtask of its event, which was asked for before this one. */
function noteKeys(): void {
	const keys: Key[] = [];
	let began = 0;
	addEventListener(
		'input',
		() => {
			began = performance.now();
		},
		{ capture: true },
	);
	addEventListener('input', ({ timeStamp }) => {
		queueMicrotask(() => {
			const now = performance.now();
			keys.push({ worked: now - began, waited: now - timeStamp });
		});
	});
	Object.assign(window, { benchKeys: keys });
}

function notedKeys(): readonly Key[] {
	return Reflect.get(window, 'benchKeys') as readonly Key[];
}

type Look = { readonly took: number; readonly longest: number };

/** From opening the look over the portfolio until it stands there, and the longest time that no finger was answered. */
async function looksOf(page: Page, session: CDPSession, site: string): Promise<readonly Look[]> {
	const looks: Look[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		await page.goto('about:blank');
		await page.goto(`${site}/criteria/`);
		await page.locator('.criterion').first().waitFor();
		await page.waitForTimeout(3_000);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		looks.push(await page.evaluate(lookOver));
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	}
	return looks;
}

/** Runs in the page. */
function lookOver(): Promise<Look> {
	const summary = [...document.querySelectorAll('summary')].find((each) =>
		each.textContent?.includes('look over the whole portfolio'),
	);
	if (!summary) throw new Error('The coach is not on this page');
	return new Promise((resolve) => {
		const start = performance.now();
		let [last, longest] = [start, 0];
		const beat = setInterval(() => {
			const now = performance.now();
			longest = Math.max(longest, now - last);
			last = now;
			if (document.querySelector('.coach-items, #coach-together')) {
				clearInterval(beat);
				resolve({ took: now - start, longest });
			}
		}, 4);
		summary.click();
	});
}

/** Runs in a page of the site: copies the items of the example until there are so many, each with words of its own. */
async function multiplyItems(items: number): Promise<void> {
	const done = <Result>(request: IDBRequest<Result>) =>
		new Promise<Result>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const db = await done(indexedDB.open('starfolio-example'));
	type Row = Record<string, unknown>;
	const rows = async (name: string) => (await done(db.transaction(name).objectStore(name).getAll())) as Row[];
	const heads = (await rows('evidence')).filter(
		(head) => head['reference'] !== '' && head['deletedAt'] === '',
	);
	const revisions = await rows('revisions');
	const [portfolio] = await rows('portfolios');
	if (heads.length === 0 || !portfolio) throw new Error('The example has no items');
	const otherWords = (value: unknown, n: number): unknown => {
		if (typeof value === 'string') {
			let count = 0;
			return value.length < 60
				? value
				: value.replace(/\p{L}{4,}/gu, (word) => (++count % 6 === 0 ? `${word}${n}` : word));
		}
		if (Array.isArray(value)) return value.map((each) => otherWords(each, n));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, otherWords(each, n)]));
	};
	const transaction = db.transaction(
		['evidence', 'revisions', 'portfolios', 'meta', 'headSnapshots'],
		'readwrite',
	);
	const put = (name: string, row: unknown) => transaction.objectStore(name).put(row);
	const change = Math.max(...heads.map((head) => Number(head['change'])));
	for (let n = heads.length + 1; n <= items; n += 1) {
		const head = heads[n % heads.length];
		const revision = revisions.find(
			(row) => row['evidence'] === head?.['id'] && row['revision'] === head?.['revision'],
		);
		if (!head || !revision) continue;
		const id = `item-${n}`;
		const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
		const content = revision['content'] as Row;
		put('evidence', {
			...head,
			id,
			reference: `E${String(n).padStart(3, '0')}`,
			title: `${String(head['title'])}, time ${n}`,
			createdAt: at,
			changedAt: at,
			attachments: 0,
			change: change + n,
		});
		put('revisions', {
			...revision,
			evidence: id,
			at,
			content: { ...content, answers: otherWords(content['answers'], n), attachments: [] },
		});
	}
	put('meta', { key: 'change', value: change + items });
	put('portfolios', { ...portfolio, nextReference: items + 1 });
	transaction.objectStore('headSnapshots').clear();
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onerror = () => reject(transaction.error);
	});
	db.close();
}

function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
