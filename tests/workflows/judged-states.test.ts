import { beforeEach, describe, expect, test } from 'vitest';
import { digest } from '#device/identity.ts';
import { claimFingerprint, type Judgement } from '#domain/assessment.ts';
import { type Entry, entrySchema, isSealed, judgementsIn } from '#domain/assessment-record.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { handoverOf } from '#domain/handover.ts';
import { handoverData } from '#domain/handover-data.ts';
import { coverageWithWorking } from '#domain/received.ts';
import { entriesProblem } from '#domain/review-chain.ts';
import { claimsFingerprint } from '#domain/sign-off-record.ts';
import { connect } from '#storage/connection.ts';
import { readContents } from '#storage/contents.ts';
import { readEntries } from '#storage/read-judgements.ts';
import { readReceived, readReceivedItem, readRevisions } from '#storage/received.ts';
import { readTypedSheets } from '#storage/typed-sheets.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { everythingOn, madeBackup, mergeBackup, openedBackup } from '#tests/support/backup-device.ts';
import { assessorDevice, decision, reviewOf } from '#tests/support/review.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { auditFile } from '#workflows/audit.ts';
import { isSealTrue } from '#workflows/check-seal.ts';
import { sampleClaims } from '#workflows/draw-sample.ts';
import { keepWorking, saveReview } from '#workflows/judge.ts';
import { judgedContent, judgedReceived } from '#workflows/judged-state.ts';
import { withJudgedStates } from '#workflows/judged-states.ts';
import { revise } from '#workflows/log-evidence.ts';
import type { OpenedBackup } from '#workflows/open-backup.ts';
import { type OpenedPortfolioPdf, recordsOf } from '#workflows/open-portfolio-pdf.ts';
import { receivePortfolio } from '#workflows/receive-portfolio.ts';
import { mergeReview } from '#workflows/receive-review.ts';
import { signOffUnit } from '#workflows/sign-off-unit.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(emptyDevice);

const UNIT = 'icq-l3-monitor-quality';
const CRITERION = `${UNIT}/1.1`;
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
const item = (situation: string, changes: Partial<EvidenceContent> = {}) =>
	contentFixture({
		template: { id: 'star-account', version: 1 },
		title: 'A refund',
		answers: { situation },
		claims: [{ criterion: CRITERION, how: '' }],
		done: true,
		...changes,
	});

/** A learner with one item, in as many saved states as there are texts. Gives the portfolio's id. */
async function learnerWith(...states: readonly string[]): Promise<string> {
	const start = { learner: 'Siân Price', centre: '', qualification: '', assessor: '', units: [UNIT] };
	const { id } = okValue(await startPortfolio(start));
	for (const [place, text] of states.entries()) okValue(await revise('one', item(text), place, 'done'));
	return id;
}

/** An assessor's sealed decision on the item as it said `text`, added to the learner's portfolio. */
async function accept(portfolio: string, text: string): Promise<Judgement> {
	const fingerprint = await claimFingerprint(item(text), CRITERION, digest);
	const sealed = await (await assessorDevice()).seal(
		[
			decision(`accepts ${fingerprint}`, {
				evidence: 'one',
				criterion: CRITERION,
				fingerprint,
			} as Partial<Entry>),
		],
		portfolio,
	);
	okValue(
		await mergeReview(reviewOf(sealed, { portfolio: { id: portfolio, learner: 'Siân Price' } }), 'own'),
	);
	const [judgement] = judgementsIn(sealed);
	if (!judgement) throw new Error('Nothing was decided');
	return judgement;
}

/** What would leave the device now, as it is once the PDF was opened. */
async function leaving(): Promise<OpenedBackup> {
	const db = await connect('own');
	const handover = handoverData(handoverOf(await withJudgedStates(db, await readContents(db)), '2026-06-30'));
	const { id, learner } = handover.portfolio;
	const madeAt = new Date().toISOString();
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
	const counts = {
		portfolio: 1,
		units: 0,
		templates: 0,
		evidence: 0,
		revisions: 0,
		drafts: 0,
		judgements: 0,
		setAside: 0,
		attachments: 0,
	};
	const facts = {
		backup: 'b',
		madeAt,
		appVersion: '',
		portfolio: { id, learner },
		counts,
		missing: [],
		isProtected: false,
	};
	return { pdf, files: [], passphrase: null, facts, lists: recordsOf(pdf) };
}

describe('a state that was judged and has changed since', () => {
	test('reaches a device that has never seen it; no other earlier state leaves', async () => {
		const id = await learnerWith('CANARY before', 'As judged', 'CANARY between', 'Now');
		const judgement = await accept(id, 'As judged');
		const file = await leaving();
		expect(JSON.stringify(file)).not.toContain('CANARY');
		await receivePortfolio(file, quiet);
		const number = await judgedReceived(id, judgement);
		const then = await readReceivedItem(await connect('received'), id, 'one', number ?? 0);
		expect(then?.content.answers['situation']).toBe('As judged');
		expect((await readReceived(await connect('received'), id))?.heads[0]?.revision).not.toBe(number);
		// Once more, and nothing is there twice.
		const before = await readRevisions(await connect('received'), id);
		await receivePortfolio(await leaving(), quiet);
		expect(await readRevisions(await connect('received'), id)).toEqual(before);
		expect(before).toHaveLength(2);
	});

	test('comes back to a device of the learner, which can then be backed up whole', async () => {
		const id = await learnerWith('First', 'As judged', 'Between', 'Now');
		const judgement = await accept(id, 'As judged');
		const file = await leaving();
		await emptyDevice();
		await mergeBackup(file);
		expect((await judgedContent(judgement))?.answers['situation']).toBe('As judged');
		const opened = await openedBackup((await madeBackup()).files);
		expect(opened.lists.revisions).toHaveLength(2);
	});

	test('changes nothing where it came from', async () => {
		const id = await learnerWith('First', 'As judged', 'Now');
		await accept(id, 'As judged');
		const before = await everythingOn(await connect('own'));
		await mergeBackup(await leaving());
		expect(await everythingOn(await connect('own'))).toEqual(before);
	});

	test('stays here when the guard finds in it what the item no longer says', async () => {
		const id = await learnerWith('Ring 07700 900123 about it', 'Now');
		await accept(id, 'Ring 07700 900123 about it');
		expect(JSON.stringify(await leaving())).not.toContain('07700');
	});
});

describe('what was typed into the boxes of the PDF', () => {
	test('comes in once, unsigned: no state follows from it, and no review seals it', async () => {
		const id = await learnerWith('Now');
		const file = await leaving();
		if (!file.pdf) throw new Error('It is no PDF');
		const about = { kind: 'criterion' as const, id: CRITERION, code: '1.1', asks: '' };
		const values = [{ kind: 'decision' as const, text: 'Accepted', isCut: false }];
		const typedIn = {
			sheets: [{ unit: { number: 1, title: '' }, entries: [{ about, values }] }],
			notShown: 0,
		};
		const filled: OpenedBackup = { ...file, pdf: { ...file.pdf, typedIn } };
		await receivePortfolio(filled, quiet);
		await receivePortfolio(filled, quiet);
		expect(await readTypedSheets(await connect('received'), id)).toEqual(typedIn);
		const open = await readReceived(await connect('received'), id);
		expect(open?.entries).toMatchObject([{ kind: 'typed', criterion: CRITERION, decision: 'Accepted' }]);
		expect(open?.summary).toMatchObject({ accepted: 0, waiting: 1 });
		expect(await saveReview(id, { name: 'Tom Reed', role: 'assessor' })).toEqual({
			ok: false,
			code: 'nothing',
		});
	});
});

describe('reviews', () => {
	test('end in the same in whatever order they come and however often, and touch no evidence', async () => {
		const id = await learnerWith('As judged', 'Now');
		const db = await connect('own');
		const { judgements: _none, ...evidence } = await everythingOn(db);
		const [tom, ines] = [await assessorDevice(), await assessorDevice()];
		const portfolio = { id, learner: 'Siân Price' };
		const sealedBy = async (device: typeof tom, name: string) =>
			reviewOf(
				await device.seal([decision(name, { evidence: 'one', criterion: CRITERION } as Partial<Entry>)], id),
				{
					portfolio,
				},
			);
		const [a, b] = [await sealedBy(tom, 'a'), await sealedBy(ines, 'b')];
		const ends: unknown[] = [];
		for (const order of [
			[a, b],
			[b, a],
			[a, b, a, b],
		]) {
			await db.judgements.clear();
			for (const review of order) okValue(await mergeReview(review, 'own'));
			ends.push([...(await readEntries(db))].sort((x, y) => (x.id < y.id ? -1 : 1)));
		}
		expect(ends[0]).toHaveLength(2);
		expect(ends[1]).toEqual(ends[0]);
		expect(ends[2]).toEqual(ends[0]);
		const { judgements: _some, ...after } = await everythingOn(db);
		expect(after).toEqual(evidence);
	});
});

describe('what is exported', () => {
	test('proves itself: every fingerprint of portfolio and audit can be worked out again from them alone', async () => {
		const id = await learnerWith('As judged', 'Now');
		await accept(id, 'As judged');
		await accept(id, 'Now');
		await receivePortfolio(await leaving(), quiet);
		const open = await readReceived(await connect('received'), id);
		if (!open) throw new Error('It was not received');
		const claim = {
			evidence: 'one',
			criterion: CRITERION,
			fingerprint: open.heads[0]?.claims[0]?.fingerprint ?? '',
		};
		const at = '2026-06-20T09:00:00.000Z';
		okValue(
			await keepWorking(open, [
				{
					kind: 'sign-off',
					id: 'signed',
					assessor: 'Tom Reed',
					at,
					unit: UNIT,
					claims: [claim],
					fingerprint: await claimsFingerprint([claim], digest),
					signed: { mode: 'typed', name: 'Tom Reed', role: 'Assessor', at, strokes: [] },
				},
			]),
		);
		expect((await saveReview(id, { name: 'Tom Reed', role: 'assessor' })).ok).toBe(true);
		const after = await readReceived(await connect('received'), id);
		if (!after) throw new Error('It is gone');
		const audit: { entries: unknown[] } = JSON.parse(await auditFile(after.portfolio, after.entries).text());
		const entries = audit.entries.map((entry) => entrySchema.parse(entry));
		expect(entries).toHaveLength(3);
		expect(await entriesProblem(entries.filter(isSealed), id, digest, isSealTrue)).toBeNull();
		const { evidence, judged = [] } = (await leaving()).pdf?.data.handover ?? { evidence: [] };
		const states = [...evidence.map((each) => ({ evidence: each.id, content: each.content })), ...judged];
		for (const entry of entries) {
			if ('kind' in entry) {
				if (entry.kind !== 'sign-off') throw new Error(`An entry of another kind: ${entry.kind}`);
				expect(await claimsFingerprint(entry.claims, digest)).toBe(entry.fingerprint);
				continue;
			}
			const prints = await Promise.all(
				states
					.filter((state) => state.evidence === entry.evidence)
					.map(({ content }) => claimFingerprint(content, entry.criterion, digest)),
			);
			expect(prints).toContain(entry.fingerprint);
		}
	});
});

test('a unit is signed off only once every criterion is accepted', async () => {
	const id = await learnerWith('As judged');
	await accept(id, 'As judged');
	await receivePortfolio(await leaving(), quiet);
	const open = await readReceived(await connect('received'), id);
	if (!open) throw new Error('It was not received');
	const { units } = coverageWithWorking(open.units, open.heads, open.entries, open.working, open.codes);
	const [unit] = units;
	if (!unit) throw new Error('There is no unit');
	expect(unit.counts.accepted).toBe(1);
	const signed = { mode: 'typed' as const, name: 'Tom Reed', role: 'Assessor', strokes: [] };
	expect(await signOffUnit(open, unit, signed)).toEqual({ ok: false, code: 'not-accepted' });
	const whole = { ...unit, total: 1, criteria: unit.criteria.filter(({ state }) => state === 'accepted') };
	expect(await signOffUnit(open, whole, signed)).toEqual({ ok: true, value: undefined });
	const entries = (await readReceived(await connect('received'), id))?.entries ?? [];
	expect(entries.filter((entry) => 'kind' in entry)).toMatchObject([
		{ kind: 'sign-off', unit: UNIT, claims: [{ evidence: 'one', criterion: CRITERION }], signed },
	]);
});

describe('a quality assurer’s sample', () => {
	test('is drawn over what was decided, worked through, and sealed with its stage, results and feedback', async () => {
		const id = await learnerWith('As judged');
		await accept(id, 'As judged');
		await receivePortfolio(await leaving(), quiet);
		const received = async () => {
			const found = await readReceived(await connect('received'), id);
			if (!found) throw new Error('It was not received');
			return found;
		};
		const open = await received();
		const rule = {
			percent: 10,
			least: 1,
			everyAssessor: true,
			everyMethod: true,
			atRisk: true,
			seed: 'harbour',
		};
		const coverage = coverageWithWorking(open.units, open.heads, open.entries, open.working, open.codes);
		okValue(await sampleClaims(open, coverage, rule, 'summative', 'Ines Quinn'));
		const sample = (await received()).entries.find((entry) => 'kind' in entry && entry.kind === 'sample');
		if (!sample || !('kind' in sample) || sample.kind !== 'sample') throw new Error('Nothing was drawn');
		const [claim] = sample.sampled;
		if (!claim) throw new Error('Nothing is in the sample');
		const worked = { ...sample, sampled: [{ ...claim, result: 'action' as const, note: 'Ask again.' }] };
		okValue(await keepWorking(await received(), [worked]));
		const saved = await saveReview(id, { name: 'Ines Quinn', role: 'iqa' });
		if (!saved.ok) throw new Error(saved.code);
		expect(saved.saved.review.by.role).toBe('iqa');
		expect(saved.saved.review.entries).toMatchObject([
			{ kind: 'sample', stage: 'summative', rule, sampled: [{ result: 'action', note: 'Ask again.' }] },
		]);
		// What is sealed is never written over.
		expect((await keepWorking(await received(), [worked])).ok).toBe(false);
	});
});
