import type { Found } from '#domain/coach/finding.ts';
import {
	habitsIn,
	isParticular,
	personsIn,
	stockPhraseIn,
	wordCount,
	wouldIn,
} from '#domain/coach/language.ts';
import type { ItemCheck, LookedAt } from '#domain/coach/looked-at.ts';
import { at, isBegun, longTexts, textOf } from '#domain/coach/looked-at.ts';

/** The fields in which the learner tells what happened and what they did, by kind of evidence. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
	'daily-log': ['what-happened', 'what-i-did'],
	'star-account': ['situation', 'task', 'action', 'result'],
	'reflective-account-gibbs': ['description', 'evaluation'],
	'reflective-account-driscoll': ['what'],
	'reflective-account-kolb': ['concrete-experience'],
	'improvement-record': ['change', 'my-part'],
	'work-product': ['my-part'],
	'held-at-workplace': ['what-i-did'],
	'resource-plan': ['my-part'],
};

/** The one field that must show this learner at work. */
const DEED: Readonly<Record<string, string>> = {
	'daily-log': 'what-i-did',
	'star-account': 'action',
	'reflective-account-gibbs': 'description',
	'reflective-account-driscoll': 'what',
	'reflective-account-kolb': 'concrete-experience',
	'improvement-record': 'my-part',
	'work-product': 'my-part',
	'held-at-workplace': 'what-i-did',
	'resource-plan': 'my-part',
};

const deedOf = (item: LookedAt): string => DEED[item.template.id] ?? '';

/** Shorter than this nothing can be told of somebody's way of writing. */
const ENOUGH_WORDS = 15;

/** How an account is told: first person, past tense, one real event. */
export const accountChecks = [
	{
		code: 'we-not-i',
		level: 'fix',
		sources: ['star', 'icq-monitor'],
		find: (item: LookedAt): readonly Found[] => {
			const id = deedOf(item);
			const text = textOf(item, id);
			const { i, we } = personsIn(text);
			return wordCount(text) >= ENOUGH_WORDS && we >= 2 && we > i ? [{ place: at(item, id), count: we }] : [];
		},
	},
	{
		code: 'no-i',
		level: 'fix',
		sources: ['star', 'varcs'],
		find: (item: LookedAt): readonly Found[] => {
			const id = deedOf(item);
			const text = textOf(item, id);
			const { i, we } = personsIn(text);
			return wordCount(text) >= ENOUGH_WORDS && i === 0 && we < 2 ? [{ place: at(item, id) }] : [];
		},
	},
	{
		code: 'would-not-did',
		level: 'fix',
		sources: ['reflection', 'star'],
		find: (item: LookedAt): readonly Found[] =>
			(TOLD[item.template.id] ?? []).flatMap((id) => {
				const name = wouldIn(textOf(item, id));
				return name === '' ? [] : [{ place: at(item, id), name }];
			}),
	},
	{
		code: 'habit-not-event',
		level: 'fix',
		sources: ['icq-monitor', 'focus-monitor', 'star'],
		find: (item: LookedAt): readonly Found[] => {
			const id = deedOf(item);
			const { count, first } = habitsIn(textOf(item, id));
			return count >= 2 && !isParticular(textOf(item, id)) ? [{ place: at(item, id), name: first }] : [];
		},
	},
	{
		code: 'nothing-particular',
		level: 'consider',
		sources: ['icq-monitor', 'star'],
		find: (item: LookedAt): readonly Found[] => {
			const told = TOLD[item.template.id] ?? [];
			const text = told.map((id) => textOf(item, id)).join(' ');
			if (wordCount(text) < 40 || isParticular(text)) return [];
			return [{ place: at(item, told[0] ?? '') }];
		},
	},
	{
		code: 'stock-phrase',
		level: 'consider',
		sources: ['icq-monitor'],
		find: (item: LookedAt): readonly Found[] =>
			longTexts(item).flatMap(({ id, text }) => {
				const name = stockPhraseIn(text);
				return name === '' ? [] : [{ place: at(item, id), name }];
			}),
	},
	{
		code: 'simulated',
		level: 'consider',
		sources: ['varcs'],
		find: (item: LookedAt): readonly Found[] =>
			item.content.reality === 'simulated' ? [{ place: { kind: 'reality' } }] : [],
	},
	{
		code: 'no-event-date',
		level: 'fix',
		sources: ['varcs', 'star'],
		find: (item: LookedAt): readonly Found[] =>
			isBegun(item) && item.content.eventDate === '' ? [{ place: { kind: 'event-date' } }] : [],
	},
] as const satisfies readonly ItemCheck[];
