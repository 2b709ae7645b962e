import { beforeAll, describe, expect, test } from 'vitest';
import { loadTemplate, templateSummaries } from '#content/catalogue.ts';
import { itemChecks, itemFindings } from '#domain/coach/coach.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { Template } from '#domain/template.ts';
import { findingSentence } from '#wording/en/coach-findings.ts';
import { accountExamples, reflectionExamples } from './examples/accounts.ts';
import { complaintExamples, complianceExamples } from './examples/complaints.ts';
import { feedbackExamples } from './examples/feedback.ts';
import { checklistExamples, planExamples } from './examples/monitoring.ts';
import { ruleExamples } from './examples/rules.ts';
import type { Typed } from './examples/shape.ts';

const TODAY = '2026-07-01';

const examples = [
	...accountExamples,
	...reflectionExamples,
	...feedbackExamples,
	...complaintExamples,
	...complianceExamples,
	...checklistExamples,
	...planExamples,
	...ruleExamples,
];

const templates = new Map<string, Template>();

beforeAll(async () => {
	for (const { id } of templateSummaries) {
		const template = await loadTemplate(id);
		if (template) templates.set(id, template);
	}
});

function look(templateId: string, { answers = {}, content = {}, others = [] }: Typed) {
	const template = templates.get(templateId);
	if (!template) throw new Error(`There is no template ${templateId}`);
	return itemFindings(
		{
			id: 'item',
			template,
			others,
			content: {
				...emptyContent(template, '2026-06-30'),
				title: 'A title',
				eventDate: '2026-06-29',
				reality: 'real',
				...content,
				answers: { ...answers },
			},
		},
		TODAY,
	);
}

describe('every check on an item', () => {
	test('has one example that it finds and one that it leaves alone', () => {
		expect(examples.map(({ code }) => code).sort()).toEqual(itemChecks.map(({ code }) => code).sort());
	});

	test.each(examples)('$code', ({ code, template, fails, passes }) => {
		const found = look(template, fails).filter((finding) => finding.code === code);
		expect(found).not.toEqual([]);
		for (const finding of found) {
			expect(finding.item).toBe('item');
			expect(findingSentence(finding)).toMatch(/^[A-Z].*[.?]$/s);
			expect(findingSentence(finding)).not.toMatch(/undefined|NaN|“”/);
		}
		expect(look(template, passes).map((finding) => finding.code)).not.toContain(code);
	});

	test('reads only fields that the form has', () => {
		for (const { template, fails, passes } of examples) {
			const known = templates.get(template)?.sections.flatMap(({ fields }) => fields.map(({ id }) => id));
			expect(known).toEqual(
				expect.arrayContaining([...Object.keys(fails.answers ?? {}), ...Object.keys(passes.answers ?? {})]),
			);
		}
	});
});

test('nothing is said of a form that is still empty', () => {
	for (const { id } of templateSummaries) expect(look(id, { content: { eventDate: '' } })).toEqual([]);
});

test('no two findings of an item share an id, so that one can be set aside alone', () => {
	for (const { template, fails } of examples) {
		const ids = look(template, fails).map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	}
});
