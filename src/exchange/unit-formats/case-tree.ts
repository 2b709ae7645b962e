import { tidy, tidyText } from './build-unit.ts';
import type { UnitNote } from './format.ts';
import { DEEPEST } from './format.ts';
import { byNaturalOrder } from './group-by-code.ts';
import { asList, asObject, asText, type Json } from './read-json.ts';

/** An item with what is below it, in order. */
export type CaseNode = {
	readonly id: string;
	readonly item: Json;
	readonly code: string;
	readonly text: string;
	/** The association by which it hangs where it hangs. */
	readonly parentLink: Json | null;
	readonly children: CaseNode[];
};

export type CaseTree = {
	readonly roots: readonly CaseNode[];
	/** Associations that say something else than which item belongs below which. */
	readonly otherLinks: readonly Json[];
};

/** The code of an item as printed: "1.2". */
export function codeOf(item: Json): string {
	return tidy(asText(item['humanCodingScheme'])) || tidy(asText(item['listEnumeration']));
}

export function textOf(item: Json): string {
	return tidyText(asText(item['fullStatement'])) || tidyText(asText(item['abbreviatedStatement']));
}

/** The two ends of an association: child and parent, where it says so. */
export function endsOf(link: Json): { readonly from: string; readonly to: string } {
	const idOf = (end: unknown) => asText(asObject(end)?.['identifier']).toLowerCase();
	return { from: idOf(link['originNodeURI']), to: idOf(link['destinationNodeURI']) };
}

/**
 * The items of a package as trees, in the order of their sequence numbers, then of their codes, then of the file.
 * Whatever is wrong with the links, every item that has a text is in it once. Null where it is too deep.
 */
export function caseTree(
	items: unknown,
	links: unknown,
	document: string,
	notes: UnitNote[],
): CaseTree | null {
	const nodes = readNodes(items, notes);
	const parents = new Map<string, { readonly parent: string; readonly link: Json }>();
	const otherLinks: Json[] = [];
	for (const each of asList(links)) {
		const link = asObject(each);
		if (!link) continue;
		if (link['associationType'] !== 'isChildOf') {
			otherLinks.push(link);
			continue;
		}
		const { from, to } = endsOf(link);
		if (!nodes.has(from)) notes.push({ code: 'unused-field', what: `isChildOf ${from || '?'}` });
		else if (parents.has(from)) notes.push({ code: 'second-parent', what: nameOf(nodes.get(from)) });
		else parents.set(from, { parent: to, link });
	}
	const roots: CaseNode[] = [];
	for (const node of nodes.values()) {
		const found = parents.get(node.id);
		const placed = found ? { ...node, parentLink: found.link } : node;
		nodes.set(node.id, placed);
	}
	for (const node of nodes.values()) {
		const parent = parents.get(node.id)?.parent ?? document;
		const above = nodes.get(parent);
		if (above && above.id !== node.id) above.children.push(node);
		else {
			if (above) notes.push({ code: 'cycle', what: nameOf(node) });
			else if (parent !== document) notes.push({ code: 'missing-parent', what: nameOf(node) });
			roots.push(node);
		}
	}
	breakCycles(nodes, roots, notes);
	return sortLevels(roots) ? { roots: roots.sort(byPlace), otherLinks } : null;
}

function readNodes(items: unknown, notes: UnitNote[]): Map<string, CaseNode> {
	const nodes = new Map<string, CaseNode>();
	for (const [place, each] of asList(items).entries()) {
		const item = asObject(each);
		const text = item ? textOf(item) : '';
		if (!item || text === '') {
			notes.push({
				code: 'without-text',
				what: (item && (codeOf(item) || asText(item['identifier']))) || `${place + 1}`,
			});
			continue;
		}
		// One without an identifier can still be read; nothing can hang below it.
		const id = asText(item['identifier']).toLowerCase() || `#${place}`;
		if (nodes.has(id)) notes.push({ code: 'duplicate-id', what: text });
		else nodes.set(id, { id, item, code: codeOf(item), text, parentLink: null, children: [] });
	}
	return nodes;
}

/** What hangs below no root hangs below itself: the first of each ring, in the order of the file, goes to the top. */
function breakCycles(nodes: ReadonlyMap<string, CaseNode>, roots: CaseNode[], notes: UnitNote[]): void {
	const reached = new Set<CaseNode>();
	const reach = (from: CaseNode) => {
		const waiting = [from];
		for (let node = waiting.pop(); node; node = waiting.pop()) {
			if (reached.has(node)) continue;
			reached.add(node);
			waiting.push(...node.children);
		}
	};
	for (const root of roots) reach(root);
	for (const node of nodes.values()) {
		if (reached.has(node)) continue;
		for (const other of nodes.values()) {
			const at = other.children.indexOf(node);
			if (at !== -1) other.children.splice(at, 1);
		}
		notes.push({ code: 'cycle', what: nameOf(node) });
		roots.push(node);
		reach(node);
	}
}

/** false when it is too deep. */
function sortLevels(roots: readonly CaseNode[]): boolean {
	let level = roots;
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > DEEPEST) return false;
		for (const node of level) node.children.sort(byPlace);
		level = level.flatMap((node) => node.children);
	}
	return true;
}

function byPlace(a: CaseNode, b: CaseNode): number {
	return sequenceOf(a) - sequenceOf(b) || byNaturalOrder(a.code, b.code);
}

/** Those without a number come last. Not infinite: two of these would have no difference. */
export function sequenceOf({ parentLink }: Pick<CaseNode, 'parentLink'>): number {
	const number = parentLink?.['sequenceNumber'];
	return typeof number === 'number' && Number.isFinite(number) ? number : Number.MAX_SAFE_INTEGER;
}

function nameOf(node: CaseNode | undefined): string {
	return node ? [node.code, node.text].filter((part) => part !== '').join(' ') : '';
}
