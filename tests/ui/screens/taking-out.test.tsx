import { afterEach, beforeEach, expect, test } from 'vitest';
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
