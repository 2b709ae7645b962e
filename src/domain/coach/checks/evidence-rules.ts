import { daysBetween } from '#domain/coach/days.ts';
import type { Found } from '#domain/coach/finding.ts';
import { countOf, wordCount } from '#domain/coach/language.ts';
import type { LookedAt } from '#domain/coach/looked-at.ts';
import { at, chosen, forKinds, isBegun, isOpen, rowsOf, textOf, wordsIn } from '#domain/coach/looked-at.ts';

/** No fixed limit of age exists for NVQs; two years is when an assessor is likely to ask. */
const OLD_DAYS = 730;
const LATE_DAYS = 60;
/** An item that ticks more criteria than this is looked at twice by every assessor. */
const MANY_CLAIMS = 6;
const THIN_WORDS = 40;
/** What is written from memory; a record of a month is always written at its end. */
const FROM_MEMORY = /^(?:daily-log|star-account|reflective-account-\w+|witness-testimony)$/;

const OWN_WORK = ['written-by-me', 'made-by-me', 'own-words'];

const PRAISE =
	/\b(?:hard[- ]?work(?:er|ing)|good with (?:customers|people)|pleasure to work|always (?:helpful|polite|friendly|on time)|reliable|excellent (?:colleague|employee|member)|great (?:colleague|asset|team player)|asset to)\b/i;
const WITNESSED =
	/\b(?:saw|seen|heard|listened|watched|observed|sat (?:beside|next|with)|was there|read the)\b|\d/i;

/** Valid, authentic, reliable, current, sufficient: the rules of evidence. */
export const evidenceRuleChecks = [
	{
		code: 'claim-unusual',
		level: 'consider',
		sources: ['varcs'],
		find: ({ template, content }: LookedAt): readonly Found[] =>
			content.claims
				.filter(
					({ criterion, how }) =>
						how.trim() === '' &&
						isBuiltIn(template.serves, criterion) &&
						!template.serves.includes(criterion),
				)
				.map(({ criterion }) => ({
					place: { kind: 'criterion', criterion } as const,
					name: codeOf(criterion),
				})),
	},
	{
		code: 'claims-too-many',
		level: 'consider',
		sources: ['varcs', 'element-improve'],
		find: ({ content }: LookedAt): readonly Found[] =>
			content.claims.length > MANY_CLAIMS
				? [{ place: { kind: 'claims' }, count: content.claims.length }]
				: [],
	},
	{
		code: 'not-mapped',
		level: 'fix',
		sources: ['element-improve'],
		find: ({ content, template }: LookedAt): readonly Found[] =>
			content.done && content.claims.length === 0 && template.id !== 'daily-log'
				? [{ place: { kind: 'claims' } }]
				: [],
	},
	{
		code: 'photo-not-annotated',
		level: 'fix',
		sources: ['varcs', 'icq-maintain'],
		find: ({ content }: LookedAt): readonly Found[] =>
			content.attachments
				// The photo as it was before it was covered is shown to nobody.
				.filter(({ caption, uncovered }) => !uncovered && wordCount(caption) < 3)
				.map(({ id, name }) => ({ place: { kind: 'attachment', attachment: id } as const, name })),
	},
	{
		code: 'own-work-unconfirmed',
		level: 'fix',
		sources: ['varcs'],
		find: (item: LookedAt): readonly Found[] => {
			const ticked = chosen(item, 'own-work');
			const open = isOpen(item, 'own-work') || ticked.length > 0;
			return item.content.done && open && !ticked.some((value) => OWN_WORK.includes(value))
				? [{ place: at(item, 'own-work') }]
				: [];
		},
	},
	forKinds(['star-account'], {
		code: 'not-corroborated',
		level: 'consider',
		sources: ['varcs'],
		find: (item) =>
			item.content.done &&
			rowsOf(item, 'corroboration').length === 0 &&
			item.content.links.length === 0 &&
			item.content.attachments.length === 0
				? [{ place: at(item, 'corroboration') }]
				: [],
	}),
	forKinds(['work-product'], {
		code: 'product-unconfirmed',
		level: 'consider',
		sources: ['varcs', 'witness'],
		find: (item) =>
			isBegun(item) && isOpen(item, 'confirmed-by') ? [{ place: at(item, 'confirmed-by') }] : [],
	}),
	forKinds(['work-product'], {
		code: 'product-without-notes',
		level: 'fix',
		sources: ['icq-maintain', 'varcs'],
		find: (item) =>
			textOf(item, 'what-it-shows') !== '' && rowsOf(item, 'annotations').length === 0
				? [{ place: at(item, 'annotations') }]
				: [],
	}),
	forKinds(['work-product'], {
		code: 'product-missing',
		level: 'fix',
		sources: ['varcs'],
		find: (item) =>
			item.content.done && item.content.attachments.length === 0 ? [{ place: at(item, 'what-it-is') }] : [],
	}),
	{
		code: 'event-in-future',
		level: 'fix',
		sources: ['varcs'],
		find: ({ content, template }: LookedAt, today: string): readonly Found[] =>
			content.eventDate > today && template.id !== 'professional-discussion'
				? [{ place: { kind: 'event-date' } }]
				: [],
	},
	{
		code: 'event-old',
		level: 'consider',
		sources: ['varcs'],
		find: ({ content }: LookedAt, today: string): readonly Found[] => {
			const age = daysBetween(content.eventDate, today);
			return age > OLD_DAYS ? [{ place: { kind: 'event-date' }, count: Math.floor(age / 30.4) }] : [];
		},
	},
	{
		code: 'written-late',
		level: 'consider',
		sources: ['reflection', 'varcs'],
		find: ({ content, template }: LookedAt): readonly Found[] => {
			if (!FROM_MEMORY.test(template.id)) return [];
			const days = daysBetween(content.eventDate, content.writtenDate);
			return days > LATE_DAYS ? [{ place: { kind: 'event-date' }, count: days }] : [];
		},
	},
	{
		code: 'too-thin',
		level: 'consider',
		sources: ['varcs'],
		find: (item: LookedAt): readonly Found[] => {
			const { claims, attachments, done } = item.content;
			const count = wordsIn(item);
			return done && claims.length > 0 && attachments.length === 0 && count < THIN_WORDS
				? [{ place: { kind: 'claims' }, count }]
				: [];
		},
	},
	forKinds(['witness-testimony'], {
		code: 'witness-praises',
		level: 'fix',
		sources: ['witness'],
		find: (item) => {
			const text = textOf(item, 'what-was-seen');
			return countOf(text, PRAISE) > 0 && !WITNESSED.test(text) ? [{ place: at(item, 'what-was-seen') }] : [];
		},
	}),
	forKinds(['witness-testimony'], {
		code: 'witness-unknown',
		level: 'fix',
		sources: ['witness', 'varcs'],
		find: (item) =>
			textOf(item, 'what-was-seen') !== '' && isOpen(item, 'relationship')
				? [{ place: at(item, 'relationship') }]
				: [],
	}),
	forKinds(['held-at-workplace'], {
		code: 'held-no-way-to-see',
		level: 'fix',
		sources: ['varcs', 'focus-monitor'],
		find: (item) =>
			textOf(item, 'what-it-shows') !== '' && isOpen(item, 'how-to-see')
				? [{ place: at(item, 'how-to-see') }]
				: [],
	}),
] as const;

/** A form says which criteria of the built-in units it serves; of other units it can know nothing. */
function isBuiltIn(serves: readonly string[], criterion: string): boolean {
	const unit = criterion.slice(0, criterion.indexOf('/') + 1);
	return serves.some((served) => served.startsWith(unit));
}

/** "icq-l3-monitor-quality/2.1" -> "2.1". */
function codeOf(criterion: string): string {
	return criterion.slice(criterion.indexOf('/') + 1);
}
