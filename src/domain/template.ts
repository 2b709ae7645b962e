import * as z from 'zod/mini';

/*
 * A template describes one kind of evidence: the form is data, so that a new kind needs no code.
 * The field kinds are DESIGN's; one generic form renders them and one generic composer prints them.
 */

const fieldId = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

const common = {
	id: fieldId,
	label: z.string().check(z.minLength(1)),
	hint: z.optional(z.string()),
	/** "Done" names an expected field that is empty; nothing is ever refused for it. */
	expected: z._default(z.boolean(), false),
};

export const optionSchema = z.object({
	value: fieldId,
	label: z.string().check(z.minLength(1)),
	/** The definition shown beside the choice, so that near neighbours are told apart. */
	hint: z.optional(z.string()),
});

export const columnSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.enum(['text', 'long-text', 'date', 'time', 'number']),
		id: fieldId,
		label: z.string().check(z.minLength(1)),
		hint: z.optional(z.string()),
		expected: z._default(z.boolean(), false),
	}),
	z.object({
		kind: z.literal('choice'),
		id: fieldId,
		label: z.string().check(z.minLength(1)),
		hint: z.optional(z.string()),
		expected: z._default(z.boolean(), false),
		options: z.array(optionSchema).check(z.minLength(2)),
	}),
]);

export const scaleSchema = z.object({
	id: fieldId,
	/** Best first. The highest value counts as full marks. */
	levels: z
		.array(z.object({ value: z.number(), label: z.string(), hint: z.optional(z.string()) }))
		.check(z.minLength(2)),
});

export const ratingLineSchema = z.object({
	id: fieldId,
	text: z.string().check(z.minLength(1)),
	/** The service standard, SLA or KPI the line serves: an assessor looks for this link. */
	standard: z.string(),
	weight: z.number().check(z.minimum(0)),
	scale: fieldId,
	/** A line that must not fail: its lowest level triggers the table's critical rule. */
	critical: z._default(z.boolean(), false),
	/** May be marked "not applicable"; it then leaves the denominator. */
	optional: z._default(z.boolean(), true),
});

/** What a failed critical line does to the score. Practice differs, so the template says which. */
export const criticalRuleSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('zero') }),
	z.object({ kind: z.literal('cap'), at: z.number().check(z.minimum(0), z.maximum(100)) }),
	z.object({ kind: z.literal('flag') }),
]);

export const fieldSchema = z.discriminatedUnion('kind', [
	z.object({ ...common, kind: z.literal('text') }),
	z.object({ ...common, kind: z.literal('long-text') }),
	z.object({ ...common, kind: z.literal('date') }),
	z.object({
		...common,
		kind: z.literal('number'),
		unit: z.optional(z.string()),
		min: z.optional(z.number()),
		max: z.optional(z.number()),
	}),
	z.object({ ...common, kind: z.literal('choice'), options: z.array(optionSchema).check(z.minLength(2)) }),
	z.object({ ...common, kind: z.literal('choices'), options: z.array(optionSchema).check(z.minLength(2)) }),
	z.object({
		...common,
		kind: z.literal('measure'),
		/** Offered as ready-made measures; the learner may always name an own one. */
		suggestions: z.array(
			z.object({ name: z.string(), unit: z.string(), better: z.enum(['higher', 'lower']) }),
		),
	}),
	z.object({
		...common,
		kind: z.literal('rating-table'),
		scales: z.array(scaleSchema).check(z.minLength(1)),
		groups: z
			.array(z.object({ title: z.string(), lines: z.array(ratingLineSchema).check(z.minLength(1)) }))
			.check(z.minLength(1)),
		criticalRule: criticalRuleSchema,
		/** Per cent. */
		passMark: z.number().check(z.minimum(0), z.maximum(100)),
		/** The learner may add lines of the workplace's own scorecard; they use the first scale. */
		ownLines: z._default(z.boolean(), true),
	}),
	z.object({
		...common,
		kind: z.literal('rows'),
		/** What one row is called: "action", "step", "question". */
		row: z.string().check(z.minLength(1)),
		columns: z.array(columnSchema).check(z.minLength(1)),
		/** Fewer rows than this are named by "Done". */
		expectedRows: z._default(z.number().check(z.int(), z.minimum(0)), 0),
	}),
	z.object({ ...common, kind: z.literal('people'), roles: z.array(z.string()).check(z.minLength(1)) }),
	z.object({ ...common, kind: z.literal('consent') }),
	z.object({ ...common, kind: z.literal('signature'), role: z.string().check(z.minLength(1)) }),
]);

export const templateSectionSchema = z.object({
	id: fieldId,
	title: z.string().check(z.minLength(1)),
	hint: z.optional(z.string()),
	fields: z.array(fieldSchema).check(z.minLength(1)),
});

/** Where a template stands on the "Add" screen. */
export const templateGroup = z.enum(['did', 'monitored', 'handled', 'learned', 'others-said', 'products']);

export const contactTypeSchema = z.enum(['call', 'email', 'chat', 'social', 'face-to-face', 'letter']);

export const templateSchema = z.object({
	id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
	version: z.number().check(z.int(), z.minimum(1)),
	title: z.string().check(z.minLength(1)),
	/** One line for the "Add" screen. */
	summary: z.string().check(z.minLength(1)),
	group: templateGroup,
	/** Evidence kind code (PS, RA, WP …): the default, which a portfolio may change. */
	code: z.string().check(z.regex(/^[A-Z]{1,4}$/)),
	/** Criterion ids of the built-in units that it usually serves. */
	serves: z.array(z.string()),
	/** Filled in for the learner where the form is about one channel only. */
	contactTypes: z._default(z.array(contactTypeSchema), []),
	/** The field whose first words show under the title in lists. */
	excerpt: z.optional(fieldId),
	sections: z.array(templateSectionSchema).check(z.minLength(1)),
	/** Markdown: how to write a good one. */
	guidance: z.string(),
});

export type Option = Readonly<z.infer<typeof optionSchema>>;
export type Column = Readonly<z.infer<typeof columnSchema>>;
export type Scale = Readonly<z.infer<typeof scaleSchema>>;
export type RatingLine = Readonly<z.infer<typeof ratingLineSchema>>;
export type CriticalRule = Readonly<z.infer<typeof criticalRuleSchema>>;
export type Field = Readonly<z.infer<typeof fieldSchema>>;
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;
export type TemplateSection = Readonly<z.infer<typeof templateSectionSchema>>;
export type TemplateGroup = z.infer<typeof templateGroup>;
export type ContactType = z.infer<typeof contactTypeSchema>;
export type Template = Readonly<z.infer<typeof templateSchema>>;

/** What the "Add" screen and lists need of a template; small enough to load with every page. */
export type TemplateSummary = Pick<
	Template,
	'id' | 'version' | 'title' | 'summary' | 'group' | 'code' | 'serves'
>;

/** All fields of a template in the order of the form. */
export function fieldsOf(template: Template): readonly Field[] {
	return template.sections.flatMap((section) => section.fields);
}
