import { type Template, templateSchema } from './template.ts';

/*
 * A form that is being made has headings without words and choices without options. It is a template in everything
 * else, and what is read back as one must be.
 */

/** Whether a value is a template, but for what a person has not written yet. */
export function isTemplateDraft(value: unknown): value is Template {
	return templateSchema.safeParse(filled(value)).success;
}

const WORDS = ['title', 'summary', 'label', 'row', 'role'];

/** What stands in a list that must not be empty. */
const LISTS: Readonly<Record<string, readonly unknown[]>> = {
	sections: [{ id: 'a', title: 'x', fields: [{ id: 'b', kind: 'text', label: 'x' }] }],
	fields: [{ id: 'b', kind: 'text', label: 'x' }],
	options: [
		{ value: 'a', label: 'x' },
		{ value: 'b', label: 'x' },
	],
	columns: [{ id: 'a', kind: 'text', label: 'x' }],
	roles: ['x'],
	groups: [{ title: 'x', lines: [{ id: 'a', text: 'x', standard: '', weight: 1, scale: 's' }] }],
};

function filled(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(filled);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filledMember(key, member)]));
}

function filledMember(key: string, member: unknown): unknown {
	if (typeof member === 'string' && key === 'code') return 'PS';
	if (typeof member === 'string' && WORDS.includes(key)) return member === '' ? 'x' : member;
	const least = LISTS[key];
	return least && Array.isArray(member) && member.length < least.length ? least : filled(member);
}
