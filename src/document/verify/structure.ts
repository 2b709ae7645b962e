import type { PdfFile } from '#document/read/pdf-file.ts';
import { isDict, type PdfDict, type PdfValue, Reference } from '#document/read/value.ts';
import type { Findings } from './finding.ts';

/** One element of the structure tree, with what it lists. */
export type Element = {
	readonly object: number;
	readonly role: string;
	readonly dict: PdfDict;
	readonly children: readonly Element[];
	/** Its stretches of content: the page's object and the number there. */
	readonly content: readonly { readonly page: number; readonly id: number }[];
	/** The annotations that belong to it. */
	readonly annotations: readonly number[];
};

export type Structure = {
	/** In reading order, each before what is in it. */
	readonly elements: readonly Element[];
	/** By key: elements of a page by content number, or the one of an annotation; object numbers. */
	readonly parents: ReadonlyMap<number, number | readonly number[]>;
};

const DEEPEST = 60;

/** Reads the structure tree, and reports where it does not hang together. */
export function readStructure(file: PdfFile, findings: Findings): Structure {
	const rootValue = file.catalog.get('StructTreeRoot');
	const root = file.dict(rootValue);
	const elements: Element[] = [];
	if (!root || !(rootValue instanceof Reference)) {
		findings.add('structure', 'no structure tree');
		return { elements, parents: new Map() };
	}
	const seen = new Set<number>();
	const visit = (value: PdfValue, parent: number, depth: number): Element | null => {
		const dict = file.dict(value);
		if (!dict || !(value instanceof Reference) || seen.has(value.number) || depth > DEEPEST) {
			findings.add('structure', 'an element that is none, or is met twice');
			return null;
		}
		seen.add(value.number);
		const above = dict.get('P');
		if (!(above instanceof Reference) || above.number !== parent)
			findings.add('structure', `element ${value.number} names another parent`);
		const home = dict.get('Pg');
		const children: Element[] = [];
		const content: { page: number; id: number }[] = [];
		const annotations: number[] = [];
		const element = {
			object: value.number,
			role: file.name(dict.get('S')) ?? '',
			dict,
			children,
			content,
			annotations,
		};
		elements.push(element);
		for (const kid of kidsOf(file, dict)) {
			const own = kid instanceof Reference ? null : kid;
			const kind = isDict(own) ? file.name(own.get('Type')) : null;
			if (typeof own === 'number') {
				content.push({ page: home instanceof Reference ? home.number : -1, id: own });
			} else if (isDict(own) && kind === 'MCR') {
				const page = own.get('Pg') ?? home;
				content.push({
					page: page instanceof Reference ? page.number : -1,
					id: file.number(own.get('MCID')) ?? -1,
				});
			} else if (isDict(own) && kind === 'OBJR') {
				const object = own.get('Obj');
				annotations.push(object instanceof Reference ? object.number : -1);
			} else {
				const child = visit(kid, value.number, depth + 1);
				if (child) children.push(child);
			}
		}
		return element;
	};
	for (const kid of kidsOf(file, root)) visit(kid, rootValue.number, 0);
	return { elements, parents: readParents(file, root, findings) };
}

function kidsOf(file: PdfFile, dict: PdfDict): readonly PdfValue[] {
	const kids = dict.get('K');
	if (kids === undefined) return [];
	return file.list(kids) ?? [kids];
}

function readParents(
	file: PdfFile,
	root: PdfDict,
	findings: Findings,
): ReadonlyMap<number, number | readonly number[]> {
	const parents = new Map<number, number | readonly number[]>();
	const seen = new Set<PdfDict>();
	const waiting: PdfValue[] = [root.get('ParentTree') ?? null];
	let last = -1;
	while (waiting.length > 0) {
		const dict = file.dict(waiting.pop());
		if (!dict || seen.has(dict)) {
			findings.add('parent-tree', 'no parent tree, or one that leads to itself');
			continue;
		}
		seen.add(dict);
		waiting.push(...[...(file.list(dict.get('Kids')) ?? [])].reverse());
		const numbers = file.list(dict.get('Nums')) ?? [];
		for (let at = 0; at + 1 < numbers.length; at += 2) {
			const key = numbers[at];
			const entry = numbers[at + 1] ?? null;
			if (typeof key !== 'number') continue;
			findings.expect(key > last, 'parent-tree', 'keys out of order');
			last = key;
			const list = file.list(entry);
			const object = (value: PdfValue) => (value instanceof Reference ? value.number : -1);
			parents.set(key, list ? list.map(object) : object(entry));
		}
	}
	const next = file.number(root.get('ParentTreeNextKey'));
	findings.expect(next !== null && next > last, 'parent-tree', 'the next key is taken');
	return parents;
}
