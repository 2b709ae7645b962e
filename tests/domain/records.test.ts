import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTemplate } from '#content/catalogue.ts';
import { measures, people } from '#content/example/answers.ts';
import type { AnswerOf, Answers } from '#domain/answer.ts';
import type { Evidence } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import { calibrations } from '#domain/records/calibration.ts';
import type { Recorded, ScoredContact } from '#domain/records/recorded.ts';
import { recordedIn } from '#domain/records/recorded.ts';
import { countComplaints, followMeasures } from '#domain/records/recurring.ts';
import { trendChoices, trendOf, weakestLines } from '#domain/records/trends.ts';
import { recordsWords } from '#wording/en/records.ts';

const ratings = (lines: Readonly<Record<string, number | 'not-applicable'>>): AnswerOf<'rating-table'> => ({
	kind: 'rating-table',
	ratings: Object.fromEntries(Object.entries(lines).map(([line, rating]) => [line, { rating, comment: '' }])),
	ownLines: [],
});

let number = 0;

async function recorded(template: string, on: string, answers: Answers): Promise<Recorded> {
	const form = await loadTemplate(template);
	if (!form) throw new Error(`There is no template ${template}`);
	number += 1;
	const item: Evidence = {
		id: `item-${number}`,
		reference: `E${String(number).padStart(3, '0')}`,
		revision: 1,
		createdAt: `${on}T09:00:00.000Z`,
		changedAt: `${on}T09:00:00.000Z`,
		content: { ...emptyContent(form, on), eventDate: on, answers: { ...answers } },
	};
	return recordedIn(form, item);
}

async function call(
	on: string,
	reference: string,
	scorer: string,
	lines: Parameters<typeof ratings>[0],
	colleague = 'Adviser B',
): Promise<ScoredContact> {
	const { contacts } = await recorded('monitoring-checklist-call', on, {
		'contact-ref': reference,
		people: people(['Colleague monitored', colleague], ['Monitor', scorer]),
		scorecard: ratings(lines),
	});
	const [contact] = contacts;
	if (!contact) throw new Error('It has no score');
	return contact;
}

const complaint = async (answers: Answers) =>
	(await recorded('complaint-record', '2026-06-02', answers)).complaints;

type Taken = readonly [name: string, before: string, after: string, unit: string, better: 'higher' | 'lower'];

const measured = async (on: string, line: Taken) =>
	(await recorded('improvement-record', on, { measures: measures(line) })).measures;

describe('calibration', () => {
	test('holds scorecards of the same contact against each other, line by line', async () => {
		const [one] = calibrations([
			await call('2026-06-02', 'CALL-20614', 'Me', {
				greeting: 5,
				questions: 4,
				identity: 1,
				time: 'not-applicable',
			}),
			await call('2026-06-03', 'call 20614', 'Coach C', { greeting: 5, questions: 2, identity: 0, time: 3 }),
			await call('2026-06-03', 'CALL-20615', 'Me', { greeting: 1 }),
		]);
		expect(one?.scored.map(({ scorer }) => scorer)).toEqual(['Me', 'Coach C']);
		expect(one?.toTalkAbout.map(({ line, spread, isSplit }) => [line, spread, isSplit])).toEqual([
			['identity', 1, false],
			['time', 0, true],
			['questions', 2, false],
		]);
		expect(one).toMatchObject({ same: 1 / 4, withinOne: 2 / 4, lowest: 0 });
	});

	test('takes no two contacts without a reference for one, nor two checklists', async () => {
		const email = await recorded('monitoring-checklist-email', '2026-06-02', {
			'contact-ref': 'CASE-1',
			scorecard: ratings({ greeting: 5 }),
		});
		expect(
			calibrations([
				await call('2026-06-02', '', 'Me', { greeting: 5 }),
				await call('2026-06-02', ' ', 'Coach C', { greeting: 5 }),
				await call('2026-06-02', 'CASE-1', 'Me', { greeting: 5 }),
				...email.contacts,
			]),
		).toEqual([]);
	});

	test('agreement lies between none and all, whatever is rated', async () => {
		const base = await call('2026-06-02', 'CALL-1', 'Me', { greeting: 5 });
		const line = fc.record({
			line: fc.constantFrom('a', 'b', 'c'),
			text: fc.constant('A line'),
			share: fc.option(fc.constantFrom(0, 50, 100)),
			level: fc.integer({ min: 0, max: 4 }),
			critical: fc.boolean(),
		});
		const card = fc.uniqueArray(line, { selector: (each) => each.line });
		fc.assert(
			fc.property(fc.array(card, { minLength: 2, maxLength: 5 }), (cards) => {
				const [one] = calibrations(cards.map((lines, index) => ({ ...base, item: String(index), lines })));
				if (!one) throw new Error('Nothing was held against each other');
				if (one.same === null || one.withinOne === null) return;
				expect(one.same).toBeGreaterThanOrEqual(0);
				expect(one.withinOne).toBeGreaterThanOrEqual(one.same);
				expect(one.withinOne).toBeLessThanOrEqual(1);
				if (one.same === 1) expect(one.toTalkAbout).toEqual([]);
			}),
		);
	});
});

describe('trends', () => {
	test('are means of a period, of one colleague and of one line', async () => {
		const contacts = [
			await call('2026-04-02', 'CALL-1', 'Me', { greeting: 5, questions: 3 }),
			await call('2026-04-20', 'CALL-2', 'Me', { greeting: 5, questions: 5 }),
			await call('2026-06-01', 'CALL-3', 'Me', { greeting: 4, questions: 5 }, 'Adviser C'),
			await call('', 'CALL-4', 'Me', { greeting: 1, questions: 1 }),
		];
		const { colleagues, lines } = trendChoices(contacts);
		expect(colleagues).toEqual(['Adviser B', 'Adviser C']);
		const listening = lines[1] ?? '';
		expect(trendOf(contacts, { colleague: '', line: listening, period: 'month' })).toEqual([
			{ period: '2026-04', score: 80, contacts: 2 },
			{ period: '2026-06', score: 100, contacts: 1 },
		]);
		expect(trendOf(contacts, { colleague: 'Adviser C', line: '', period: 'quarter' })).toMatchObject([
			{ period: '2026-Q2', contacts: 1 },
		]);
		expect(recordsWords.period('2026-Q2')).toBe('Q2 2026');
		expect(recordsWords.shortPeriod('2026-06')).toBe('Jun 26');
		expect(weakestLines(contacts, 1)[0]).toMatchObject({ text: listening, score: 70, contacts: 4 });
	});
});

describe('complaints that come back', () => {
	test('are counted by type, cause and product, minor ones too', async () => {
		const complaints = (
			await Promise.all([
				complaint({
					'complaint-type': 'service-failure',
					'root-cause-kind': 'process',
					product: 'Home delivery',
					minor: 'yes',
				}),
				complaint({
					'complaint-type': 'service-failure',
					'root-cause-kind': 'process',
					product: 'home  delivery',
					minor: 'no',
				}),
				complaint({ 'complaint-type': 'product-defect' }),
			])
		).flat();
		expect(
			countComplaints(complaints, 'kind').map(({ value, complaints: all }) => [value, all.length]),
		).toEqual([
			['Service failure', 2],
			['Product defect', 1],
		]);
		expect(countComplaints(complaints, 'product')).toMatchObject([{ value: 'Home delivery', minor: 1 }]);
		expect(countComplaints(complaints, 'cause')).toHaveLength(1);
	});
});

describe('figures before and after', () => {
	test('are followed over items, with what is better said by the measure', async () => {
		const followed = followMeasures([
			...(await measured('2026-05-10', ['AHT', '420', '380', 'seconds', 'lower'])),
			...(await measured('2026-04-10', ['aht', '400', '420', 'seconds', 'lower'])),
			...(await measured('2026-04-10', ['CSAT', 'good', '90', '%', 'higher'])),
		]);
		expect(followed).toHaveLength(1);
		expect(followed[0]).toMatchObject({ name: 'AHT', improved: 1, worse: 1 });
		expect(followed[0]?.taken.map(({ records }) => records[0]?.on)).toEqual(['2026-04-10', '2026-05-10']);
		expect(recordsWords.measures.change(-40)).toBe('−40');
	});

	test('count once what two items tell with the same figures, and say in how many it stands', async () => {
		const [csat] = followMeasures([
			...(await measured('2026-04-23', ['CSAT', '58', '76', '%', 'higher'])),
			...(await measured('2026-04-27', ['CSAT', '58', '76', '%', 'higher'])),
			...(await measured('2026-05-27', ['CSAT', '76', '74', '%', 'higher'])),
		]);
		if (!csat) throw new Error('nothing is followed');
		expect(csat).toMatchObject({ items: 3, improved: 1, worse: 1 });
		expect(csat.taken.map(({ before, after, records }) => [before, after, records.length])).toEqual([
			[58, 76, 2],
			[76, 74, 1],
		]);
		const [told] = followMeasures([
			...(await measured('2026-04-01', ['AHT', '420', '380', 'seconds', 'lower'])),
			...(await measured('2026-04-23', ['FCR', '58', '76', '%', 'higher'])),
			...(await measured('2026-04-27', ['FCR', '58', '76', '%', 'higher'])),
		]);
		expect(told?.name, 'of those taken as often, the one that more items tell comes first').toBe('FCR');
		const { taken, items, improved, worse } = csat;
		expect(recordsWords.measures.summary(taken.length, items, improved, worse)).toBe(
			'Taken 2 times, told in 3 items: 1 better, 1 worse, 0 the same.',
		);
		expect(recordsWords.measures.summary(1, 1, 1, 0)).toBe('Taken once: better.');
	});
});

test('a score reaches only what was filled in, and most kinds record nothing', async () => {
	expect(await recorded('star-account', '2026-06-02', { situation: 'A call' })).toEqual({
		contacts: [],
		complaints: [],
		measures: [],
	});
	expect((await recorded('monitoring-checklist-call', '2026-06-02', {})).contacts).toEqual([]);
});
