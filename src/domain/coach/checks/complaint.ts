import { wordCount } from '#domain/coach/language.ts';
import type { LookedAt } from '#domain/coach/looked-at.ts';
import { at, cell, chosen, forKinds, isBegun, isOpen, rowsOf, textOf } from '#domain/coach/looked-at.ts';

const KIND = ['complaint-record'];
const STEPS = ['received', 'investigated', 'resolved', 'followed-up'] as const;

const SERVICE_WORDS =
	/\b(?:late|delay|nobody came|did not (?:arrive|come|call)|never (?:arrived|came|called)|missed|forgot|promised)\b/i;
const DEFECT_WORDS =
	/\b(?:broken|faulty|defect(?:ive)?|cracked|does not (?:work|switch on)|stopped working|leaks?|damaged)\b/i;
const BLAME =
	/\b(?:human error|(?:his|her|their|the) (?:own )?(?:mistake|fault)|careless|did not listen|was (?:lazy|rude|new))\b/i;
const STANDARD_REPLY =
	/\b(?:standard (?:letter|reply|email|response|apology)|usual (?:letter|reply|apology)|same (?:letter|reply) as|copied from the template|template (?:letter|reply))\b/i;

const isSettled = (item: LookedAt): boolean =>
	textOf(item, 'outcome') !== '' || textOf(item, 'resolved-on') !== '' || item.content.done;

/** A complaint from the first contact to the follow-up, its cause, and what was learned. */
export const complaintChecks = [
	forKinds(KIND, {
		code: 'complaint-steps-missing',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) => {
			if (!isSettled(item)) return [];
			const told = rowsOf(item, 'timeline').map((row) => cell(row, 'step'));
			return STEPS.filter((step) => !told.includes(step))
				.map((name) => ({
					place: at(item, 'timeline'),
					name,
				}))
				.slice(0, 1);
		},
	}),
	forKinds(KIND, {
		code: 'complaint-steps-undated',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) =>
			rowsOf(item, 'timeline')
				.filter((row) => cell(row, 'done') !== '' && cell(row, 'step-on') === '')
				.map((row) => ({ place: at(item, 'timeline', row.row), count: row.row })),
	}),
	forKinds(KIND, {
		code: 'complaint-steps-backwards',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) => {
			const steps = rowsOf(item, 'timeline').filter((row) => cell(row, 'step-on') !== '');
			return steps
				.filter((row, index) => {
					const before = steps[index - 1];
					return before !== undefined && cell(row, 'step-on') < cell(before, 'step-on');
				})
				.map((row) => ({ place: at(item, 'timeline', row.row), count: row.row }));
		},
	}),
	forKinds(KIND, {
		code: 'complaint-not-classified',
		level: 'fix',
		sources: ['element-improve'],
		find: (item) =>
			isBegun(item) && isOpen(item, 'complaint-type') ? [{ place: at(item, 'complaint-type') }] : [],
	}),
	forKinds(KIND, {
		code: 'complaint-class-doubtful',
		level: 'consider',
		sources: ['element-improve'],
		find: (item) => {
			if (!isOpen(item, 'type-why')) return [];
			const told = textOf(item, 'what-happened');
			const [type] = chosen(item, 'complaint-type');
			const doubt =
				(type === 'product-defect' && SERVICE_WORDS.test(told) && !DEFECT_WORDS.test(told)) ||
				(type === 'service-failure' && DEFECT_WORDS.test(told) && !SERVICE_WORDS.test(told));
			return doubt ? [{ place: at(item, 'complaint-type'), name: type ?? '' }] : [];
		},
	}),
	forKinds(KIND, {
		code: 'complaint-no-root-cause',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) =>
			isSettled(item) && isOpen(item, 'root-cause') ? [{ place: at(item, 'root-cause') }] : [],
	}),
	forKinds([...KIND, 'improvement-record'], {
		code: 'root-cause-is-blame',
		level: 'consider',
		sources: ['icq-maintain'],
		find: (item) => {
			const text = textOf(item, 'root-cause');
			return text !== '' && (BLAME.test(text) || wordCount(text) < 5)
				? [{ place: at(item, 'root-cause') }]
				: [];
		},
	}),
	forKinds(KIND, {
		code: 'complaint-no-prevention',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) =>
			isSettled(item) && isOpen(item, 'prevention') && rowsOf(item, 'actions').length === 0
				? [{ place: at(item, 'prevention') }]
				: [],
	}),
	forKinds(KIND, {
		code: 'complaint-no-investigation',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) =>
			textOf(item, 'remedy') !== '' && rowsOf(item, 'investigation').length === 0
				? [{ place: at(item, 'investigation') }]
				: [],
	}),
	forKinds(KIND, {
		code: 'complaint-no-follow-up',
		level: 'fix',
		sources: ['element-improve'],
		find: (item) =>
			isSettled(item) && isOpen(item, 'follow-up-on') && isOpen(item, 'follow-up-result')
				? [{ place: at(item, 'follow-up-on') }]
				: [],
	}),
	forKinds(KIND, {
		code: 'complaint-follow-up-early',
		level: 'consider',
		sources: ['element-improve'],
		find: (item) => {
			const [resolved, followed] = [textOf(item, 'resolved-on'), textOf(item, 'follow-up-on')];
			return resolved !== '' && followed !== '' && followed < resolved
				? [{ place: at(item, 'follow-up-on') }]
				: [];
		},
	}),
	forKinds(KIND, {
		code: 'complaint-not-tailored',
		level: 'fix',
		sources: ['element-improve'],
		find: (item) =>
			textOf(item, 'remedy') !== '' && isOpen(item, 'tailored') ? [{ place: at(item, 'tailored') }] : [],
	}),
	forKinds(KIND, {
		code: 'complaint-standard-reply',
		level: 'consider',
		sources: ['element-improve'],
		find: (item) =>
			['tailored', 'outcome']
				.filter((id) =>
					STANDARD_REPLY.test(
						textOf(item, id).replace(/\b(?:not|no|left out|without|instead of)\b[^.]*/gi, ''),
					),
				)
				.map((id) => ({ place: at(item, id) })),
	}),
	forKinds(KIND, {
		code: 'complaint-minor-open',
		level: 'consider',
		sources: ['element-improve'],
		find: (item) => (isSettled(item) && isOpen(item, 'minor') ? [{ place: at(item, 'minor') }] : []),
	}),
	forKinds(KIND, {
		code: 'complaint-repeat-unnamed',
		level: 'consider',
		sources: ['element-improve'],
		find: (item) => {
			const [recurring] = chosen(item, 'recurring');
			return recurring !== undefined && recurring !== 'first-time' && isOpen(item, 'repeat-of')
				? [{ place: at(item, 'repeat-of') }]
				: [];
		},
	}),
	forKinds(KIND, {
		code: 'complaint-no-learning',
		level: 'fix',
		sources: ['element-improve'],
		find: (item) =>
			isSettled(item) && isOpen(item, 'learning-organisation')
				? [{ place: at(item, 'learning-organisation') }]
				: [],
	}),
	forKinds(KIND, {
		code: 'complaint-outcome-untold',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) =>
			textOf(item, 'resolved-on') !== '' && isOpen(item, 'outcome') ? [{ place: at(item, 'outcome') }] : [],
	}),
] as const;
