import { beforeEach, describe, expect, test } from 'vitest';
import type { EvidenceContent, RevisionReason } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Autosave, AutosaveStart, Saver } from '#ui/fields/autosave.ts';
import { createAutosave, DRAFT_DELAY, IDLE_DELAY, LONGEST_DELAY } from '#ui/fields/autosave.ts';

const blank = emptyContent({ id: 'star-account', version: 1, contactTypes: [] }, '2026-06-14');
const titled = (title: string) => (content: EvidenceContent) => ({ ...content, title });

type Write = { readonly kind: 'draft' | RevisionReason; readonly title: string; readonly base: number };

/** A saver that can be told to fail or to wait, and a clock that is moved by hand. */
function setUp(start: Partial<AutosaveStart> = {}) {
	const writes: Write[] = [];
	const journal: string[] = [];
	const timers = new Map<number, { at: number; run: () => void }>();
	let now = 0;
	let nextTimer = 1;
	let revisions = start.revision ?? 0;
	const control = { fail: false, throws: false, hold: null as Promise<void> | null, atOnce: 0, most: 0 };

	async function attempt<Value>(write: Write, value: () => Value): Promise<Outcome<Value>> {
		control.atOnce += 1;
		control.most = Math.max(control.most, control.atOnce);
		const fails = control.fail;
		await control.hold;
		control.atOnce -= 1;
		if (control.throws) throw new Error('saver broke');
		if (fails) return { ok: false, code: 'full' };
		writes.push(write);
		return { ok: true, value: value() };
	}

	const saver: Saver = {
		saveDraft: (content, base) => attempt({ kind: 'draft', title: content.title, base }, () => null),
		revise: (content, base, reason) =>
			attempt({ kind: reason, title: content.title, base }, () => {
				revisions += 1;
				return { revision: revisions, reference: 'E001' };
			}),
		journal: (content) => journal.push(content.title),
	};
	const autosave: Autosave = createAutosave(
		{ content: blank, revision: 0, hasDraft: false, ...start },
		saver,
		(milliseconds, run) => {
			const id = nextTimer++;
			timers.set(id, { at: now + milliseconds, run });
			return () => timers.delete(id);
		},
	);
	async function settle() {
		for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
	}
	async function pass(milliseconds: number) {
		now += milliseconds;
		for (const [id, timer] of [...timers]) {
			if (timer.at > now || !timers.delete(id)) continue;
			timer.run();
			await settle();
		}
		await settle();
	}
	return { autosave, writes, journal, control, pass, settle, status: () => autosave.getSnapshot().status };
}

describe('saving an open item', () => {
	let item: ReturnType<typeof setUp>;
	beforeEach(() => {
		item = setUp();
	});

	test('opening an item and leaving it stores nothing', async () => {
		expect(item.status()).toEqual({ state: 'untouched' });
		expect(await item.autosave.revise('left')).toBe(true);
		await item.pass(IDLE_DELAY);
		expect(item.writes).toEqual([]);
	});

	test('typing becomes one draft after a quiet moment, and only then "saved"', async () => {
		item.autosave.change(titled('R'));
		await item.pass(DRAFT_DELAY - 1);
		item.autosave.change(titled('Refund'));
		await item.pass(DRAFT_DELAY - 1);
		expect(item.writes).toEqual([]);
		expect(item.status()).toEqual({ state: 'saving' });
		await item.pass(1);
		expect(item.writes).toEqual([{ kind: 'draft', title: 'Refund', base: 0 }]);
		expect(item.status()).toEqual({ state: 'saved' });
		expect(item.autosave.hasUnsaved()).toBe(false);
	});

	test('typing without a pause is written all the same, every two seconds', async () => {
		for (let at = 0; at < 5_000; at += 100) {
			item.autosave.change(titled(`typed for ${at}`));
			await item.pass(100);
		}
		const drafts = item.writes.map(({ title }) => title);
		expect(drafts).toEqual(['typed for 1900', 'typed for 3900']);
		await item.pass(DRAFT_DELAY);
		expect(item.writes.at(-1)?.title).toBe('typed for 4900');
		// Nothing is left to write, so nothing is written.
		await item.pass(LONGEST_DELAY);
		expect(item.writes).toHaveLength(3);
	});

	test('what is typed while a write is under way is written after it, never beside it', async () => {
		let release = () => {};
		item.control.hold = new Promise((resolve) => {
			release = resolve;
		});
		item.autosave.change(titled('one'));
		const first = item.autosave.flush();
		await item.settle();
		item.autosave.change(titled('two'));
		const second = item.autosave.flush();
		await item.settle();
		expect(item.status()).toEqual({ state: 'saving' });
		release();
		expect(await first).toBe(true);
		expect(await second).toBe(true);
		expect(item.writes.map((write) => write.title)).toEqual(['one', 'two']);
		expect(item.control.most).toBe(1);
	});

	test('a failed write never looks saved, is tried again, and keeps the newest text', async () => {
		item.control.fail = true;
		item.autosave.change(titled('kept on screen'));
		await item.pass(DRAFT_DELAY);
		expect(item.status()).toEqual({ state: 'failed', code: 'full' });
		expect(item.autosave.hasUnsaved()).toBe(true);
		item.autosave.change(titled('and more'));
		expect(item.status()).toEqual({ state: 'failed', code: 'full' });
		await item.pass(DRAFT_DELAY);
		expect(item.writes).toEqual([]);
		item.control.fail = false;
		await item.pass(60_000);
		expect(item.writes.map((write) => write.title)).toEqual(['and more']);
		expect(item.status()).toEqual({ state: 'saved' });
	});

	test('a saver that throws counts as failed, not as saved', async () => {
		item.control.throws = true;
		item.autosave.change(titled('x'));
		expect(await item.autosave.flush()).toBe(false);
		expect(item.status()).toEqual({ state: 'failed', code: 'unknown' });
		expect(item.autosave.hasUnsaved()).toBe(true);
	});

	test('a revision that failed is made later, with its reason', async () => {
		item.control.fail = true;
		item.autosave.change(titled('done text'));
		expect(await item.autosave.revise('done')).toBe(false);
		item.control.fail = false;
		expect(await item.autosave.flush()).toBe(true);
		expect(item.writes).toEqual([{ kind: 'done', title: 'done text', base: 0 }]);
	});

	test('each revision stands on the one before, and an unchanged text makes no second one', async () => {
		item.autosave.change(titled('first'));
		await item.autosave.revise('claim');
		await item.autosave.revise('left');
		item.autosave.change(titled('second'));
		await item.autosave.revise('left');
		expect(item.writes.map(({ kind, base }) => [kind, base])).toEqual([
			['claim', 0],
			['left', 1],
		]);
		expect(item.autosave.getSnapshot()).toMatchObject({ revision: 2, reference: 'E001' });
	});

	test('five idle minutes turn the draft into a revision', async () => {
		item.autosave.change(titled('left open'));
		await item.pass(DRAFT_DELAY);
		await item.pass(IDLE_DELAY);
		expect(item.writes.map((write) => write.kind)).toEqual(['draft', 'idle']);
	});

	test('the journal gets what is not written yet, and only that', async () => {
		item.autosave.change(titled('half a sentence'));
		item.autosave.journalUnsaved();
		expect(item.journal).toEqual(['half a sentence']);
		await item.autosave.flush();
		item.autosave.journalUnsaved();
		expect(item.journal).toHaveLength(1);
	});

	test('when another tab was first, says where the text now lives and goes on from there', async () => {
		const saver: Saver = {
			saveDraft: async () => ({ ok: true, value: null }),
			revise: async () => ({ ok: true, value: { revision: 1, reference: 'E016', conflictCopy: 'copy' } }),
			journal: () => {},
		};
		const start = { content: blank, revision: 4, hasDraft: false };
		const autosave = createAutosave(start, saver, () => () => {});
		autosave.change(titled('mine'));
		expect(autosave.isSettled()).toBe(false);
		await autosave.revise('left');
		expect(autosave.getSnapshot()).toMatchObject({ movedTo: 'copy', revision: 1, reference: 'E016' });
		expect(autosave.isSettled()).toBe(true);
	});

	test('leaving an item with a draft of an earlier visit makes its revision', async () => {
		const drafted = setUp({ revision: 3, hasDraft: true });
		await drafted.autosave.revise('left');
		expect(drafted.writes.map((write) => write.kind)).toEqual(['left']);
	});
});

describe('what is taken out elsewhere', () => {
	test('leaves a form saved that was saved, and nothing to write', () => {
		const item = setUp({ content: titled('Mrs Q')(blank), revision: 3 });
		item.autosave.rewrite(titled('Mrs A'));
		expect(item.autosave.getSnapshot()).toMatchObject({ content: { title: 'Mrs A' }, revision: 3 });
		expect(item.autosave.hasUnsaved()).toBe(false);
		expect(item.autosave.isSettled()).toBe(true);
	});

	test('leaves what was typed to be saved, on the revision it was typed on', async () => {
		const item = setUp({ content: titled('Mrs Q')(blank), revision: 3 });
		item.autosave.change(titled('Mrs Q!'));
		item.autosave.rewrite((content) => ({ ...content, title: content.title.replace('Q', 'A') }));
		expect(item.autosave.hasUnsaved()).toBe(true);
		await item.pass(DRAFT_DELAY);
		expect(item.writes).toEqual([{ kind: 'draft', title: 'Mrs A!', base: 3 }]);
	});
});
