import type { FoundPage } from '#document/read/page-tree.ts';
import type { PdfFile } from '#document/read/pdf-file.ts';
import { type PdfDict, type PdfValue, Reference } from '#document/read/value.ts';
import type { Findings } from './finding.ts';
import type { Element, Structure } from './structure.ts';

const PRINTED = 4;

type Tools = {
	readonly file: PdfFile;
	readonly findings: Findings;
	readonly pages: readonly FoundPage[];
	readonly structure: Structure;
	/** The objects of all pages. */
	readonly pageObjects: ReadonlySet<number>;
};

/** Links and form fields: each has words, a place in the structure, and leads to something that is there. */
export function checkAnnotations(tools: Tools): void {
	const { file, findings, pages, structure } = tools;
	const elements = new Map(structure.elements.map((each) => [each.object, each]));
	const owners = new Map<number, Element>();
	for (const element of structure.elements) for (const each of element.annotations) owners.set(each, element);
	const fields = fieldWidgets(file);
	const met = new Set<number>();
	for (const [index, { dict }] of pages.entries()) {
		const page = index + 1;
		const annotations = file.list(dict.get('Annots')) ?? [];
		if (annotations.length > 0) {
			findings.expect(
				file.name(dict.get('Tabs')) === 'S',
				'annotation',
				'not in the order of the text',
				page,
			);
		}
		for (const value of annotations) {
			const annotation = file.dict(value);
			if (!annotation || !(value instanceof Reference)) {
				findings.add('annotation', 'an annotation that is none', page);
				continue;
			}
			met.add(value.number);
			const kind = file.name(annotation.get('Subtype')) ?? '';
			const code = kind === 'Link' ? 'link' : kind === 'Widget' ? 'field' : 'annotation';
			findings.expect(code !== 'annotation', 'annotation', `of kind ${kind}`, page);
			findings.expect(file.number(annotation.get('F')) === PRINTED, code, 'not printed', page);
			checkOwner(value.number, annotation, code === 'field' ? 'Form' : 'Link', code, page);
			if (code === 'link') checkLink(annotation, page, tools);
			if (code === 'field') {
				findings.expect(fields.has(value.number), 'field', 'a field that the form does not list', page);
				checkField(annotation, page, tools);
			}
		}
	}
	for (const widget of fields) findings.expect(met.has(widget), 'field', 'a field that stands on no page');

	function checkOwner(
		object: number,
		annotation: PdfDict,
		role: string,
		code: 'link' | 'field' | 'annotation',
		page: number,
	): void {
		const key = file.number(annotation.get('StructParent'));
		const named = key === null ? undefined : structure.parents.get(key);
		const owner = owners.get(object);
		findings.expect(
			owner !== undefined && typeof named === 'number' && elements.get(named) === owner,
			code,
			'without its place in the structure',
			page,
		);
		findings.expect(owner?.role === role, code, `in an element ${owner?.role ?? 'that is none'}`, page);
	}
}

function checkLink(annotation: PdfDict, page: number, tools: Tools): void {
	const { file, findings } = tools;
	const name = file.text(annotation.get('Contents'))?.trim() ?? '';
	findings.expect(name !== '', 'link', 'no words to say', page);
	const action = file.dict(annotation.get('A'));
	const kind = file.name(action?.get('S'));
	const destination = kind === 'GoTo' ? action?.get('D') : annotation.get('Dest');
	if (kind === 'URI') {
		const address = file.text(action?.get('URI')) ?? '';
		findings.expect(/^(https?|mailto):[\x21-\x7e]+$/i.test(address), 'dead-link', 'no address', page);
	} else {
		findings.expect(leadsSomewhere(destination, tools), 'dead-link', 'leads to no page', page);
	}
}

/** Whether a destination names a page of this file. */
export function leadsSomewhere(
	destination: PdfValue | undefined,
	{ file, pageObjects }: Pick<Tools, 'file' | 'pageObjects'>,
): boolean {
	const [target] = file.list(destination) ?? [];
	return target instanceof Reference && pageObjects.has(target.number);
}

function checkField(annotation: PdfDict, page: number, { file, findings }: Tools): void {
	const field = file.dict(annotation.get('Parent')) ?? annotation;
	for (const [dict, what] of [
		[annotation, 'widget'],
		[field, 'field'],
	] as const) {
		findings.expect(
			(file.text(dict.get('TU'))?.trim() ?? '') !== '',
			'field',
			`a ${what} without a name to say`,
			page,
		);
	}
	const appearance = file.dict(annotation.get('AP'));
	findings.expect(
		appearance !== null && [...appearance.keys()].join() === 'N',
		'field',
		'more or less than one appearance',
		page,
	);
	findings.expect(
		!annotation.has('A') && !annotation.has('AA') && !field.has('AA'),
		'active',
		'a field that does something by itself',
		page,
	);
}

/** The objects of all widgets that the form lists. */
function fieldWidgets(file: PdfFile): ReadonlySet<number> {
	const widgets = new Set<number>();
	const form = file.dict(file.catalog.get('AcroForm'));
	const waiting = [...(file.list(form?.get('Fields')) ?? [])];
	const seen = new Set<number>();
	while (waiting.length > 0) {
		const value = waiting.pop();
		if (!(value instanceof Reference) || seen.has(value.number)) continue;
		seen.add(value.number);
		const dict = file.dict(value);
		const kids = file.list(dict?.get('Kids'));
		if (kids) waiting.push(...kids);
		else widgets.add(value.number);
	}
	return widgets;
}
