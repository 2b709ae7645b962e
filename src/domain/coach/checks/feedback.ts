import { daysBetween } from '#domain/coach/days.ts';
import { countOf, isVagueRemark, wordCount } from '#domain/coach/language.ts';
import type { LookedAt } from '#domain/coach/looked-at.ts';
import { at, cell, chosen, forKinds, isOpen, rowsOf, textOf } from '#domain/coach/looked-at.ts';

const TALKS = ['feedback-record', 'coaching-session'];
const WITH_ACTIONS = [...TALKS, 'contact-review', 'improvement-record', 'journey-map'];

const strengthFields = (item: LookedAt): readonly string[] =>
	item.template.id === 'coaching-session' ? ['strengths'] : ['strength-one', 'strength-two'];

const developmentFields = (item: LookedAt): readonly string[] =>
	item.template.id === 'coaching-session'
		? ['development']
		: ['development-situation', 'development-behaviour', 'development-impact'];

const joined = (item: LookedAt, ids: readonly string[]): string =>
	ids
		.map((id) => textOf(item, id))
		.join(' ')
		.trim();

const hasDevelopment = (item: LookedAt): boolean => joined(item, developmentFields(item)) !== '';

/** So many times more words on what to develop than on strengths, and the balance is gone. */
const LOPSIDED = 4;

const VAGUE_ACTION =
	/^(?:to )?(?:improve|be|do|try|work on|keep|continue|get|become|pay|listen|focus)\b[^.;,]{0,40}$/i;

/** Feedback and coaching: balanced, two-way, specific, and ending in agreed actions; SMART wherever actions stand. */
export const feedbackChecks = [
	forKinds(TALKS, {
		code: 'feedback-no-strength',
		level: 'fix',
		sources: ['focus-monitor', 'icq-monitor'],
		find: (item) => {
			const first = strengthFields(item)[0] ?? '';
			return hasDevelopment(item) && joined(item, strengthFields(item)) === ''
				? [{ place: at(item, first) }]
				: [];
		},
	}),
	forKinds(['feedback-record'], {
		code: 'feedback-no-closing-strength',
		level: 'consider',
		sources: ['icq-monitor'],
		find: (item) =>
			hasDevelopment(item) && textOf(item, 'strength-one') !== '' && isOpen(item, 'strength-two')
				? [{ place: at(item, 'strength-two') }]
				: [],
	}),
	forKinds(TALKS, {
		code: 'feedback-lopsided',
		level: 'consider',
		sources: ['focus-monitor', 'icq-monitor'],
		find: (item) => {
			const strengths = wordCount(joined(item, strengthFields(item)));
			const development = wordCount(joined(item, developmentFields(item)));
			return strengths > 0 && development > LOPSIDED * strengths
				? [{ place: at(item, strengthFields(item)[0] ?? ''), count: Math.round(development / strengths) }]
				: [];
		},
	}),
	forKinds(TALKS, {
		code: 'feedback-no-development',
		level: 'consider',
		sources: ['icq-monitor'],
		find: (item) =>
			joined(item, strengthFields(item)) !== '' && textOf(item, 'actions') !== '' && !hasDevelopment(item)
				? [{ place: at(item, developmentFields(item)[0] ?? '') }]
				: [],
	}),
	forKinds(TALKS, {
		code: 'feedback-one-way',
		level: 'fix',
		sources: ['icq-monitor', 'focus-monitor'],
		find: (item) => {
			const views = ['receiver-view', 'receiver-response', 'commitment'];
			return hasDevelopment(item) && joined(item, views) === '' ? [{ place: at(item, 'receiver-view') }] : [];
		},
	}),
	forKinds(TALKS, {
		code: 'feedback-coach-talked',
		level: 'consider',
		sources: ['icq-monitor'],
		find: (item) =>
			chosen(item, 'talk-balance').includes('coach') ? [{ place: at(item, 'talk-balance') }] : [],
	}),
	forKinds(TALKS, {
		code: 'feedback-vague',
		level: 'fix',
		sources: ['icq-monitor', 'focus-monitor'],
		find: (item) =>
			[...strengthFields(item), 'development-behaviour', 'development']
				.filter((id) => isVagueRemark(textOf(item, id)))
				.map((id) => ({ place: at(item, id), name: textOf(item, id).slice(0, 60) })),
	}),
	forKinds(['feedback-record'], {
		code: 'feedback-no-impact',
		level: 'consider',
		sources: ['focus-monitor'],
		find: (item) =>
			textOf(item, 'development-behaviour') !== '' && isOpen(item, 'development-impact')
				? [{ place: at(item, 'development-impact') }]
				: [],
	}),
	forKinds(TALKS, {
		code: 'feedback-no-contact',
		level: 'fix',
		sources: ['focus-monitor', 'icq-monitor'],
		find: (item) =>
			hasDevelopment(item) && isOpen(item, 'contacts') && item.content.links.length === 0
				? [{ place: at(item, 'contacts') }]
				: [],
	}),
	forKinds(TALKS, {
		code: 'feedback-no-actions',
		level: 'fix',
		sources: ['icq-monitor', 'focus-monitor'],
		find: (item) =>
			hasDevelopment(item) && rowsOf(item, 'actions').length === 0 ? [{ place: at(item, 'actions') }] : [],
	}),
	forKinds(TALKS, {
		code: 'feedback-in-the-open',
		level: 'consider',
		sources: ['focus-monitor'],
		find: (item) => (chosen(item, 'private').includes('no') ? [{ place: at(item, 'private') }] : []),
	}),
	forKinds(TALKS, {
		code: 'feedback-review-due',
		level: 'consider',
		sources: ['smart', 'icq-monitor'],
		find: (item, today) => {
			const due = textOf(item, 'review-on');
			return due !== '' && due < today && isOpen(item, 'review-outcome')
				? [{ place: at(item, 'review-outcome'), count: daysBetween(due, today) }]
				: [];
		},
	}),
	forKinds(TALKS, {
		code: 'feedback-personal',
		level: 'consider',
		sources: ['focus-monitor'],
		find: (item) =>
			developmentFields(item)
				.filter(
					(id) =>
						countOf(
							textOf(item, id),
							/\b(?:attitude|lazy|careless|rude person|unprofessional|(?:you|she|he|they) never)\b/i,
						) > 0,
				)
				.map((id) => ({ place: at(item, id) })),
	}),
	forKinds(WITH_ACTIONS, {
		code: 'action-no-measure',
		level: 'fix',
		sources: ['smart', 'icq-monitor'],
		find: (item) => actionsWithout(item, 'measure'),
	}),
	forKinds(WITH_ACTIONS, {
		code: 'action-no-owner',
		level: 'fix',
		sources: ['smart'],
		find: (item) => actionsWithout(item, 'owner'),
	}),
	forKinds([...WITH_ACTIONS, 'complaint-record'], {
		code: 'action-no-date',
		level: 'fix',
		sources: ['smart', 'focus-monitor'],
		find: (item) => actionsWithout(item, 'due'),
	}),
	forKinds(WITH_ACTIONS, {
		code: 'action-vague',
		level: 'consider',
		sources: ['smart'],
		find: (item) =>
			rowsOf(item, 'actions')
				.filter((row) => VAGUE_ACTION.test(cell(row, 'specific')))
				.map((row) => ({ place: at(item, 'actions', row.row), name: cell(row, 'specific') })),
	}),
] as const;

function actionsWithout(item: LookedAt, column: string) {
	return rowsOf(item, 'actions')
		.filter((row) => cell(row, 'specific') !== '' && cell(row, column) === '')
		.map((row) => ({ place: at(item, 'actions', row.row), count: row.row }));
}
