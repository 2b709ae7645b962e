import { templateSummaries } from '#content/catalogue.ts';
import type { TemplateGroup, TemplateSummary } from '#domain/template.ts';

/** What is used most, or first, stands first. Kinds that are not named here follow by their names. */
const order = [
	'daily-log',
	'star-account',
	'improvement-record',
	'monitoring-plan',
	'monitoring-checklist-call',
	'monitoring-checklist-email',
	'monitoring-checklist-chat',
	'contact-review',
	'feedback-record',
	'coaching-session',
	'complaint-record',
	'compliance-check',
	'reflective-account-driscoll',
	'reflective-account-gibbs',
	'reflective-account-kolb',
	'witness-testimony',
	'observation-record',
	'professional-discussion',
	'question-and-answer',
	'work-product',
	'held-at-workplace',
];

function place(id: string): number {
	const named = order.indexOf(id);
	return named === -1 ? order.length : named;
}

/** The kinds of one group in the order of the "Add" screen. */
export function kindsOf(group: TemplateGroup): readonly TemplateSummary[] {
	return templateSummaries
		.filter((template) => template.group === group)
		.sort((a, b) => place(a.id) - place(b.id));
}
