import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/answer.ts';
import { diaryOf } from '#domain/diary.ts';
import { dueFields, dueIn } from '#domain/due-dates.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { outlookOf } from '#domain/outlook.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { parseTemplate } from '#exchange/template.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { projectRoot } from '#tests/support/project-root.ts';

function form(id: string): Template {
	const parsed = parseTemplate(readFileSync(`${projectRoot}/evidence-templates/${id}.md`, 'utf8'));
	if (!parsed.ok) throw new Error(`There is no form "${id}"`);
	return parsed.value;
}

const withAnswers = (template: string, answers: Answers) =>
	contentFixture({ template: { id: template, version: 1 }, answers });
const due = (template: string, answers: Answers) => dueIn(form(template), withAnswers(template, answers));
const action = (id: string, cells: Record<string, string>) => ({ id, cells });

describe('the forms', () => {
	test.each(Object.entries(dueFields))('of “%s” have every field that dates are read from', (id, fields) => {
		const known = new Map(fieldsOf(form(id)).map((field) => [field.id, field]));
		for (const { field, rows, doneIn, area, every } of fields) {
			const found = known.get(field);
			if (rows) {
				expect(found?.kind, field).toBe('rows');
				const columns = found?.kind === 'rows' ? found.columns : [];
				const kinds = new Map(columns.map((column) => [column.id, column.kind]));
				expect(kinds.get(rows.date), `${field} ${rows.date}`).toBe('date');
				expect(kinds.get(rows.words), `${field} ${rows.words}`).toMatch(/text/);
				if (rows.doneIn !== undefined) expect(kinds.has(rows.doneIn), rows.doneIn).toBe(true);
			} else {
				expect(found?.kind, field).toBe('date');
			}
			if (doneIn !== undefined) expect(known.has(doneIn), doneIn).toBe(true);
			if (area !== undefined) expect(known.get(area)?.kind, area).toBe('choice');
			if (every !== undefined) expect(known.get(every)?.kind, every).toBe('choice');
		}
	});

	test('name no day ahead that is not read', () => {
		const ahead = /due|review-on|next-/;
		for (const id of Object.keys(dueFields)) {
			const read = new Set(dueFields[id]?.map(({ field }) => field));
			const dates = fieldsOf(form(id)).filter((field) => field.kind === 'date' && ahead.test(field.id));
			expect(dates.map((field) => field.id).filter((field) => !read.has(field))).toEqual([]);
		}
	});
});

describe('what an item says is due', () => {
	test('a compliance check: the next one, with its area in words', () => {
		expect(due('compliance-check', { area: 'data-protection', 'next-due': '2026-07-01' })).toEqual([
			{
				key: 'next-due',
				kind: 'check',
				on: '2026-07-01',
				about: 'Data protection',
				area: 'data-protection',
				lapses: false,
			},
		]);
	});

	test('a compliance check without a typed day: the next one by how often it is made, and that it was worked out', () => {
		const next = (interval: string, eventDate: string, typed = '') =>
			dueIn(form('compliance-check'), {
				...withAnswers('compliance-check', { area: 'payments', interval, 'next-due': typed }),
				eventDate,
			});
		expect(next('monthly', '2026-05-12')).toMatchObject([
			{ key: 'next-due', on: '2026-06-12', area: 'payments', workedOut: true },
		]);
		expect(next('monthly', '2026-05-12', '2026-07-01')).toEqual([
			{
				key: 'next-due',
				kind: 'check',
				on: '2026-07-01',
				about: 'Payments and financial rules',
				area: 'payments',
				lapses: false,
			},
		]);
		const on = (interval: string, day: string) => next(interval, day).map((each) => each.on);
		expect(on('weekly', '2026-12-28')).toEqual(['2027-01-04']);
		expect(on('monthly', '2026-01-31')).toEqual(['2026-02-28']);
		expect(on('quarterly', '2026-11-30')).toEqual(['2027-02-28']);
		expect(on('half-yearly', '2026-03-31')).toEqual(['2026-09-30']);
		expect(on('weekly', '2028-02-22')).toEqual(['2028-02-29']);
		expect(on('weekly', '2026-02-22')).toEqual(['2026-03-01']);
		expect(on('monthly', '2026-12-31')).toEqual(['2027-01-31']);
		expect(on('yearly', '2024-02-29')).toEqual(['2025-02-28']);
		for (const nothing of ['each-change', '', 'constructor']) expect(on(nothing, '2026-05-12')).toEqual([]);
		expect(on('monthly', '')).toEqual([]);
		expect(next('monthly', '2026-05-12', 'soon')).toEqual([]);
	});

	test('every rhythm of the form but “after each change” gives a day', () => {
		const field = fieldsOf(form('compliance-check')).find(({ id }) => id === 'interval');
		const choices = field?.kind === 'choice' ? field.options.map(({ value }) => value) : [];
		const check = (interval: string) => ({
			...withAnswers('compliance-check', { interval }),
			eventDate: '2026-05-12',
		});
		const silent = choices.filter(
			(interval) => dueIn(form('compliance-check'), check(interval)).length === 0,
		);
		expect(silent).toEqual(['each-change']);
	});

	test('actions, each with its words, until the form says what came of them', () => {
		const actions = {
			kind: 'rows' as const,
			rows: [
				action('a', { specific: 'Greet  by\nname', due: '2026-07-01' }),
				action('b', { specific: 'No day yet', due: '' }),
				action('c', { specific: 'When we can', due: 'soon' }),
			],
		};
		expect(due('feedback-record', { actions })).toMatchObject([
			{ key: 'actions a', about: 'Greet by name', on: '2026-07-01', lapses: false },
		]);
		expect(due('feedback-record', { actions, 'review-outcome': 'It works.' })).toEqual([]);
	});

	test('of a complaint, only the actions whose effect is not checked', () => {
		const actions = {
			kind: 'rows' as const,
			rows: [
				action('a', { specific: 'One', due: '2026-07-01', 'effect-checked': 'yes' }),
				action('b', { specific: 'Two', due: '2026-07-02', 'effect-checked': ' ' }),
			],
		};
		expect(due('complaint-record', { actions }).map(({ about }) => about)).toEqual(['Two']);
	});

	test('nothing for a kind without days ahead, and for one whose name is a word of the language', () => {
		expect(due('star-account', { situation: '2026-07-01' })).toEqual([]);
		const odd = { ...form('star-account'), id: 'constructor' };
		expect(dueIn(odd, withAnswers('constructor', {}))).toEqual([]);
	});
});

describe('the diary', () => {
	const head = (id: string, template: string, answers: Answers, changes: Partial<EvidenceHead> = {}) => ({
		id,
		reference: 'E001',
		revision: 1,
		template,
		templateVersion: 1,
		title: id,
		excerpt: '',
		eventDate: '2026-06-01',
		contactTypes: [],
		reality: '' as const,
		done: true,
		claims: [],
		attachments: 0,
		createdAt: '2026-06-01T09:00:00.000Z',
		changedAt: '2026-06-01T09:00:00.000Z',
		deletedAt: '',
		outlook: outlookOf(form(template), withAnswers(template, answers)),
		...changes,
	});
	const check = (id: string, area: string, next: string, eventDate: string) =>
		head(id, 'compliance-check', { area, 'next-due': next }, { eventDate });
	const told = (heads: readonly EvidenceHead[], today = '2026-07-01') =>
		diaryOf(heads, today).map(
			({ item, due: { on }, isOverdue }) => `${item.id} ${on}${isOverdue ? '!' : ''}`,
		);

	test('tells what is overdue and what is ahead, by day; a thing due today is not overdue', () => {
		const review = (id: string, on: string) => head(id, 'feedback-record', { 'review-on': on });
		expect(told([review('c', '2026-07-02'), review('a', '2026-06-30'), review('b', '2026-07-01')])).toEqual([
			'a 2026-06-30!',
			'b 2026-07-01',
			'c 2026-07-02',
		]);
	});

	test('the review of a monitoring plan is overdue until the plan has another day', () => {
		const plan = (on: string) => head('plan', 'monitoring-plan', { 'review-on': on });
		expect(told([plan('2026-06-30')])).toEqual(['plan 2026-06-30!']);
		expect(told([plan('2026-12-01')])).toEqual(['plan 2026-12-01']);
	});

	test('a check is done by a later one of the same area, and by no other', () => {
		const first = check('first', 'payments', '2026-06-15', '2026-05-15');
		const other = check('other', 'scripts', '2026-08-15', '2026-06-20');
		expect(told([first, other])).toEqual(['first 2026-06-15!', 'other 2026-08-15']);
		const later = check('later', 'payments', '2026-07-20', '2026-06-16');
		expect(told([first, other, later])).toEqual(['later 2026-07-20', 'other 2026-08-15']);
		expect(told([first, { ...later, deletedAt: '2026-06-30T00:00:00.000Z' }])).toEqual(['first 2026-06-15!']);
	});

	test('what no form can call done is told ahead, and not after its day', () => {
		const rows = {
			kind: 'rows' as const,
			rows: [action('a', { action: 'Bring the plan', due: '2026-06-30' })],
		};
		const discussion = head('d', 'professional-discussion', { 'follow-up': rows });
		expect(told([discussion], '2026-06-30')).toEqual(['d 2026-06-30']);
		expect(told([discussion], '2026-07-01')).toEqual([]);
	});

	test('an item whose outlook is not known yet says nothing', () => {
		const { outlook: _unknown, ...without } = check('first', 'payments', '2026-06-15', '2026-05-15');
		expect(told([without])).toEqual([]);
	});
});

test('what is missing is counted by what the learner would do about it', () => {
	const unanswered = { ...attachmentFixture(), caption: '', privacy: { answer: 'unanswered' as const } };
	const content = {
		...withAnswers('daily-log', {}),
		title: 'Named',
		attachments: [unanswered],
		claims: [],
		done: false,
	};
	expect(outlookOf(form('daily-log'), { ...content, eventDate: '', reality: '' }).missing).toEqual([
		{ part: 'event-date', count: 1 },
		{ part: 'reality', count: 1 },
		{ part: 'answers', count: 3 },
		{ part: 'captions', count: 1 },
		{ part: 'privacy', count: 1 },
		{ part: 'claims', count: 1 },
	]);
	expect(outlookOf(form('daily-log'), { ...content, done: true }).missing).toEqual([]);
});
