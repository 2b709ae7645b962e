import * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import type { EvidenceContent } from './evidence.ts';
import type { CalendarDate } from './identity.ts';
import { isEmptyAnswer } from './missing.ts';
import type { Template } from './template.ts';
import { fieldsOf } from './template.ts';

export const dueKind = z.enum(['check', 'plan', 'review', 'follow-up', 'action']);
export type DueKind = z.infer<typeof dueKind>;

/** Something that an item says has to be done by a day. */
export const dueSchema = z.object({
	/** The same for the life of the item: the field, and for an action the row. */
	key: z.string(),
	kind: dueKind,
	/** A calendar day, "2026-06-14". */
	on: z.string(),
	/** What it is about, to be shown on this device only: the area of a check, the words of an action. */
	about: z.string(),
	/** A later item of the same kind and area does it: its area. "" where nothing else can. */
	area: z.string(),
	/** Nothing in the form can say that it was done, so it is told ahead and never called overdue. */
	lapses: z.boolean(),
	/** No day was typed: worked out from the day of the check and how often it is made. */
	workedOut: z.exactOptional(z.literal(true)),
});
export type Due = Readonly<z.infer<typeof dueSchema>>;

type DueField = {
	readonly kind: DueKind;
	/** A date field; or a table of rows with the date in one column and the words in another. */
	readonly field: string;
	readonly rows?: { readonly date: string; readonly words: string; readonly doneIn?: string };
	/** A field of the form that tells what came of it: once something stands there, it is done. */
	readonly doneIn?: string;
	/** A choice field: a later item of the same kind with the same choice does it. */
	readonly area?: string;
	/** A choice field that says how often: where no day stands, it gives one, counted from the day of the event. */
	readonly every?: string;
};

const ACTIONS = { date: 'due', words: 'specific' } as const;
const NEXT_STEPS = { date: 'due', words: 'action' } as const;
const reflective: readonly DueField[] = [
	{ kind: 'action', field: 'actions', rows: NEXT_STEPS, doneIn: 'changes' },
];
const reviewed: readonly DueField[] = [
	{ kind: 'review', field: 'review-on', doneIn: 'review-outcome' },
	{ kind: 'action', field: 'actions', rows: ACTIONS, doneIn: 'review-outcome' },
];

/** Which fields of which kind of evidence name a day ahead. tests/domain/due-dates.test.ts holds the forms to it. */
export const dueFields: Readonly<Record<string, readonly DueField[]>> = {
	'compliance-check': [{ kind: 'check', field: 'next-due', area: 'area', every: 'interval' }],
	'monitoring-plan': [{ kind: 'plan', field: 'review-on' }],
	'feedback-record': reviewed,
	'coaching-session': reviewed,
	'complaint-record': [
		{ kind: 'follow-up', field: 'follow-up-on', doneIn: 'follow-up-result' },
		{ kind: 'action', field: 'actions', rows: { ...ACTIONS, doneIn: 'effect-checked' } },
	],
	'improvement-record': [
		{ kind: 'follow-up', field: 'follow-up-on', doneIn: 'follow-up-result' },
		{ kind: 'action', field: 'actions', rows: ACTIONS, doneIn: 'follow-up-result' },
	],
	'contact-review': [{ kind: 'action', field: 'actions', rows: ACTIONS, doneIn: 'changed' }],
	'journey-map': [{ kind: 'action', field: 'actions', rows: ACTIONS, doneIn: 'changed' }],
	'reflective-account-driscoll': reflective,
	'reflective-account-gibbs': reflective,
	'reflective-account-kolb': reflective,
	'observation-record': [{ kind: 'action', field: 'next-steps', rows: NEXT_STEPS }],
	'professional-discussion': [{ kind: 'action', field: 'follow-up', rows: NEXT_STEPS }],
	'question-and-answer': [{ kind: 'action', field: 'next-steps', rows: NEXT_STEPS }],
};

/** Months from one check to the next; every week is none and seven days. "After each change" gives no day. */
const rhythms: Readonly<Record<string, number>> = {
	weekly: 0,
	monthly: 1,
	quarterly: 3,
	'half-yearly': 6,
	yearly: 12,
};

const MOST_WORDS = 100;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Everything that a content says is still to be done by a day, in the order of the form. */
export function dueIn(template: Template, content: EvidenceContent): readonly Due[] {
	const { answers } = content;
	const fields = Object.hasOwn(dueFields, template.id) ? (dueFields[template.id] ?? []) : [];
	return fields.flatMap((field) => {
		if (field.doneIn !== undefined && !isEmptyAnswer(answers[field.doneIn])) return [];
		if (field.rows) return rowsDue(field, answers[field.field]);
		const typed = textOf(answers[field.field]);
		const next =
			typed === '' && field.every !== undefined
				? dayAfter(content.eventDate, textOf(answers[field.every]))
				: '';
		const on = next || typed;
		if (!DAY.test(on)) return [];
		const area = field.area === undefined ? '' : textOf(answers[field.area]);
		const about = field.area === undefined ? '' : optionLabel(template, field.area, area);
		const due: Due = { key: field.field, kind: field.kind, on, about, area, lapses: false };
		return [next === '' ? due : { ...due, workedOut: true }];
	});
}

/** The day of the next check; "" where day or rhythm say nothing. The 31st is followed by the last day of a shorter month. */
function dayAfter(day: CalendarDate, often: string): CalendarDate {
	const months = Object.hasOwn(rhythms, often) ? rhythms[often] : undefined;
	if (months === undefined || !DAY.test(day)) return '';
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	// Months since the year 0.
	let at = year * 12 + month - 1 + months;
	let next = months === 0 ? date + 7 : Math.min(date, daysIn(at));
	if (next > daysIn(at)) {
		next -= daysIn(at);
		at += 1;
	}
	return [Math.floor(at / 12), (at % 12) + 1, next].map((part) => String(part).padStart(2, '0')).join('-');
}

function daysIn(month: number): number {
	const year = Math.floor(month / 12);
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12] ?? 0;
}

function rowsDue({ kind, field, rows, doneIn }: DueField, answer: Answer | undefined): readonly Due[] {
	if (!rows || typeof answer !== 'object' || !('kind' in answer) || answer.kind !== 'rows') return [];
	return answer.rows.flatMap(({ id, cells }) => {
		const on = cells[rows.date] ?? '';
		if (!DAY.test(on)) return [];
		if (rows.doneIn !== undefined && (cells[rows.doneIn] ?? '').trim() !== '') return [];
		const about = (cells[rows.words] ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST_WORDS);
		const lapses = doneIn === undefined && rows.doneIn === undefined;
		return [{ key: `${field} ${id}`, kind, on, about, area: '', lapses }];
	});
}

function textOf(answer: Answer | undefined): string {
	return typeof answer === 'string' ? answer.trim() : '';
}

function optionLabel(template: Template, field: string, value: string): string {
	const found = fieldsOf(template).find(({ id }) => id === field);
	const options = found && 'options' in found ? found.options : [];
	return options.find((option) => option.value === value)?.label ?? '';
}
