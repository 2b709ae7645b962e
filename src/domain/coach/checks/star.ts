import { hasFigure, wordCount } from '#domain/coach/language.ts';
import { at, forKinds, isOpen, textOf, wholeMeasures } from '#domain/coach/looked-at.ts';

const STAR = ['star-account'];
const PARTS = ['situation', 'task', 'action', 'result'];
const THIN = { situation: 12, action: 25, result: 8 } as const;

/** Fields that say what came of it, by kind of evidence. */
const RESULTS: Readonly<Record<string, string>> = {
	'star-account': 'result',
	'improvement-record': 'follow-up-result',
	'journey-map': 'changed',
	'contact-review': 'changed',
	'work-product': 'how-used',
	'resource-plan': 'outcome',
};

/** STAR whole, and a result that can be measured. */
export const starChecks = [
	forKinds(STAR, {
		code: 'star-part-missing',
		level: 'fix',
		sources: ['icq-maintain', 'star'],
		find: (item) => {
			const open = PARTS.filter((part) => isOpen(item, part));
			// While the first two parts are being written, the others are not missing yet.
			if (open.length === PARTS.length || (!item.content.done && open.length > 2)) return [];
			return open.map((part) => ({ place: at(item, part) }));
		},
	}),
	forKinds(STAR, {
		code: 'star-part-thin',
		level: 'consider',
		sources: ['star', 'varcs'],
		find: (item) =>
			Object.entries(THIN).flatMap(([part, fewest]) => {
				const count = wordCount(textOf(item, part));
				return count > 0 && count < fewest ? [{ place: at(item, part), count }] : [];
			}),
	}),
	forKinds(STAR, {
		code: 'star-no-why',
		level: 'consider',
		sources: ['icq-maintain'],
		find: (item) =>
			isOpen(item, 'why') && wordCount(textOf(item, 'action')) >= 30 ? [{ place: at(item, 'why') }] : [],
	}),
	forKinds(Object.keys(RESULTS), {
		code: 'result-no-figure',
		level: 'fix',
		sources: ['icq-maintain', 'star'],
		find: (item) => {
			const id = RESULTS[item.template.id] ?? '';
			const text = textOf(item, id);
			return text !== '' && !hasFigure(text) && wholeMeasures(item) === 0 ? [{ place: at(item, id) }] : [];
		},
	}),
	forKinds(['improvement-record', 'journey-map', 'contact-review'], {
		code: 'no-before-after',
		level: 'fix',
		sources: ['icq-maintain', 'element-improve'],
		find: (item) => {
			const told = ['change', 'recommendation'].some((id) => textOf(item, id) !== '');
			return told && wholeMeasures(item) === 0 ? [{ place: at(item, 'measures') }] : [];
		},
	}),
	forKinds(['improvement-record'], {
		code: 'improvement-no-feedback',
		level: 'fix',
		sources: ['element-improve'],
		find: (item) =>
			isOpen(item, 'feedback-used') && textOf(item, 'change') !== ''
				? [{ place: at(item, 'feedback-used') }]
				: [],
	}),
	forKinds(['improvement-record'], {
		code: 'improvement-no-root-cause',
		level: 'fix',
		sources: ['icq-maintain', 'icq-monitor'],
		find: (item) =>
			isOpen(item, 'root-cause') && textOf(item, 'change') !== '' ? [{ place: at(item, 'root-cause') }] : [],
	}),
	forKinds(['improvement-record'], {
		code: 'improvement-no-learning',
		level: 'consider',
		sources: ['element-improve'],
		find: (item) =>
			isOpen(item, 'learning-organisation') && textOf(item, 'change') !== ''
				? [{ place: at(item, 'learning-organisation') }]
				: [],
	}),
	forKinds(['resource-plan'], {
		code: 'plan-no-adherence',
		level: 'consider',
		sources: ['icq-maintain'],
		find: (item) =>
			isOpen(item, 'adherence') && textOf(item, 'outcome') !== '' ? [{ place: at(item, 'adherence') }] : [],
	}),
	forKinds(['journey-map'], {
		code: 'journey-no-pain',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) =>
			isOpen(item, 'main-pain-point') && textOf(item, 'stages') !== ''
				? [{ place: at(item, 'main-pain-point') }]
				: [],
	}),
] as const;
