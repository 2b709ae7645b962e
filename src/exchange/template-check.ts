import * as z from 'zod/mini';
import type { Template } from '#domain/template.ts';
import { fieldsOf, templateSchema } from '#domain/template.ts';
import type { ContentProblem, Parsed } from './front-matter.ts';
import { repeated } from './repeated.ts';
import { problemsOf } from './schema-problems.ts';

/** Whether a value is a template, as a file is and as an editor is about to save. Every problem is listed, not just the first. */
export function checkTemplate(data: unknown): Parsed<Template> {
	const parsed = z.safeParse(templateSchema, data, { reportInput: true });
	if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
	const problems = inconsistencies(parsed.data);
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

/** What a schema cannot say: ids that must be unique or must exist. */
function inconsistencies(template: Template): readonly ContentProblem[] {
	const problems: ContentProblem[] = [];
	const fields = fieldsOf(template);
	problems.push(
		...repeated(
			'sections',
			template.sections.map((section) => section.id),
		),
	);
	problems.push(
		...repeated(
			'fields',
			fields.map((field) => field.id),
		),
	);
	if (template.excerpt !== undefined && !fields.some((field) => field.id === template.excerpt)) {
		problems.push({
			field: 'excerpt',
			reason: `names the field "${template.excerpt}", which does not exist`,
		});
	}
	for (const field of fields) {
		switch (field.kind) {
			case 'rating-table': {
				const lines = field.groups.flatMap((group) => group.lines);
				const scales = new Set(field.scales.map((scale) => scale.id));
				problems.push(
					...repeated(
						`${field.id}.lines`,
						lines.map((line) => line.id),
					),
				);
				for (const line of lines) {
					if (!scales.has(line.scale)) {
						problems.push({
							field: `${field.id}.${line.id}.scale`,
							reason: `names the scale "${line.scale}", which does not exist`,
						});
					}
				}
				break;
			}
			case 'rows':
				problems.push(
					...repeated(
						`${field.id}.columns`,
						field.columns.map((column) => column.id),
					),
				);
				break;
			case 'choice':
			case 'choices':
				problems.push(
					...repeated(
						`${field.id}.options`,
						field.options.map((option) => option.value),
					),
				);
				break;
			default:
				break;
		}
	}
	return problems;
}
