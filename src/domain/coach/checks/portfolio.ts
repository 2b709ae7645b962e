import type { Check, Found } from '#domain/coach/finding.ts';
import type { Evidence } from '#domain/evidence.ts';
import { answerText } from '#domain/plain-text.ts';
import type { ContactType } from '#domain/template.ts';

/** The fields that are looked at over all items together. */
const FIELDS = [
	'area',
	'root-cause-kind',
	'minor',
	'own-improvement',
	'own-performance',
	'feedback-received',
] as const;
type LookedAtField = (typeof FIELDS)[number];

/** As much of an item as these checks need: a long portfolio is not kept in memory whole. */
export type LookedAtTogether = {
	readonly template: string;
	readonly contactTypes: readonly ContactType[];
	readonly texts: ReadonlyMap<LookedAtField, string>;
};

export function keptForPortfolio({ content }: Pick<Evidence, 'content'>): LookedAtTogether {
	const texts = new Map<LookedAtField, string>();
	for (const field of FIELDS) {
		const text = answerText(content.answers[field]).trim();
		if (text !== '') texts.set(field, text);
	}
	return { template: content.template.id, contactTypes: content.contactTypes, texts };
}

/** All items of a portfolio as the coach looks at them: without trash, current revisions. */
export type PortfolioLook = {
	readonly items: readonly LookedAtTogether[];
	/** By template id. */
	readonly codes: ReadonlyMap<string, string>;
};

export type PortfolioCheck = Check<PortfolioLook>;

const ENOUGH_ITEMS = 4;
const CHANNELS = ['call', 'email', 'chat'] as const;
const FEW_COMPLAINTS = 3;

const whole = { kind: 'portfolio' } as const;

const ofKind = ({ items }: PortfolioLook, kind: string): readonly LookedAtTogether[] =>
	items.filter(({ template }) => template === kind);

const textIn = ({ texts }: LookedAtTogether, field: LookedAtField): string => texts.get(field) ?? '';

/** What only shows when all items are looked at together. */
export const portfolioChecks = [
	{
		code: 'portfolio-one-contact-type',
		level: 'consider',
		sources: ['element-improve', 'icq-maintain'],
		find: ({ items }: PortfolioLook): readonly Found[] => {
			const types = new Set(items.flatMap(({ contactTypes }) => contactTypes));
			const missing = CHANNELS.filter((channel) => !types.has(channel));
			return items.length >= ENOUGH_ITEMS && types.size > 0 && missing.length > 0 && types.size < 3
				? [{ place: whole, other: missing.join(' ') }]
				: [];
		},
	},
	{
		code: 'portfolio-one-kind',
		level: 'consider',
		sources: ['icq-maintain', 'varcs'],
		find: ({ items, codes }: PortfolioLook): readonly Found[] => {
			const kinds = [...new Set(items.map(({ template }) => codes.get(template) ?? ''))];
			return items.length >= ENOUGH_ITEMS && kinds.length === 1
				? [{ place: whole, count: items.length, name: kinds[0] ?? '' }]
				: [];
		},
	},
	{
		code: 'portfolio-no-witness',
		level: 'consider',
		sources: ['icq-maintain', 'witness'],
		find: (look: PortfolioLook): readonly Found[] =>
			look.items.length >= ENOUGH_ITEMS &&
			ofKind(look, 'witness-testimony').length + ofKind(look, 'observation-record').length === 0
				? [{ place: whole }]
				: [],
	},
	{
		code: 'compliance-one-area',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (look: PortfolioLook): readonly Found[] => {
			const areas = [...new Set(ofKind(look, 'compliance-check').map((item) => textIn(item, 'area')))].filter(
				Boolean,
			);
			return areas.length === 1 ? [{ place: whole, name: areas[0] ?? '' }] : [];
		},
	},
	{
		code: 'monitoring-without-plan',
		level: 'fix',
		sources: ['icq-monitor', 'focus-monitor'],
		find: (look: PortfolioLook): readonly Found[] => {
			const count = look.items.filter(({ template }) => template.startsWith('monitoring-checklist-')).length;
			return count > 0 && ofKind(look, 'monitoring-plan').length === 0 ? [{ place: whole, count }] : [];
		},
	},
	{
		code: 'monitoring-without-feedback',
		level: 'consider',
		sources: ['icq-monitor', 'focus-monitor'],
		find: (look: PortfolioLook): readonly Found[] => {
			const count = look.items.filter(({ template }) => template.startsWith('monitoring-checklist-')).length;
			return count >= FEW_COMPLAINTS &&
				ofKind(look, 'feedback-record').length + ofKind(look, 'coaching-session').length === 0
				? [{ place: whole, count }]
				: [];
		},
	},
	{
		code: 'complaints-keep-coming',
		level: 'consider',
		sources: ['icq-maintain', 'element-improve'],
		find: (look: PortfolioLook): readonly Found[] => {
			const causes = new Map<string, number>();
			for (const item of ofKind(look, 'complaint-record')) {
				const cause = textIn(item, 'root-cause-kind');
				if (cause !== '') causes.set(cause, (causes.get(cause) ?? 0) + 1);
			}
			if (ofKind(look, 'improvement-record').length > 0) return [];
			return [...causes]
				.filter(([, count]) => count >= FEW_COMPLAINTS)
				.map(([name, count]) => ({ place: whole, name, count }));
		},
	},
	{
		code: 'no-minor-complaints',
		level: 'consider',
		sources: ['element-improve'],
		find: (look: PortfolioLook): readonly Found[] => {
			const complaints = ofKind(look, 'complaint-record');
			return complaints.length >= FEW_COMPLAINTS &&
				complaints.every((item) => textIn(item, 'minor') !== 'yes')
				? [{ place: whole, count: complaints.length }]
				: [];
		},
	},
	{
		code: 'no-own-improvement',
		level: 'consider',
		sources: ['icq-maintain'],
		find: (look: PortfolioLook): readonly Found[] =>
			look.items.length >= 2 * ENOUGH_ITEMS &&
			ofKind(look, 'improvement-record').length === 0 &&
			look.items.every((item) =>
				(['own-improvement', 'own-performance', 'feedback-received'] as const).every(
					(field) => textIn(item, field) === '',
				),
			)
				? [{ place: whole }]
				: [],
	},
] as const satisfies readonly PortfolioCheck[];
