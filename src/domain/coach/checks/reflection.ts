import { daysBetween } from '#domain/coach/days.ts';
import { givesReason, namesRule, ownWords, wordCount } from '#domain/coach/language.ts';
import type { LookedAt } from '#domain/coach/looked-at.ts';
import { at, forKinds, isOpen, textOf } from '#domain/coach/looked-at.ts';

/** What is told and what is thought of it, by model. */
const MODELS: Readonly<
	Record<string, { readonly told: string; readonly thought: readonly string[]; readonly next: string }>
> = {
	'reflective-account-gibbs': {
		told: 'description',
		thought: ['evaluation', 'analysis', 'conclusion'],
		next: 'action-plan',
	},
	'reflective-account-driscoll': { told: 'what', thought: ['so-what'], next: 'now-what' },
	'reflective-account-kolb': {
		told: 'concrete-experience',
		thought: ['reflective-observation', 'abstract-conceptualisation'],
		next: 'active-experimentation',
	},
};

const KINDS = Object.keys(MODELS);
const FEWEST_WORDS = 150;

const modelOf = (item: LookedAt) => MODELS[item.template.id] ?? { told: '', thought: [], next: '' };

const thoughtOf = (item: LookedAt): string =>
	modelOf(item)
		.thought.map((id) => textOf(item, id))
		.join(' ')
		.trim();

/** Reflection goes further than telling, and rests on named rules. */
export const reflectionChecks = [
	forKinds(KINDS, {
		code: 'reflection-only-tells',
		level: 'fix',
		sources: ['reflection'],
		find: (item) => {
			const { told, thought } = modelOf(item);
			const [tells, thinks] = [wordCount(textOf(item, told)), wordCount(thoughtOf(item))];
			return tells >= 40 && thinks * 2 < tells ? [{ place: at(item, thought.at(-1) ?? '') }] : [];
		},
	}),
	forKinds(KINDS, {
		code: 'reflection-no-why',
		level: 'consider',
		sources: ['reflection', 'icq-maintain'],
		find: (item) => {
			const thought = thoughtOf(item);
			const [first = ''] = modelOf(item).thought;
			return wordCount(thought) >= 20 && !givesReason(ownWords(thought)) ? [{ place: at(item, first) }] : [];
		},
	}),
	forKinds(KINDS, {
		code: 'reflection-no-next',
		level: 'fix',
		sources: ['reflection'],
		find: (item) => {
			const { next } = modelOf(item);
			return thoughtOf(item) !== '' && isOpen(item, next) && isOpen(item, 'actions')
				? [{ place: at(item, next) }]
				: [];
		},
	}),
	forKinds(KINDS, {
		code: 'reflection-no-references',
		level: 'fix',
		sources: ['element-improve'],
		find: (item) =>
			thoughtOf(item) !== '' && isOpen(item, 'references') ? [{ place: at(item, 'references') }] : [],
	}),
	forKinds(KINDS, {
		code: 'references-unnamed',
		level: 'consider',
		sources: ['element-improve'],
		find: (item) => {
			const text = textOf(item, 'references');
			return text !== '' && !namesRule(text) ? [{ place: at(item, 'references') }] : [];
		},
	}),
	forKinds(KINDS, {
		code: 'reflection-short',
		level: 'consider',
		sources: ['reflection', 'varcs'],
		find: (item) => {
			const { told, thought, next } = modelOf(item);
			const count = [told, ...thought, next].reduce((sum, id) => sum + wordCount(textOf(item, id)), 0);
			return item.content.done && count > 0 && count < FEWEST_WORDS ? [{ place: at(item, told), count }] : [];
		},
	}),
	forKinds(KINDS, {
		code: 'reflection-only-self',
		level: 'consider',
		sources: ['element-improve'],
		find: (item) =>
			textOf(item, 'learning-self') !== '' &&
			isOpen(item, 'learning-team') &&
			isOpen(item, 'learning-organisation')
				? [{ place: at(item, 'learning-organisation') }]
				: [],
	}),
	forKinds(KINDS, {
		code: 'reflection-nothing-changed',
		level: 'consider',
		sources: ['icq-maintain'],
		find: (item, today) => {
			const old = daysBetween(item.content.eventDate, today) > 30;
			const changed = ['changes', 'own-improvement', 'measures'].some((id) => textOf(item, id) !== '');
			return item.content.done && old && !changed ? [{ place: at(item, 'changes') }] : [];
		},
	}),
] as const;
