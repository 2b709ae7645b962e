import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { PlacedFinding } from '#domain/guard/places.ts';
import { connect } from '#storage/connection.ts';
import { openPortfolioId } from '#storage/read-portfolio.ts';
import { readTakingOutNotes } from '#storage/taking-out-notes.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { picture, redAndBlue } from '#tests/support/pictures.ts';
import { clear, show } from '#tests/support/show.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { type Autosave, createAutosave } from '#ui/fields/autosave.ts';
import { CoverDialog } from '#ui/screens/item/guard/CoverDialog.tsx';
import { GuardNotes } from '#ui/screens/item/guard/GuardNotes.tsx';
import { coverWords } from '#wording/en/cover.ts';
import { guardWords } from '#wording/en/guard.ts';
import { attach } from '#workflows/attach.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(async () => {
	await emptyDevice();
	const names = { learner: 'Sam Price', centre: '', qualification: '', assessor: '' };
	okValue(await startPortfolio({ ...names, units: [] }));
});
afterEach(clear);

/** What is noted when the form is saved without it: a page that is ended then leaves as much. */
function endedOnSaving(content: EvidenceContent) {
	const notedThen: unknown[] = [];
	const autosave: Autosave = createAutosave(
		{ content, revision: 1, hasDraft: false },
		{
			saveDraft: async () => ({ ok: false, code: 'unknown' }),
			revise: async () => {
				const db = await connect('own');
				notedThen.push(...(await readTakingOutNotes(db, await openPortfolioId(db))));
				return { ok: false, code: 'unreadable' };
			},
			journal: () => undefined,
		},
		() => () => undefined,
	);
	return { autosave, notedThen };
}

test('a name is noted before the item is saved without it', async () => {
	const content = contentFixture({ title: 'Call with Mrs Quillfeather' });
	const { autosave, notedThen } = endedOnSaving(content);
	const text = 'Mrs Quillfeather';
	const finding: PlacedFinding = {
		place: { at: 'title' },
		found: { kind: 'name', text, start: 10, end: 26 },
		text: content.title,
	};
	show(<GuardNotes findings={[finding]} id="one" autosave={autosave} />);
	await userEvent.click(page.getByRole('button', { name: guardWords.replaceNamed(text) }));
	await expect.poll(() => notedThen).toMatchObject([{ taking: { kind: 'words', item: 'one' } }]);
});

test('what was found is shown where it stands: the words are selected in their field', async () => {
	const content = contentFixture({ title: 'Call with Mrs Quillfeather, again' });
	const { autosave } = endedOnSaving(content);
	const found = { kind: 'name', text: 'Mrs Quillfeather', start: 10, end: 26 } as const;
	show(
		<div>
			<input aria-label="Another" defaultValue="Nobody" />
			<textarea aria-label="Text" defaultValue={content.title} />
			<GuardNotes
				findings={[{ place: { at: 'title' }, found, text: content.title }]}
				id="one"
				autosave={autosave}
			/>
		</div>,
	);
	await userEvent.click(page.getByRole('button', { name: guardWords.showNamed(found.text) }));
	const field = page.getByRole('textbox', { name: 'Text' });
	await expect.element(field).toHaveFocus();
	expect(getSelection()?.toString()).toBe(found.text);
});

describe('the lines under what was found', () => {
	const name = 'Ann Lee';
	const typed = `Annual leave of Ann Leeson and Ann Lee.\n${'She was waiting for a reply. '.repeat(9)}Ann Lee rang.`;

	/** A field of a width, with its notes. */
	function showFound(field: ReactNode) {
		const { autosave } = endedOnSaving(contentFixture({}));
		const found = { kind: 'name', text: name, start: 31, end: 38 } as const;
		show(
			<div className="answer">
				{field}
				<GuardNotes
					findings={[{ place: { at: 'title' }, found, text: typed }]}
					id="one"
					autosave={autosave}
				/>
			</div>,
		);
	}
	const marks = () => [...document.querySelectorAll<HTMLElement>('.guard-sheet mark')];
	const field = () => page.getByLabelText('Text').element() as HTMLTextAreaElement;

	test.each([180, 247, 320, 611])(
		'lie over the words in a field %i wide, which breaks as they do',
		async (width) => {
			showFound(<textarea className="input" aria-label="Text" style={{ width }} defaultValue={typed} />);
			await expect.poll(() => marks().map((mark) => mark.textContent)).toEqual([name, name]);
			const sheet = document.querySelector<HTMLElement>('.guard-sheet__text');
			expect(sheet?.scrollHeight).toBe(field().scrollHeight);
			const [first, last] = marks().map((mark) => mark.getBoundingClientRect());
			const box = field().getBoundingClientRect();
			expect(first?.top).toBeGreaterThan(box.top);
			expect(last?.bottom).toBeLessThan(box.bottom);
			expect(last?.top).toBeGreaterThan((first?.bottom ?? 0) + 20);
			// They are no obstacle: what is touched there is the field.
			expect(document.elementFromPoint((first?.left ?? 0) + 2, (first?.top ?? 0) + 2)).toBe(field());
		},
	);

	test('follow what is typed before them, and go when the words go', async () => {
		showFound(<textarea className="input" aria-label="Text" defaultValue="I asked Ann Lee" />);
		await expect.poll(() => marks().length).toBe(1);
		const before = marks()[0]?.getBoundingClientRect().left ?? 0;
		await userEvent.fill(page.getByLabelText('Text'), 'Then I asked Ann Lee');
		await expect.poll(() => marks()[0]?.getBoundingClientRect().left ?? 0).toBeGreaterThan(before + 20);
		await userEvent.fill(page.getByLabelText('Text'), 'I asked her');
		await expect.poll(() => marks().length).toBe(0);
	});

	test('move with a line that scrolls sideways', async () => {
		const long = `${'A very long line. '.repeat(9)}Ann Lee`;
		showFound(
			<input type="text" className="input" aria-label="Text" style={{ width: 200 }} defaultValue={long} />,
		);
		await expect.poll(() => marks().length).toBe(1);
		const right = field().getBoundingClientRect().right;
		expect(marks()[0]?.getBoundingClientRect().left).toBeGreaterThan(right);
		field().scrollLeft = field().scrollWidth;
		await expect.poll(() => marks()[0]?.getBoundingClientRect().right ?? 9999).toBeLessThan(right);
	});
});

test('boxes are made and removed by keyboard without losing the place, and are not thrown away by a slip', async () => {
	const bytes = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
	const added = await attach(new File([bytes.slice()], 'desk.jpg', { type: 'image/jpeg' }));
	if (!added.ok) throw new Error(added.code);
	const { attachment } = added;
	const { autosave } = endedOnSaving(contentFixture({ attachments: [attachment] }));
	let isClosed = false;
	show(
		<CoverDialog
			attachment={attachment}
			autosave={autosave}
			onClose={() => {
				isClosed = true;
			}}
		/>,
	);
	await expect.element(page.getByRole('img', { name: coverWords.photo })).toBeVisible();
	const add = page.getByRole('button', { name: coverWords.addBox });
	await userEvent.click(add);
	const first = page.getByRole('button', { name: /^Box 1, 35 per cent from the left.*30 per cent wide/ });
	await expect.element(first).toHaveFocus();
	await userEvent.click(add);
	await expect.element(page.getByRole('button', { name: /^Box 2/ })).toHaveFocus();
	await userEvent.keyboard('{Delete}');
	await expect.element(first).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByText(coverWords.discardText(1))).toBeVisible();
	expect(isClosed).toBe(false);
	await userEvent.click(page.getByRole('button', { name: coverWords.goOn }));
	await expect.element(first).toBeVisible();
	await first.element().focus();
	await userEvent.keyboard('{Delete}');
	await expect.element(add).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => isClosed).toBe(true);
});

test('a photo is noted before the item is saved with the covered one', async () => {
	const bytes = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
	const added = await attach(new File([bytes.slice()], 'desk.jpg', { type: 'image/jpeg' }));
	if (!added.ok) throw new Error(added.code);
	const { attachment } = added;
	const { autosave, notedThen } = endedOnSaving(contentFixture({ attachments: [attachment] }));
	show(<CoverDialog attachment={attachment} autosave={autosave} onClose={() => undefined} />);
	await userEvent.click(page.getByRole('button', { name: coverWords.addBox }));
	await userEvent.click(page.getByRole('button', { name: coverWords.confirm }));
	await expect
		.poll(() => notedThen)
		.toMatchObject([{ taking: { kind: 'photo', old: { id: attachment.id } } }]);
});
