import { accountChecks } from '#domain/coach/checks/account.ts';
import { complaintChecks } from '#domain/coach/checks/complaint.ts';
import { complianceChecks } from '#domain/coach/checks/compliance.ts';
import { evidenceRuleChecks } from '#domain/coach/checks/evidence-rules.ts';
import { feedbackChecks } from '#domain/coach/checks/feedback.ts';
import { monitoringChecks } from '#domain/coach/checks/monitoring.ts';
import { portfolioChecks } from '#domain/coach/checks/portfolio.ts';
import { reflectionChecks } from '#domain/coach/checks/reflection.ts';
import { starChecks } from '#domain/coach/checks/star.ts';
import { unitChecks } from '#domain/coach/checks/unit.ts';
import type { Coverage, UnitCoverage } from '#domain/coverage.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { CalendarDate } from '#domain/identity.ts';
import type { Template, TemplateSummary } from '#domain/template.ts';
import type { Finding } from './finding.ts';
import { byLevel, findingsOf } from './finding.ts';
import type { LookedAt } from './looked-at.ts';
import { at, isBegun, wordsIn } from './looked-at.ts';
import { repeatedTexts } from './repeated-text.ts';

/** All checks on one item, in the order in which they are told. */
export const itemChecks = [
	...accountChecks,
	...starChecks,
	...feedbackChecks,
	...monitoringChecks,
	...complaintChecks,
	...reflectionChecks,
	...complianceChecks,
	...evidenceRuleChecks,
] as const;

export { portfolioChecks, unitChecks };

type ItemCode = (typeof itemChecks)[number]['code'];
type UnitCode = (typeof unitChecks)[number]['code'];
type PortfolioCode = (typeof portfolioChecks)[number]['code'];

/** Every check there is; the wording has one sentence for each. */
export type CheckCode = ItemCode | UnitCode | PortfolioCode | 'text-repeated';

export type CoachFinding = Finding<CheckCode>;

/**
 * What an assessor would say of one item, what must be fixed first. Quiet while next to nothing has been typed.
 * Pure, some milliseconds at most; nothing here ever stops saving or exporting.
 */
export function itemFindings(item: LookedAt, today: CalendarDate): readonly CoachFinding[] {
	if (!isBegun(item) && wordsIn(item) === 0 && item.content.attachments.length === 0) return [];
	return byLevel(findingsOf<LookedAt, CheckCode>(itemChecks, item, today, { item: item.id }));
}

/** What an assessor would say of each unit, from its coverage alone. */
export function unitFindings(
	units: readonly UnitCoverage[],
	kinds: readonly Pick<TemplateSummary, 'id' | 'code'>[],
	today: CalendarDate,
): readonly CoachFinding[] {
	const codes = codesOf(kinds);
	return units.flatMap((unit) =>
		byLevel(
			findingsOf<{ coverage: typeof unit; codes: typeof codes }, CheckCode>(
				unitChecks,
				{ coverage: unit, codes },
				today,
				{ unit: unit.unit.id },
			),
		),
	);
}

export type WholePortfolio = {
	/** Current revisions, without the trash. */
	readonly items: readonly Evidence[];
	/** Every template version that an item uses. */
	readonly templates: readonly Template[];
	readonly coverage: Coverage;
	readonly kinds: readonly Pick<TemplateSummary, 'id' | 'code'>[];
};

/** What an assessor would say of the units and of the portfolio as a whole; not of single items. */
export function portfolioFindings(whole: WholePortfolio, today: CalendarDate): readonly CoachFinding[] {
	const look = { items: whole.items, codes: codesOf(whole.kinds) };
	return [
		...byLevel([
			...repetitions(whole),
			...findingsOf<typeof look, CheckCode>(portfolioChecks, look, today, {}),
		]),
		...unitFindings(whole.coverage.units, whole.kinds, today),
	];
}

/** What an assessor would say of every item, in the order given. */
export function allItemFindings(
	{ items, templates }: Pick<WholePortfolio, 'items' | 'templates'>,
	today: CalendarDate,
): readonly CoachFinding[] {
	const known = new Map(templates.map((template) => [`${template.id} ${template.version}`, template]));
	const others = items.map(({ id, reference, content }) => ({
		id,
		reference,
		template: content.template.id,
		eventDate: content.eventDate,
	}));
	return items.flatMap(({ id, content }) => {
		const template = known.get(`${content.template.id} ${content.template.version}`);
		return template ? itemFindings({ id, template, content, others }, today) : [];
	});
}

function codesOf(kinds: WholePortfolio['kinds']): ReadonlyMap<string, string> {
	return new Map(kinds.map(({ id, code }) => [id, code]));
}

function repetitions({ items, templates }: WholePortfolio): readonly CoachFinding[] {
	return repeatedTexts(items).flatMap(({ item, field, first, words }): CoachFinding[] => {
		const { content } = item;
		const template = templates.find(
			({ id, version }) => id === content.template.id && version === content.template.version,
		);
		if (!template) return [];
		const place = at({ id: item.id, template, content, others: [] }, field);
		return [
			{
				id: `text-repeated ${item.id} ${field}`,
				code: 'text-repeated',
				level: 'fix',
				sources: ['varcs', 'icq-monitor'],
				item: item.id,
				unit: '',
				place,
				facts: { count: words, name: '', other: first.reference },
			},
		];
	});
}
