import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { digest } from '#device/identity.ts';
import { claimFingerprint } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import { isSealed, judgementsIn } from '#domain/assessment-record.ts';
import type { Evidence } from '#domain/evidence.ts';
import { handoverData } from '#domain/handover-data.ts';
import { mergeEntries, missingFrom } from '#domain/review-chain.ts';
import { type OpenPlan, planCounts } from '#domain/sampling-plan.ts';
import { readReview } from '#exchange/review/read.ts';
import { connect } from '#storage/connection.ts';
import { listReceived, readReceived, readReceivedItem, readRevisions } from '#storage/received.ts';
import { listPlans, readPlan } from '#storage/sampling-plans.ts';
import { attachmentFixture } from '#tests/fixtures/domain.ts';
import { aHandover, anItem, aUnit } from '#tests/fixtures/handover.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { forgetLearner, keepWorking, saveReview } from '#workflows/judge.ts';
import { judgedReceived } from '#workflows/judged-state.ts';
import type { OpenedBackup } from '#workflows/open-backup.ts';
import { type OpenedPortfolioPdf, recordsOf } from '#workflows/open-portfolio-pdf.ts';
import { openReview } from '#workflows/open-review.ts';
import { receivePortfolio } from '#workflows/receive-portfolio.ts';
import { returnPlan } from '#workflows/return-plan.ts';
import { drawPlan, forgetPlan } from '#workflows/sampling-plan.ts';

beforeEach(emptyDevice);

const options = { signal: new AbortController().signal, onProgress: () => undefined };
const claims = [{ criterion: 'unit-a/1.1', how: '' }];
const item = (account: string, number = 1): Evidence => {
	const made = anItem(number, { claims, answers: { account } });
	return { ...made, content: { ...made.content, attachments: [], done: true } };
};

/** A learner's PDF as it is once opened. */
function pdfOf(
	items: readonly Evidence[],
	madeAt: string,
	learner = 'Siân Ŵyn Price',
	id = 'portfolio-1',
): OpenedBackup {
	const handover = handoverData(aHandover({ units: [aUnit()], items, portfolio: { learner, id } }));
	const pdf: OpenedPortfolioPdf = {
		data: {
			format: 'starfolio-portfolio',
			formatVersion: 1,
			madeAt,
			exportNumber: 1,
			scope: { kind: 'whole' },
			handover,
		},
		typedIn: null,
		missing: [],
		body: async () => null,
	};
	const lists = recordsOf(pdf);
	const facts = {
		backup: `${id} ${madeAt}`,
		madeAt,
		appVersion: '',
		portfolio: { id, learner },
		counts: {
			portfolio: 1,
			units: 0,
			templates: 0,
			evidence: 0,
			revisions: 0,
			drafts: 0,
			judgements: 0,
			setAside: 0,
			attachments: 0,
		},
		missing: [],
		isProtected: false,
	};
	return { pdf, files: [], passphrase: null, facts, lists };
}

async function received(id = 'portfolio-1') {
	const open = await readReceived(await connect('received'), id);
	if (!open) throw new Error('not received');
	return open;
}

/** Accepts the first item's claim as it stands. */
async function accept(portfolio = 'portfolio-1'): Promise<void> {
	const open = await received(portfolio);
	const head = open.heads.find(({ id }) => id === 'item-1');
	const fingerprint = head?.claims[0]?.fingerprint ?? '';
	const working: Working = {
		kind: 'working',
		id: 'working unit-a/1.1',
		criterion: 'unit-a/1.1',
		at: '2026-06-15T09:00:00.000Z',
		decided: [{ evidence: 'item-1', decision: 'accepted', fingerprint, revision: head?.revision ?? 0 }],
		feedback: 'Clear.',
		strengths: '',
		rules: [],
		actions: [],
	};
	okValue(await keepWorking(open, [working]));
}

describe('a portfolio that an assessor received', () => {
	test('is judged on exactly what the file says: fingerprints are recomputed, and hold in the saved review', async () => {
		const file = pdfOf([item('I listened.')], '2026-06-14T09:30:00.000Z');
		expect(await receivePortfolio(file, options)).toMatchObject({
			ok: true,
			received: { isNew: true, added: 1 },
		});
		await accept();
		expect((await received()).summary).toMatchObject({ unreturned: 1, accepted: 1 });
		const saved = await saveReview('portfolio-1', { name: 'Tom Reed', role: 'assessor' });
		if (!saved.ok) throw new Error(saved.code);
		const opened = await openReview(saved.saved.file);
		expect(opened.ok).toBe(true);
		const read = await readReview(saved.saved.file);
		const [judgement] = read.ok ? judgementsIn(read.review.entries) : [];
		const content = file.pdf?.data.handover.evidence[0]?.content;
		if (!judgement || !content) throw new Error('nothing was judged');
		expect(judgement.fingerprint).toBe(await claimFingerprint(content, 'unit-a/1.1', digest));
		expect((await received()).summary).toMatchObject({ unreturned: 0, accepted: 1, waiting: 0 });
	});

	test('takes in a newer file and keeps what was decided; how it stood then stays', async () => {
		await receivePortfolio(pdfOf([item('I listened.')], '2026-06-14T09:30:00.000Z'), options);
		await accept();
		await saveReview('portfolio-1', { name: 'Tom Reed', role: 'assessor' });
		const newer = [item('I listened, and I wrote it down.'), item('Another.', 2)];
		const outcome = await receivePortfolio(pdfOf(newer, '2026-06-20T09:30:00.000Z'), options);
		expect(outcome).toMatchObject({ ok: true, received: { isNew: false, added: 1, changed: 1 } });
		const open = await received();
		expect(open.summary).toMatchObject({ changed: 1, accepted: 0 });
		const [judgement] = judgementsIn(open.entries);
		if (!judgement) throw new Error('the decision is gone');
		const db = await connect('received');
		const then = await readReceivedItem(
			db,
			'portfolio-1',
			'item-1',
			(await judgedReceived('portfolio-1', judgement)) ?? 0,
		);
		expect(then?.content.answers['account']).toBe('I listened.');
	});

	test('is the same after an older file, and after the same file again', async () => {
		const newest = pdfOf([item('Newest.')], '2026-06-20T09:30:00.000Z');
		await receivePortfolio(newest, options);
		const before = await readRevisions(await connect('received'), 'portfolio-1');
		const older = await receivePortfolio(pdfOf([item('Older.')], '2026-06-01T09:30:00.000Z'), options);
		expect(older).toMatchObject({ ok: true, received: { isOlder: true } });
		await receivePortfolio(newest, options);
		expect(await readRevisions(await connect('received'), 'portfolio-1')).toEqual(before);
	});

	test('keeps what the learner took out, out of the counts and on record', async () => {
		await receivePortfolio(pdfOf([item('One.'), item('Two.', 2)], '2026-06-14T09:30:00.000Z'), options);
		const outcome = await receivePortfolio(pdfOf([item('Two.', 2)], '2026-06-15T09:30:00.000Z'), options);
		expect(outcome).toMatchObject({ ok: true, received: { withdrawn: 1 } });
		expect((await received()).heads.map(({ id }) => id)).toEqual(['item-2']);
		expect(await readRevisions(await connect('received'), 'portfolio-1', 'item-1')).toHaveLength(1);
	});

	test('takes nothing that is not signed, and nothing of a file whose record was altered', async () => {
		await receivePortfolio(pdfOf([item('I listened.')], '2026-06-14T09:30:00.000Z'), options);
		await accept();
		await saveReview('portfolio-1', { name: 'Tom Reed', role: 'assessor' });
		const sealed = (await received()).entries.filter(isSealed);
		okValue(await forgetLearner('portfolio-1'));
		const file = pdfOf([item('I listened.')], '2026-06-14T09:30:00.000Z');
		const withRecord = (entries: OpenedBackup['lists']['judgements']): OpenedBackup => ({
			...file,
			lists: { ...file.lists, judgements: entries },
		});
		const altered = sealed.map((entry) => ({ ...entry, assessor: 'Somebody else' }));
		expect(await receivePortfolio(withRecord(altered), options)).toEqual({ ok: false, code: 'altered' });
		expect(await listReceived(await connect('received'))).toEqual([]);
		const unsigned = sealed.map(({ seal: _seal, ...entry }) => entry);
		await receivePortfolio(withRecord(unsigned), options);
		expect((await received()).summary).toMatchObject({ accepted: 0, waiting: 1 });
		await receivePortfolio(withRecord(sealed), options);
		expect((await received()).summary).toMatchObject({ accepted: 1, waiting: 0 });
	});

	test('goes on with its chain of seals after the learner was removed here, and what she has fits what comes', async () => {
		const file = pdfOf([item('I listened.')], '2026-06-14T09:30:00.000Z');
		await receivePortfolio(file, options);
		await accept();
		const by = { name: 'Tom Reed', role: 'assessor' } as const;
		const first = await saveReview('portfolio-1', by);
		if (!first.ok) throw new Error(first.code);
		okValue(await forgetLearner('portfolio-1'));

		// From before her phone took the review in: nothing of it is in the file.
		await receivePortfolio(file, options);
		await accept();
		const second = await saveReview('portfolio-1', by);
		if (!second.ok) throw new Error(second.code);
		expect(second.saved.review.entries.map(({ seal }) => seal?.number)).toEqual([2]);
		expect((await openReview(second.saved.file)).ok).toBe(true);
		const there = first.saved.review.entries;
		expect(mergeEntries(there, second.saved.review.entries)).toMatchObject({
			clashes: false,
			fresh: [{ id: second.saved.review.entries[0]?.id }],
		});
		expect(missingFrom(there, second.saved.review.entries)).toBe(0);
	});

	test('leaves no files when opening it was called off, nor when its page went away', async () => {
		const db = await connect('received');
		await db.attachments.put({ portfolio: 'never came', sha256: 'a'.repeat(64), bytes: new ArrayBuffer(3) });
		const stop = new AbortController();
		const photos = [0, 1].map((each) =>
			attachmentFixture({ id: `photo-${each}`, sha256: `${each}`.repeat(64) }),
		);
		const shown = item('I listened.');
		const file = pdfOf(
			[{ ...shown, content: { ...shown.content, attachments: photos } }],
			'2026-06-14T09:30:00.000Z',
		);
		if (!file.pdf) throw new Error('no PDF');
		let read = 0;
		const body = async (): Promise<Uint8Array<ArrayBuffer>> => {
			read += 1;
			stop.abort();
			return new Uint8Array(8);
		};
		const outcome = await receivePortfolio(
			{ ...file, pdf: { ...file.pdf, body } },
			{ ...options, signal: stop.signal },
		);
		expect(outcome).toEqual({ ok: false, code: 'cancelled' });
		expect(read).toBe(1);
		expect(await db.attachments.count()).toBe(0);
	});

	test('goes with what was set aside of it', async () => {
		await receivePortfolio(pdfOf([item('I listened.')], '2026-06-14T09:30:00.000Z'), options);
		const db = await connect('received');
		const aside = (table: string, key: string) => ({ table, key, row: {}, reason: '', at: '' });
		await db.setAside.bulkAdd([
			aside('revisions', '["portfolio-1","item-1",1]'),
			aside('meta', '["received portfolio-1"]'),
			aside('revisions', '["portfolio-12","item-1",1]'),
		]);
		okValue(await forgetLearner('portfolio-1'));
		expect(await db.setAside.toArray()).toMatchObject([{ key: '["portfolio-12","item-1",1]' }]);
	});

	test('stands beside others, each with its own counts, and goes without touching them', async () => {
		for (const [name, id] of [
			['Ann', 'p-1'],
			['Ben', 'p-2'],
		] as const) {
			await receivePortfolio(pdfOf([item(name)], '2026-06-14T09:30:00.000Z', name, id), options);
		}
		okValue(await forgetLearner('p-1'));
		const left = await listReceived(await connect('received'));
		expect(left.map(({ learner, waiting }) => [learner, waiting])).toEqual([['Ben', 1]]);
		expect(await readReceived(await connect('received'), 'p-1')).toBeNull();
	});
});

describe('a sampling plan over all learners', () => {
	const rule = {
		percent: 1,
		least: 0,
		everyAssessor: false,
		everyMethod: false,
		atRisk: false,
		everyLearner: true,
		seed: 'harbour',
	};
	const noProgress = () => undefined;

	async function decidedLearners(): Promise<void> {
		for (const [name, id] of [
			['Ben Hill', 'p-2'],
			['Ann Day', 'p-1'],
			['Cat Low', 'p-3'],
		] as const) {
			await receivePortfolio(pdfOf([item(name)], '2026-06-14T09:30:00.000Z', name, id), options);
			// Nobody has decided anything about Cat.
			if (id === 'p-3') continue;
			await accept(id);
			const saved = await saveReview(id, { name: 'Tom Reed', role: 'assessor' });
			if (!saved.ok) throw new Error(saved.code);
		}
	}

	async function drawn(): Promise<OpenPlan> {
		const outcome = await drawPlan(rule, 'interim', 'Ines Quinn', noProgress);
		if (!outcome.ok) throw new Error(outcome.code);
		return planOf(outcome.plan);
	}

	async function planOf(id: string): Promise<OpenPlan> {
		const plan = await readPlan(await connect('received'), id);
		if (!plan) throw new Error('The plan is gone');
		return plan;
	}

	async function noteResult({ portfolio, sample }: OpenPlan['learners'][number]): Promise<void> {
		if (!sample) throw new Error('No sample');
		const sampled = sample.sampled.map((one) => ({ ...one, result: 'agree' as const, note: 'Sound.' }));
		okValue(await keepWorking(await received(portfolio), [{ ...sample, sampled }]));
	}

	test('names what to look at with each learner who was decided on, and keeps what comes of it', async () => {
		await decidedLearners();
		const open = await drawn();
		expect(open.learners.map(({ name, claims }) => [name, claims.length])).toEqual([
			['Ann Day', 1],
			['Ben Hill', 1],
		]);
		expect(open.plan).toMatchObject({
			learners: 2,
			assessors: [{ name: 'Tom Reed', claims: 2, sampled: 2 }],
		});
		const [ann] = open.learners;
		if (!ann) throw new Error('Nobody was drawn');
		expect(ann.sample?.rule.seed).toBe('harbour, across 2 learners');
		await noteResult(ann);
		expect(planCounts(await planOf(open.plan.id))).toEqual({ claims: 2, agree: 1, action: 0 });
	});

	test('returns a review for each learner who is looked at to the end, and seals nobody else’s', async () => {
		await decidedLearners();
		const open = await drawn();
		expect(await returnPlan(open, 'Ines Quinn')).toEqual({ ok: false, code: 'nothing', learner: '' });
		const [ann] = open.learners;
		if (!ann) throw new Error('Nobody was drawn');
		await noteResult(ann);
		const returned = await returnPlan(await planOf(open.plan.id), 'Ines Quinn');
		if (!returned.ok) throw new Error(returned.code);
		expect(returned).toMatchObject({ learners: 1, left: 1 });
		const after = await planOf(open.plan.id);
		expect(after.learners.map(({ sample }) => sample?.seal !== undefined)).toEqual([true, false]);
		// An ordinary ZIP: whoever unpacks it has a review that holds.
		const bytes = new Uint8Array(await returned.file.arrayBuffer());
		const files = Object.entries(unzipSync(bytes));
		expect(files.map(([name]) => name)).toEqual([
			expect.stringMatching(/^Ann-Day-review-\d{4}-\d\d-\d\d-\d{4}\.starfolio-review$/),
		]);
		const review = await openReview(new Blob([files[0]?.[1].slice() ?? '']));
		expect(
			review.ok && review.review.entries.map((entry) => ('kind' in entry ? entry.kind : 'decision')),
		).toEqual(['decision', 'sample']);
	});

	test('names nobody who was removed, and goes with what was noted and not returned', async () => {
		await decidedLearners();
		const open = await drawn();
		okValue(await forgetLearner('p-1'));
		const after = await planOf(open.plan.id);
		expect(after.learners.map(({ name, sample }) => [name, sample === null])).toEqual([
			[null, true],
			['Ben Hill', false],
		]);
		const db = await connect('received');
		expect(JSON.stringify(await db.meta.get(`sampling-plan ${open.plan.id}`))).not.toContain('"p-1"');
		okValue(await forgetPlan(open.plan.id));
		expect(await listPlans(db)).toEqual([]);
		expect((await received('p-2')).entries.some((entry) => 'kind' in entry)).toBe(false);
	});

	test('is not drawn where nothing was decided', async () => {
		await receivePortfolio(pdfOf([item('Ann')], '2026-06-14T09:30:00.000Z'), options);
		expect(await drawPlan(rule, 'interim', '', noProgress)).toEqual({ ok: false, code: 'nobody' });
	});
});
