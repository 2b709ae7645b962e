import type { Evidence } from '#domain/evidence.ts';
import type { CalendarDate } from '#domain/identity.ts';
import type { Template, TemplateSummary } from '#domain/template.ts';
import type { LookedAtTogether, PortfolioLook } from './checks/portfolio.ts';
import { keptForPortfolio } from './checks/portfolio.ts';
import type { CheckCode, CoachFinding } from './coach.ts';
import { codesOf, itemFindings, portfolioChecks } from './coach.ts';
import { byLevel, findingsOf } from './finding.ts';
import type { OtherItem } from './looked-at.ts';
import { at } from './looked-at.ts';
import { repeatedTextFinder } from './repeated-text.ts';

/** The kinds of evidence that an item of one kind is held against: a checklist against its plan, a check against the next. */
export function heldAgainst(template: string): string {
	if (template.startsWith('monitoring-checklist-')) return 'monitoring-plan';
	return template === 'compliance-check' ? template : '';
}

export type LookOver = {
	/** What an assessor would say of one item, what must be fixed first. Each item once, the oldest first. */
	readonly look: (item: Evidence) => readonly CoachFinding[];
	/** And, after all of them, of all items together. */
	readonly together: () => readonly CoachFinding[];
};

/**
 * A look over a whole portfolio, item by item, so that whoever reads them may pause in between and need not keep them:
 * what is needed at the end is remembered.
 *
 * @param heads all items of the portfolio, as much of them as others are held against
 * @param templates every template version that an item uses
 */
export function lookOver(
	heads: readonly OtherItem[],
	templates: readonly Template[],
	kinds: readonly Pick<TemplateSummary, 'id' | 'code'>[],
	today: CalendarDate,
): LookOver {
	const known = new Map(templates.map((template) => [`${template.id} ${template.version}`, template]));
	const byKind = new Map<string, OtherItem[]>();
	for (const head of heads) {
		const same = byKind.get(head.template);
		if (same) same.push(head);
		else byKind.set(head.template, [head]);
	}
	const repeated = repeatedTextFinder();
	const kept: LookedAtTogether[] = [];
	return {
		look: (item) => {
			kept.push(keptForPortfolio(item));
			const { id, content } = item;
			const template = known.get(`${content.template.id} ${content.template.version}`);
			if (!template) return [];
			const others = byKind.get(heldAgainst(template.id)) ?? [];
			const repetitions = repeated(item).map(
				({ field, first, words }): CoachFinding => ({
					id: `text-repeated ${id} ${field}`,
					code: 'text-repeated',
					level: 'fix',
					sources: ['varcs', 'icq-monitor'],
					item: id,
					unit: '',
					place: at({ id, template, content, others }, field),
					facts: { count: words, name: '', other: first.reference },
				}),
			);
			return byLevel([...repetitions, ...itemFindings({ id, template, content, others }, today)]);
		},
		together: () =>
			byLevel(
				findingsOf<PortfolioLook, CheckCode>(
					portfolioChecks,
					{ items: kept, codes: codesOf(kinds) },
					today,
					{},
				),
			),
	};
}
