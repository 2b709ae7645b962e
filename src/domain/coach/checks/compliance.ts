import { daysBetween } from '#domain/coach/days.ts';
import { at, cell, chosen, forKinds, isBegun, isOpen, rowsOf, textOf } from '#domain/coach/looked-at.ts';

const KIND = ['compliance-check'];
const A_YEAR = 365;

/** Compliance goes on: the next date, breaches to their end, and the learner's own daily work. */
export const complianceChecks = [
	forKinds(KIND, {
		code: 'compliance-overdue',
		level: 'fix',
		sources: ['element-improve', 'icq-maintain'],
		find: (item, today) => {
			const due = textOf(item, 'next-due');
			const done = item.others.some(
				({ template, eventDate }) => template === 'compliance-check' && eventDate > item.content.eventDate,
			);
			return due !== '' && due < today && !done
				? [{ place: at(item, 'next-due'), count: daysBetween(due, today) }]
				: [];
		},
	}),
	forKinds(KIND, {
		code: 'compliance-once',
		level: 'fix',
		sources: ['element-improve'],
		find: (item) => (isBegun(item) && isOpen(item, 'next-due') ? [{ place: at(item, 'next-due') }] : []),
	}),
	forKinds(KIND, {
		code: 'compliance-next-before',
		level: 'fix',
		sources: ['element-improve'],
		find: (item) => {
			const due = textOf(item, 'next-due');
			return due !== '' && item.content.eventDate !== '' && due <= item.content.eventDate
				? [{ place: at(item, 'next-due') }]
				: [];
		},
	}),
	forKinds(KIND, {
		code: 'compliance-old',
		level: 'consider',
		sources: ['icq-maintain', 'varcs'],
		find: (item, today) => {
			const age = daysBetween(item.content.eventDate, today);
			return age > A_YEAR ? [{ place: { kind: 'event-date' }, count: Math.floor(age / 30.4) }] : [];
		},
	}),
	forKinds(KIND, {
		code: 'compliance-breach-untold',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) => {
			const found = rowsOf(item, 'checks').some((row) => cell(row, 'result') === 'breach');
			return found && rowsOf(item, 'breaches').length === 0 ? [{ place: at(item, 'breaches') }] : [];
		},
	}),
	forKinds(KIND, {
		code: 'compliance-breach-open',
		level: 'consider',
		sources: ['icq-maintain'],
		find: (item) =>
			rowsOf(item, 'breaches')
				.filter((row) => cell(row, 'breach') !== '' && cell(row, 'closed-on') === '')
				.map((row) => ({ place: at(item, 'breaches', row.row), count: row.row })),
	}),
	forKinds(KIND, {
		code: 'compliance-not-daily',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) =>
			rowsOf(item, 'checks').length > 0 && isOpen(item, 'daily-work')
				? [{ place: at(item, 'daily-work') }]
				: [],
	}),
	forKinds(KIND, {
		code: 'compliance-rule-unnamed',
		level: 'fix',
		sources: ['icq-maintain', 'element-improve'],
		find: (item) =>
			rowsOf(item, 'checks').length > 0 && rowsOf(item, 'rules').length === 0
				? [{ place: at(item, 'rules') }]
				: [],
	}),
	forKinds(KIND, {
		code: 'compliance-area-open',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) => (isBegun(item) && chosen(item, 'area').length === 0 ? [{ place: at(item, 'area') }] : []),
	}),
] as const;
