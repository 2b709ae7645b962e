import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, isSameData } from '#domain/canonical-json.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { referenceOf } from '#domain/evidence.ts';
import { TRASH_DAYS } from '#domain/trash.ts';
import { connect } from '#storage/connection.ts';
import { readHistory } from '#storage/history.ts';
import { letGoOfHouse } from '#storage/house-lock.ts';
import { readDrafts, readHeads } from '#storage/read-evidence.ts';
import type { Stamp } from '#storage/stamp.ts';
import { thisTab } from '#storage/tab.ts';
import { writeDraft } from '#storage/write-draft.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { faultsIn } from '#tests/support/soundness.ts';
import { emptyDevice, okValue, prepared } from '#tests/support/storage.ts';
import { storageWords } from '#wording/en/storage.ts';
import { attach as attachFile } from '#workflows/attach.ts';
import { keepHouse } from '#workflows/keep-house.ts';
import { newEvidenceId, restoreFromTrash, revise, saveDraft, trash } from '#workflows/log-evidence.ts';
import { openEvidence } from '#workflows/open-evidence.ts';
import { settleLeftDrafts } from '#workflows/settle-left-drafts.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import { keepVersions, readVersions } from '#workflows/two-versions.ts';

/*
 * What a learner does, in any order, against a model that is nothing but lists in memory. After every step
 * the whole database must say what the model says, and be sound.
 */

const DAY = 86_400_000;

type Item = {
	id: string;
	reference: string;
	revisions: EvidenceContent[];
	/** What the form on this page has typed and not yet made a revision of, and the revision it stands on. */
	draft: { content: EvidenceContent; base: number } | null;
	isDeleted: boolean;
	copyOf: Item | null;
};

type Model = { items: Item[]; given: number };
type Real = { portfolio: string; time: number };
type Step = fc.AsyncCommand<Model, Real>;

const same = (a: EvidenceContent | undefined, b: EvidenceContent | undefined) => isSameData(a, b);
const star = (title: string) => contentFixture({ template: { id: 'star-account', version: 1 }, title });
const newestOf = (item: Item) => item.revisions.at(-1);

/** The item that a number points at, among those that fit; null when none does. */
function pick(model: Model, number: number, fits: (item: Item) => boolean): Item | null {
	const items = model.items.filter(fits);
	return items[number % Math.max(items.length, 1)] ?? null;
}

const inUse = (item: Item) => !item.isDeleted;

function begin(model: Model, id: string, copyOf: Item | null = null): Item {
	const item: Item = { id, reference: '', revisions: [], draft: null, isDeleted: false, copyOf };
	model.items.push(item);
	return item;
}

function addRevision(model: Model, item: Item, content: EvidenceContent): void {
	if (item.reference === '') {
		model.given += 1;
		item.reference = referenceOf(model.given);
	}
	item.revisions.push(content);
}

/** What saving does to the model; the new item's id where there must be a conflict copy. */
function reviseModel(
	model: Model,
	item: Item,
	content: EvidenceContent,
	base: number,
	copyId: string | undefined,
) {
	const isStale = item.revisions.length > base;
	if (same(newestOf(item), content)) return;
	if (!isStale) return addRevision(model, item, content);
	if (same(item.revisions[base - 1], content)) return;
	const title = storageWords.conflictCopyTitle(content.title);
	addRevision(model, begin(model, copyId ?? 'there is no copy', item), { ...content, title });
}

/** A step that needs an item to act on; does nothing where there is none. */
function step(
	name: string,
	fits: (item: Item) => boolean,
	act: (item: Item, model: Model, real: Real) => Promise<void>,
): fc.Arbitrary<Step> {
	return fc.nat(9).map((number) => ({
		check: (model) => pick(model, number, fits) !== null,
		run: async (model, real) => {
			const item = pick(model, number, fits);
			if (item) await act(item, model, real);
			await compare(model, real);
		},
		toString: () => `${name}(${number})`,
	}));
}

async function compare(model: Model, real: Real): Promise<void> {
	const db = await connect('own');
	const heads = await readHeads(db);
	const found = await Promise.all(
		heads.map(async (head) => ({
			id: head.id,
			reference: head.reference,
			revisions: (await readHistory(db, real.portfolio, head.id)).revisions
				.map(({ content }) => canonicalJson(content))
				.reverse(),
			drafts: (await readDrafts(db, real.portfolio, head.id)).map(({ content }) => canonicalJson(content)),
			isDeleted: head.deletedAt !== '',
			copyOf: head.copyOf,
		})),
	);
	const wanted = model.items.map(({ id, reference, revisions, draft, isDeleted, copyOf }) => ({
		id,
		reference,
		revisions: revisions.map(canonicalJson),
		drafts: draft ? [canonicalJson(draft.content)] : [],
		isDeleted,
		copyOf: copyOf?.id,
	}));
	const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
	expect(found.sort(byId)).toEqual(wanted.sort(byId));
	expect(await faultsIn(db)).toEqual([]);
}

/** Another tab, with a form of its own. */
function otherTab(real: Real, tab: string): Stamp {
	return { portfolio: real.portfolio, at: new Date().toISOString(), device: 'device', tab };
}

const words = fc.constantFrom('Refund', 'Complaint', 'Late shift', 'Escalation');

const beginItem: fc.Arbitrary<Step> = words.map((title) => ({
	check: () => true,
	run: async (model, real) => {
		const item = begin(model, newEvidenceId());
		okValue(await saveDraft(item.id, star(title), 0));
		item.draft = { content: star(title), base: 0 };
		await compare(model, real);
	},
	toString: () => `begin("${title}")`,
}));

const type = words.chain((title) =>
	step(`type "${title}"`, inUse, async (item) => {
		const base = item.draft?.base ?? item.revisions.length;
		okValue(await saveDraft(item.id, star(title), base));
		item.draft = { content: star(title), base };
	}),
);

const leave = step(
	'leave',
	(item) => inUse(item) && item.draft !== null,
	async (item, model) => {
		const { draft } = item;
		if (!draft) return;
		const revised = okValue(await revise(item.id, draft.content, draft.base, 'left'));
		item.draft = null;
		reviseModel(model, item, draft.content, draft.base, revised.conflictCopy);
	},
);

const attach = fc.nat(3).chain((number) =>
	step(`attach file ${number}`, inUse, async (item, model) => {
		const base = item.draft?.base ?? item.revisions.length;
		const before = item.draft?.content ?? newestOf(item) ?? star('Photo');
		const kept = await attachFile(new File([`File ${number}`], `${number}.txt`, { type: 'text/plain' }));
		if (!kept.ok) throw new Error(kept.code);
		const content = { ...before, attachments: [...before.attachments, kept.attachment] };
		const revised = okValue(await revise(item.id, content, base, 'attachment'));
		item.draft = null;
		reviseModel(model, item, content, base, revised.conflictCopy);
	}),
);

const open = step('open', inUse, async (item) => {
	const opened = okValue(await openEvidence(item.id));
	const { draft } = item;
	// What is typed here and saved already, by whomever, is no draft any more: the form stands on what is saved.
	if (draft && item.revisions.length > draft.base && same(draft.content, newestOf(item))) item.draft = null;
	expect(opened?.revision).toBe(item.draft?.base ?? item.revisions.length);
	expect(same(opened?.content, item.draft?.content ?? newestOf(item))).toBe(true);
});

const remove = step('delete', inUse, async (item) => {
	okValue(await trash(item.id));
	item.isDeleted = true;
});

const undo = step(
	'undo',
	({ isDeleted }) => isDeleted,
	async (item) => {
		okValue(await restoreFromTrash(item.id));
		item.isDeleted = false;
	},
);

const bringBack = fc.nat(9).chain((number) =>
	step(
		`bring back ${number}`,
		(item) => inUse(item) && item.draft === null && item.revisions.length > 0,
		async (item, model) => {
			const earlier = item.revisions[number % item.revisions.length];
			if (!earlier) return;
			okValue(await revise(item.id, earlier, item.revisions.length, 'restored'));
			reviseModel(model, item, earlier, item.revisions.length, undefined);
		},
	),
);

const otherTabSaves = fc.tuple(words, fc.nat(2)).chain(([title, age]) =>
	step(
		`other tab saves "${title}", ${age} behind`,
		(item) => inUse(item) && item.revisions.length > age,
		async (item, model, real) => {
			const base = item.revisions.length - age;
			const revised = await writeRevision(await connect('own'), otherTab(real, 'other'), {
				id: item.id,
				prepared: await prepared(star(title)),
				baseRevision: base,
				reason: 'left',
				copyId: newEvidenceId(),
			});
			reviseModel(model, item, star(title), base, revised.conflictCopy);
		},
	),
);

const otherTabDies = words.chain((title) =>
	step(
		`other tab types "${title}" and dies`,
		(item) => inUse(item) && item.revisions.length > 0,
		async (item, model, real) => {
			const base = item.revisions.length;
			const db = await connect('own');
			await writeDraft(db, otherTab(real, 'gone'), item.id, await prepared(star(title)), base);
			okValue(await settleLeftDrafts());
			reviseModel(model, item, star(title), base, undefined);
		},
	),
);

const choose = fc.constantFrom('original', 'copy', 'both').chain((choice) =>
	step(
		`keep ${choice}`,
		(item) => inUse(item) && item.copyOf !== null && inUse(item.copyOf) && item.copyOf.draft === null,
		async (item, model) => {
			const original = item.copyOf;
			if (!original || !model.items.includes(original)) return;
			const versions = okValue(await readVersions(original.id, item.id));
			if (!versions) throw new Error('One of them is not there');
			okValue(await keepVersions(versions, choice));
			if (choice === 'both') item.copyOf = null;
			else item.isDeleted = true;
			if (choice === 'copy') {
				reviseModel(model, original, versions.copy.content, original.revisions.length, undefined);
			}
		},
	),
);

const wait: fc.Arbitrary<Step> = fc.constant({
	check: () => true,
	run: async (model, real) => {
		// Every wait is longer than the last: the house is kept once a day.
		real.time += (TRASH_DAYS + 1) * DAY;
		await letGoOfHouse('own');
		okValue(await keepHouse(real.time));
		model.items = model.items.filter(inUse);
		await compare(model, real);
	},
	toString: () => 'wait a month',
});

const breakConnection: fc.Arbitrary<Step> = fc.constant({
	check: () => true,
	run: async (model, real) => {
		(await connect('own')).backendDB().close();
		await saveDraft('nobody', star('To notice that it is closed'), 0);
		const db = await connect('own');
		await db.drafts.delete([real.portfolio, 'nobody', thisTab]);
		await db.texts.delete([real.portfolio, 'nobody']);
		await db.evidence.delete([real.portfolio, 'nobody']);
		await compare(model, real);
	},
	toString: () => 'the connection breaks',
});

test('whatever is done in whatever order, the device keeps what a plain list would', async () => {
	const steps = [
		beginItem,
		beginItem,
		type,
		type,
		leave,
		leave,
		attach,
		open,
		remove,
		undo,
		bringBack,
		otherTabSaves,
		otherTabSaves,
		otherTabDies,
		choose,
		choose,
		wait,
		breakConnection,
	];
	await fc.assert(
		fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async (commands) => {
			await emptyDevice();
			await letGoOfHouse('own');
			const start = { learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] };
			const { id } = okValue(await startPortfolio(start));
			const setup = () => ({ model: { items: [], given: 0 }, real: { portfolio: id, time: Date.now() } });
			await fc.asyncModelRun(setup, commands);
		}),
		{ numRuns: 25, endOnFailure: true },
	);
	// Some hundred steps, each followed by a look at everything.
}, 180_000);
