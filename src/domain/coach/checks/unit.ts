import { daysBetween } from '#domain/coach/days.ts';
import type { Check, Found } from '#domain/coach/finding.ts';
import type { CriterionCoverage, UnitCoverage } from '#domain/coverage.ts';
import { showsOf } from '#domain/fitting-kinds.ts';

/** A unit as the coach looks at it: what covers it, and the letters of each kind of evidence (PS, RA, WT …). */
export type UnitLook = {
	readonly coverage: UnitCoverage;
	/** By template id. */
	readonly codes: ReadonlyMap<string, string>;
};

export type UnitCheck = Check<UnitLook>;

const A_YEAR = 365;
/** Before this many items nothing can be said of variety. */
const ENOUGH_ITEMS = 3;
/** Only the learner's own word. */
const OWN_WORD = ['PS', 'RA'];
const CHANNELS = ['call', 'email', 'chat'] as const;
const SEEN_AT_WORK = /^(?:observation-record|monitoring-checklist-)/;

const unitPlace = { kind: 'unit' } as const;

function itemsIn({ coverage }: UnitLook): ReadonlySet<string> {
	return new Set(coverage.criteria.flatMap(({ items }) => items.map(({ item }) => item.id)));
}

function codesIn({ coverage, codes }: UnitLook): readonly string[] {
	return [...new Set(coverage.kinds.map((kind) => codes.get(kind) ?? kind))];
}

/** Sufficiency of one unit: more than one source, more than one kind, more than one channel, and recent. */
export const unitChecks = [
	{
		code: 'unit-one-source',
		level: 'consider',
		sources: ['varcs', 'icq-maintain'],
		find: ({ coverage }: UnitLook): readonly Found[] => {
			const single = coverage.criteria.filter(
				({ items, state }) => items.length === 1 && state !== 'accepted',
			);
			return single.length > 0 ? [{ place: unitPlace, count: single.length, name: listOf(single) }] : [];
		},
	},
	{
		code: 'unit-one-item-for-all',
		level: 'fix',
		sources: ['varcs'],
		find: (look: UnitLook): readonly Found[] => {
			const [only, ...others] = itemsIn(look);
			const covered = look.coverage.criteria.filter(({ items }) => items.length > 0);
			if (only === undefined || others.length > 0 || covered.length < 3) return [];
			return [{ place: unitPlace, count: covered.length, other: covered[0]?.items[0]?.item.reference ?? '' }];
		},
	},
	{
		code: 'unit-one-kind',
		level: 'consider',
		sources: ['icq-maintain', 'varcs'],
		find: (look: UnitLook): readonly Found[] => {
			const [only, ...others] = codesIn(look);
			return itemsIn(look).size >= ENOUGH_ITEMS && only !== undefined && others.length === 0
				? [{ place: unitPlace, count: itemsIn(look).size, name: only }]
				: [];
		},
	},
	{
		code: 'unit-own-word-only',
		level: 'consider',
		sources: ['varcs', 'witness', 'icq-maintain'],
		find: (look: UnitLook): readonly Found[] => {
			const kinds = codesIn(look);
			return itemsIn(look).size >= ENOUGH_ITEMS &&
				kinds.length > 1 &&
				kinds.every((kind) => OWN_WORD.includes(kind))
				? [{ place: unitPlace, count: itemsIn(look).size }]
				: [];
		},
	},
	{
		code: 'unit-one-contact-type',
		level: 'consider',
		sources: ['element-improve', 'icq-maintain'],
		find: (look: UnitLook): readonly Found[] => {
			const { contactTypes } = look.coverage;
			const [only] = contactTypes;
			return itemsIn(look).size >= ENOUGH_ITEMS && only !== undefined && contactTypes.length === 1
				? [
						{
							place: unitPlace,
							name: only,
							other: CHANNELS.filter((channel) => channel !== only).join(' '),
						},
					]
				: [];
		},
	},
	{
		code: 'unit-old',
		level: 'consider',
		sources: ['varcs'],
		find: ({ coverage }: UnitLook, today: string): readonly Found[] => {
			const age = daysBetween(coverage.newestEvent, today);
			return age > A_YEAR ? [{ place: unitPlace, count: Math.floor(age / 30.4) }] : [];
		},
	},
	{
		code: 'knowledge-only-seen',
		level: 'fix',
		sources: ['varcs', 'focus-monitor'],
		find: ({ coverage }: UnitLook): readonly Found[] =>
			coverage.criteria
				.filter(
					({ criterion, items }) =>
						showsOf(criterion) === 'knowledge' &&
						items.length > 0 &&
						items.every(({ item }) => SEEN_AT_WORK.test(item.template)),
				)
				.map(({ criterion }) => ({
					place: { kind: 'criterion', criterion: criterion.id } as const,
					name: criterion.code,
				})),
	},
	{
		code: 'unit-too-much',
		level: 'consider',
		sources: ['varcs'],
		find: ({ coverage }: UnitLook): readonly Found[] =>
			coverage.criteria
				.filter(({ items }) => items.length > 12)
				.map(({ criterion, items }) => ({
					place: { kind: 'criterion', criterion: criterion.id } as const,
					name: criterion.code,
					count: items.length,
				})),
	},
] as const satisfies readonly UnitCheck[];

function listOf(criteria: readonly CriterionCoverage[]): string {
	return criteria.map(({ criterion }) => criterion.code).join(', ');
}
