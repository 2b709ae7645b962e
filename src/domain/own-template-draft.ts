import { type Template, templateSchema } from './template.ts';

/*
 * A form that is being made has headings without words, choices without options and a pass mark above 100. It is a
 * template in its shape, and what is read back as one must be: whatever can be typed must be found again.
 */

/** What is wrong with the words, numbers and lists that stand in a form, and not with its shape. */
const STILL_TO_WRITE: readonly string[] = ['too_small', 'too_big', 'invalid_format'];

/** Whether a value is a template, but for what a person has not written yet or has written wrongly. */
export function isTemplateDraft(value: unknown): value is Template {
	const { error } = templateSchema.safeParse(value);
	return error === undefined || error.issues.every(({ code }) => STILL_TO_WRITE.includes(code));
}
