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
import type { UnitCoverage } from '#domain/coverage.ts';
import type { CalendarDate } from '#domain/identity.ts';
import type { TemplateSummary } from '#domain/template.ts';
import type { Finding } from './finding.ts';
import { byLevel, findingsOf } from './finding.ts';
import type { LookedAt } from './looked-at.ts';
import { isBegun, wordsIn } from './looked-at.ts';

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

/** What each kind of evidence is called in short. */
export function codesOf(kinds: readonly Pick<TemplateSummary, 'id' | 'code'>[]): ReadonlyMap<string, string> {
	return new Map(kinds.map(({ id, code }) => [id, code]));
}
