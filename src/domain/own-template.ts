import { unreachable } from './identity.ts';
import type { Field, Template, TemplateSection } from './template.ts';
import { fieldsOf } from './template.ts';

/** An empty form with one field to write in. */
export function freshTemplate(id: string): Template {
	return {
		id,
		version: 1,
		title: '',
		summary: '',
		group: 'did',
		code: 'PS',
		serves: [],
		contactTypes: [],
		sections: [
			{
				id: 'section-1',
				title: '',
				fields: [{ id: 'field-1', kind: 'long-text', label: '', expected: false }],
			},
		],
		guidance: '',
	};
}

/** A copy of a template as a kind of one's own. */
export function copyOfTemplate(template: Template, id: string, title: string): Template {
	return { ...template, id, version: 1, title };
}

export type FieldKind = Field['kind'];

export const fieldKinds = [
	'text',
	'long-text',
	'date',
	'choice',
	'choices',
	'number',
	'measure',
	'rating-table',
	'rows',
	'people',
	'consent',
	'signature',
] as const satisfies readonly FieldKind[];

/** The smallest id of a kind that a template does not use yet: "field-3". */
export function freeId(start: string, known: readonly string[]): string {
	for (let number = 1; ; number += 1) {
		const id = `${start}-${number}`;
		if (!known.includes(id)) return id;
	}
}

/** A new field with nothing in it that a person must write. */
export function emptyField(kind: FieldKind, id: string): Field {
	const common = { id, label: '', expected: false };
	switch (kind) {
		case 'text':
		case 'long-text':
		case 'date':
		case 'number':
		case 'consent':
			return { ...common, kind };
		case 'choice':
		case 'choices':
			return { ...common, kind, options: [] };
		case 'measure':
			return { ...common, kind, suggestions: [] };
		case 'rating-table':
			return {
				...common,
				kind,
				scales: [
					{
						id: 'yes-no',
						levels: [
							{ value: 2, label: 'Yes' },
							{ value: 1, label: 'Partly' },
							{ value: 0, label: 'No' },
						],
					},
				],
				groups: [],
				criticalRule: { kind: 'flag' },
				passMark: 80,
				ownLines: true,
			};
		case 'rows':
			return { ...common, kind, row: '', columns: [], expectedRows: 0 };
		case 'people':
			return { ...common, kind, roles: [] };
		case 'signature':
			return { ...common, kind, role: '' };
		default:
			return unreachable(kind);
	}
}

export function addField(template: Template, section: number, kind: FieldKind): Template {
	const id = freeId(
		'field',
		fieldsOf(template).map((field) => field.id),
	);
	return inSection(template, section, ({ fields, ...rest }) => ({
		...rest,
		fields: [...fields, emptyField(kind, id)],
	}));
}

export function changeField(template: Template, section: number, at: number, field: Field): Template {
	return inSection(template, section, ({ fields, ...rest }) => ({
		...rest,
		fields: fields.map((each, index) => (index === at ? field : each)),
	}));
}

export function removeField(template: Template, section: number, at: number): Template {
	return inSection(template, section, ({ fields, ...rest }) => ({ ...rest, fields: without(fields, at) }));
}

/** Moves a field one place up (-1) or down (1); over the edge of its section into the next one. */
export function moveField(template: Template, section: number, at: number, by: -1 | 1): Template {
	const from = template.sections[section];
	const field = from?.fields[at];
	if (!from || !field) return template;
	const place = at + by;
	if (place >= 0 && place < from.fields.length) {
		const fields = moved(from.fields, at, place);
		return inSection(template, section, (each) => ({ ...each, fields }));
	}
	if (!template.sections[section + by]) return template;
	const removed = removeField(template, section, at);
	return inSection(removed, section + by, ({ fields, ...rest }) => ({
		...rest,
		fields: by === 1 ? [field, ...fields] : [...fields, field],
	}));
}

export function addSection(template: Template): Template {
	const id = freeId(
		'section',
		template.sections.map((section) => section.id),
	);
	return { ...template, sections: [...template.sections, { id, title: '', fields: [] }] };
}

export function changeSection(
	template: Template,
	at: number,
	changes: { readonly title?: string; readonly hint?: string | undefined },
): Template {
	return inSection(template, at, (section) => ({ ...section, ...changes }));
}

export function removeSection(template: Template, at: number): Template {
	return { ...template, sections: without(template.sections, at) };
}

export function moveSection(template: Template, at: number, by: -1 | 1): Template {
	const place = at + by;
	if (place < 0 || place >= template.sections.length) return template;
	return { ...template, sections: moved(template.sections, at, place) };
}

type Section = TemplateSection;

/** Safari 15 has no toSpliced. */
function without<Item>(items: readonly Item[], at: number): Item[] {
	return items.filter((_item, index) => index !== at);
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
	const item = items.slice(from, from + 1);
	const rest = without(items, from);
	return [...rest.slice(0, to), ...item, ...rest.slice(to)];
}

function inSection(template: Template, at: number, change: (section: Section) => Section): Template {
	return {
		...template,
		sections: template.sections.map((section, index) => (index === at ? change(section) : section)),
	};
}

/** Without stray spaces, and without hints and the excerpt's field where there is nothing of them. */
export function tidied(template: Template): Template {
	const ids = fieldsOf(template).map((field) => field.id);
	const { excerpt, ...rest } = template;
	const firstText = fieldsOf(template).find(({ kind }) => kind === 'long-text' || kind === 'text')?.id;
	const shown = excerpt !== undefined && ids.includes(excerpt) ? excerpt : firstText;
	return {
		...rest,
		title: template.title.trim(),
		summary: template.summary.trim(),
		guidance: template.guidance.trim(),
		...(shown !== undefined && { excerpt: shown }),
		sections: template.sections.map((section) => ({
			...withoutEmptyHint(section),
			title: section.title.trim(),
			fields: section.fields.map((field) => ({ ...withoutEmptyHint(field), label: field.label.trim() })),
		})),
	};
}

function withoutEmptyHint<Value extends { hint?: string | undefined }>(value: Value): Value {
	if ((value.hint ?? '').trim() !== '') return value;
	const copy = { ...value };
	delete copy.hint;
	return copy;
}
