import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addField,
	addSection,
	changeField,
	copyOfTemplate,
	emptyField,
	fieldKinds,
	freshTemplate,
	moveField,
	moveSection,
	removeField,
	tidied,
} from '#domain/own-template.ts';
import { isTemplateDraft } from '#domain/own-template-draft.ts';
import {
	columnsFrom,
	columnsText,
	measuresFrom,
	measuresText,
	optionsFrom,
	optionsText,
	ratingFrom,
	ratingText,
	rolesFrom,
} from '#domain/own-template-lines.ts';
import type { Field, Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { parseTemplate } from '#exchange/template.ts';
import { checkTemplate } from '#exchange/template-check.ts';
import { writeTemplate } from '#exchange/write-template.ts';
import { templateFixture } from '#tests/fixtures/domain.ts';
import { projectRoot } from '#tests/support/project-root.ts';

const folder = join(projectRoot, 'evidence-templates');
const builtIn = readdirSync(folder)
	.filter((name) => name.endsWith('.md'))
	.map((name) => {
		const parsed = parseTemplate(readFileSync(join(folder, name), 'utf8'));
		if (!parsed.ok) throw new Error(name);
		return parsed.value;
	});

/** Texts that YAML, Markdown or a front matter might take for something else. */
const text = fc.oneof(
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((each) => each.trim() || 'x'),
	fc.constantFrom(
		'---',
		'2026-06-14',
		'no',
		'~',
		'1e3',
		'- a',
		'# b',
		'a: b',
		"it's",
		'"',
		'{',
		'&a',
		'*a',
		'|',
		'\\n',
		'}\n---\nx',
	),
);
const lines = fc.uniqueArray(
	text.map((each) => each.replace(/[\s#;()]+/g, ' ').trim() || 'x'),
	{ minLength: 2, maxLength: 5 },
);

function filled(field: Field, label: string, given: readonly string[]): Field {
	const list = given.join('\n');
	switch (field.kind) {
		case 'choice':
		case 'choices':
			return { ...field, label, options: optionsFrom(list, []) };
		case 'rating-table':
			return { ...field, label, groups: ratingFrom(`# ${label}\n${list}`, field) };
		case 'rows':
			return { ...field, label, row: label, columns: columnsFrom(list, []) };
		case 'people':
			return { ...field, label, roles: [...given] };
		case 'signature':
			return { ...field, label, role: label };
		case 'measure':
			return {
				...field,
				label,
				suggestions: measuresFrom(given.map((each) => `${each}; s; lower`).join('\n')),
			};
		default:
			return { ...field, label, hint: label };
	}
}

/** Any form that the editor can make. */
const made: fc.Arbitrary<Template> = fc
	.record({
		title: text,
		guidance: text,
		fields: fc.array(fc.record({ kind: fc.constantFrom(...fieldKinds), label: text, given: lines }), {
			minLength: 1,
			maxLength: 8,
		}),
	})
	.map(({ title, guidance, fields }) =>
		tidied({
			...freshTemplate('own-made'),
			title,
			summary: title,
			guidance,
			sections: [
				{
					id: 'section-1',
					title,
					fields: fields.map(({ kind, label, given }, at) =>
						filled(emptyField(kind, `field-${at}`), label, given),
					),
				},
			],
		}),
	);

describe('a file of a kind of evidence', () => {
	test('reads back as what was written, for every built-in kind', () => {
		for (const template of builtIn) {
			expect(parseTemplate(writeTemplate(template))).toEqual({ ok: true, value: template });
		}
		expect(builtIn.length).toBeGreaterThan(10);
	});

	test('reads back as what was written, whatever the words are', () => {
		fc.assert(
			fc.property(made, (template) => {
				expect(parseTemplate(writeTemplate(template))).toEqual({ ok: true, value: template });
			}),
			{ numRuns: 300 },
		);
	});

	test('is refused in words and never thrown at, however it is broken', () => {
		const whole = writeTemplate(templateFixture());
		fc.assert(
			fc.property(fc.nat(whole.length), fc.nat(30), fc.string(), (at, length, put) => {
				const broken = whole.slice(0, at) + put + whole.slice(at + length);
				const parsed = parseTemplate(broken);
				if (!parsed.ok) expect(parsed.problems[0]?.reason).toMatch(/\S/);
			}),
			{ numRuns: 500 },
		);
		expect(parseTemplate(`---\n${'a: b\n'.repeat(60_000)}---\n`)).toMatchObject({ ok: false });
	});
});

function typedIn(field: Field, text: string, passMark: number): Field {
	switch (field.kind) {
		case 'choice':
		case 'choices':
			return { ...field, options: optionsFrom(text, field.options) };
		case 'rating-table':
			return { ...field, groups: ratingFrom(text, field), passMark };
		case 'rows':
			return { ...field, row: text, columns: columnsFrom(text, field.columns) };
		case 'people':
			return { ...field, roles: rolesFrom(text) };
		case 'measure':
			return { ...field, suggestions: measuresFrom(text) };
		default:
			return { ...field, hint: text };
	}
}

describe('the form of a kind of evidence', () => {
	test('begins as one that names what is missing, and is a draft all the way', () => {
		const fresh = fieldKinds.reduce<Template>(
			(form, kind) => addField(form, 0, kind),
			freshTemplate('own-a'),
		);
		expect(isTemplateDraft(fresh)).toBe(true);
		const checked = checkTemplate(tidied(fresh));
		const problems = checked.ok ? [] : checked.problems.map(({ field }) => field);
		expect(problems).toEqual(
			expect.arrayContaining([
				'title',
				'summary',
				'sections.0.title',
				'sections.0.fields.0.label',
				'sections.0.fields.4.options',
				'sections.0.fields.8.groups',
				'sections.0.fields.9.columns',
				'sections.0.fields.10.roles',
				'sections.0.fields.12.role',
			]),
		);
		expect(isTemplateDraft({ ...fresh, sections: 'none' })).toBe(false);
		expect(isTemplateDraft(null)).toBe(false);
	});

	test('is a draft whatever is typed in it', () => {
		const form = fieldKinds.reduce<Template>((made, kind) => addField(made, 0, kind), freshTemplate('own-a'));
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.array(fc.string(), { maxLength: 3 }),
				fc.maxSafeNat(),
				(words, lines, passMark) => {
					const text = lines.join('\n');
					const typed = fieldsOf(form).reduce<Template>(
						(made, field, at) =>
							changeField(made, 0, at, typedIn({ ...field, label: words }, text, passMark)),
						{ ...form, title: words, code: words },
					);
					expect(isTemplateDraft(JSON.parse(JSON.stringify(typed)))).toBe(true);
				},
			),
		);
	});

	test('moves a field through its section and over the edge, and loses none', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(2), fc.nat(4), fc.constantFrom(-1 as const, 1 as const)), { maxLength: 30 }),
				(moves) => {
					let form = addSection(addSection(freshTemplate('own-a')));
					for (const kind of fieldKinds) form = addField(form, 0, kind);
					const ids = fieldsOf(form)
						.map(({ id }) => id)
						.sort();
					for (const [section, at, by] of moves)
						form = moveField(moveSection(form, section, by), section, at, by);
					expect(
						fieldsOf(form)
							.map(({ id }) => id)
							.sort(),
					).toEqual(ids);
					expect(form.sections).toHaveLength(3);
				},
			),
		);
		const form = addField(addSection(addField(freshTemplate('own-a'), 0, 'date')), 1, 'number');
		expect(fieldsOf(moveField(form, 0, 0, 1)).map(({ id }) => id)).toEqual(['field-2', 'field-1', 'field-3']);
		expect(moveField(form, 0, 1, 1).sections.map(({ fields }) => fields.map(({ id }) => id))).toEqual([
			['field-1'],
			['field-2', 'field-3'],
		]);
		expect(moveField(form, 0, 0, -1)).toEqual(form);
		expect(fieldsOf(removeField(form, 0, 1)).map(({ id }) => id)).toEqual(['field-1', 'field-3']);
	});

	test('copied from a built-in kind keeps all that a line in the editor cannot say', () => {
		for (const template of builtIn) {
			const copy = copyOfTemplate(template, 'own-copy', 'Mine');
			for (const field of fieldsOf(copy)) {
				if (field.kind === 'choice' || field.kind === 'choices') {
					expect(optionsFrom(optionsText(field.options), field.options)).toEqual(field.options);
				}
				if (field.kind === 'rows') {
					expect(columnsFrom(columnsText(field.columns), field.columns)).toEqual(field.columns);
				}
				if (field.kind === 'measure') {
					expect(measuresFrom(measuresText(field.suggestions))).toEqual(field.suggestions);
				}
				if (field.kind === 'rating-table') expect(ratingFrom(ratingText(field), field)).toEqual(field.groups);
			}
			expect(checkTemplate(tidied(copy))).toMatchObject({ ok: true });
		}
	});

	test('gives a changed choice an id of its own and leaves the others theirs', () => {
		const before = optionsFrom('Phone\nE-mail', []);
		const after = optionsFrom('E-mail\nChat\nPhone', before);
		expect(after.map(({ label, value }) => [label, value])).toEqual([
			['E-mail', 'option-2'],
			['Chat', 'option-3'],
			['Phone', 'option-1'],
		]);
		const form = changeField(freshTemplate('own-a'), 0, 0, {
			...emptyField('choice', 'field-1'),
			label: 'How',
		});
		expect(fieldsOf(form)[0]).toMatchObject({ kind: 'choice', label: 'How' });
	});
});
