import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '#storage/connection.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { chooseRealm } from '#storage/realm.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { fileOf, picture, redAndBlue } from '#tests/support/pictures.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { useAttachmentUrl, useThumbnail } from '#ui/hooks/use-attachment.ts';
import { useCoverage } from '#ui/hooks/use-coverage.ts';
import { useEvidence } from '#ui/hooks/use-evidence.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import { useEvidenceText } from '#ui/hooks/use-evidence-text.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { useStorageStatus } from '#ui/hooks/use-storage-status.ts';
import { useTrash } from '#ui/hooks/use-trash.ts';
import { attach } from '#workflows/attach.ts';
import { restoreFromTrash, revise, trash } from '#workflows/log-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const CRITERION = 'icq-l3-monitor-quality/1.1';
const start = {
	learner: 'Sam',
	centre: '',
	qualification: '',
	assessor: '',
	units: ['icq-l3-monitor-quality'],
};

let root: Root;
let box: HTMLElement;

beforeEach(async () => {
	await emptyDevice();
	box = document.createElement('div');
	document.body.append(box);
	root = createRoot(box);
});

afterEach(() => {
	root.unmount();
	box.remove();
});

function show(element: ReactNode): void {
	root.render(element);
}

function star(title: string, done = true) {
	const claims = [{ criterion: CRITERION, how: '' }];
	return contentFixture({ template: { id: 'star-account', version: 1 }, title, done, claims });
}

function Portfolio() {
	const live = usePortfolio();
	return <p>{live.state === 'ready' ? (live.value?.portfolio.learner ?? 'nothing started') : live.state}</p>;
}

function Lists() {
	const heads = useEvidenceHeads();
	const bin = useTrash();
	const coverage = useCoverage();
	const criterion =
		coverage.state === 'ready'
			? coverage.value.units[0]?.criteria.find((covered) => covered.criterion.id === CRITERION)
			: undefined;
	return (
		<>
			<p>
				In use: {heads.state === 'ready' ? heads.value.map((head) => head.title).join(', ') : heads.state}
			</p>
			<p>Trash: {bin.state === 'ready' ? bin.value.map((head) => head.title).join(', ') : bin.state}</p>
			<p>Criterion: {criterion?.state ?? 'none'}</p>
		</>
	);
}

test('nothing started, then a portfolio, then the other realm', async () => {
	show(<Portfolio />);
	await expect.poll(() => box.textContent).toBe('nothing started');
	okValue(await startPortfolio(start));
	await expect.poll(() => box.textContent).toBe('Sam');
	chooseRealm('example');
	await expect.poll(() => box.textContent).toBe('nothing started');
});

test('lists and coverage follow what is saved, thrown away and taken back', async () => {
	okValue(await startPortfolio(start));
	show(<Lists />);
	await expect.poll(() => box.textContent).toBe('In use: Trash: Criterion: gap');
	okValue(await revise('one', star('First', false), 0, 'left'));
	await expect.poll(() => box.textContent).toBe('In use: FirstTrash: Criterion: started');
	okValue(await revise('two', star('Second'), 0, 'done'));
	await expect.poll(() => box.textContent).toBe('In use: Second, FirstTrash: Criterion: claimed');
	okValue(await trash('two'));
	await expect.poll(() => box.textContent).toBe('In use: FirstTrash: SecondCriterion: started');
	okValue(await restoreFromTrash('two'));
	await expect.poll(() => box.textContent).toBe('In use: Second, FirstTrash: Criterion: claimed');
});

test('an item is loaded once and not changed under the hands of the person typing', async () => {
	okValue(await startPortfolio(start));
	okValue(await revise('one', star('First'), 0, 'left'));
	function Item({ id }: { id: string }) {
		const live = useEvidence(id);
		return <p>{live.state === 'ready' ? (live.value?.content.title ?? 'no such item') : live.state}</p>;
	}
	show(<Item id="one" />);
	await expect.poll(() => box.textContent).toBe('First');
	okValue(await revise('one', star('Changed elsewhere'), 1, 'left'));
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(box.textContent).toBe('First');
	show(<Item id="nobody" />);
	await expect.poll(() => box.textContent).toBe('no such item');
	show(<Item id="one" />);
	await expect.poll(() => box.textContent).toBe('Changed elsewhere');
});

test('text for searching is read only while it is used', async () => {
	okValue(await startPortfolio(start));
	okValue(await revise('one', star('Angry customer'), 0, 'left'));
	function Search() {
		const texts = useEvidenceText();
		return <p>{texts.state === 'ready' ? texts.value.get('one') : texts.state}</p>;
	}
	show(<Search />);
	await expect.poll(() => box.textContent).toContain('angry customer');
});

test('a photo has an address while it is shown, and none afterwards', async () => {
	okValue(await startPortfolio(start));
	const jpeg = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
	const attached = await attach(fileOf(jpeg, 'a.jpg', 'image/jpeg'));
	const sha256 = attached.ok ? attached.attachment.sha256 : '';
	let addresses: (string | null)[] = [];
	function Photo() {
		addresses = [useThumbnail(sha256), useAttachmentUrl(sha256), useThumbnail('f'.repeat(64))];
		return null;
	}
	show(<Photo />);
	await expect
		.poll(() => addresses.map((address) => address?.slice(0, 5) ?? null))
		.toEqual(['blob:', 'blob:', null]);
	const [address = ''] = addresses;
	expect((await fetch(address ?? '')).ok).toBe(true);
	show(null);
	await expect
		.poll(() =>
			fetch(address ?? '').then(
				() => 'there',
				() => 'gone',
			),
		)
		.toBe('gone');
});

test('trouble with the storage is told', async () => {
	localStorage.setItem('starfolio.sentinel', JSON.stringify({ installId: 'device', count: 7 }));
	function Banner() {
		const { trouble, items } = useStorageStatus();
		return <p>{trouble ? `${trouble} ${items}` : 'fine'}</p>;
	}
	show(<Banner />);
	await expect.poll(() => box.textContent).toBe('fine');
	await connect('own');
	await expect.poll(() => box.textContent).toBe('emptied 7');
});

test('what an earlier page left behind is settled by the first page that shows the portfolio', async () => {
	okValue(await startPortfolio(start));
	const db = await connect('own');
	const [portfolio] = await db.portfolios.toCollection().primaryKeys();
	const changedAt = '2026-06-14T09:00:00.000Z';
	const left = {
		portfolio,
		evidence: 'one',
		tab: 'gone',
		baseRevision: 0,
		changedAt,
		device: 'd',
		content: star('Left'),
	};
	await db.drafts.put(left);
	show(<Portfolio />);
	await expect
		.poll(async () => (await readHeads(db)).map((head) => `${head.reference} ${head.title}`))
		.toEqual(['E001 Left']);
});
