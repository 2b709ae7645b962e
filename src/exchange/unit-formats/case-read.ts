import * as z from 'zod/mini';
import type { Unit } from '#domain/unit.ts';
import {
	buildUnit,
	type FoundCriterion,
	type FoundOutcome,
	type FoundUnit,
	idOfUnit,
	readUnits,
	tidy,
	tidyLines,
} from './build-unit.ts';
import { type CaseUnit, unitsIn } from './case-levels.ts';
import {
	criterionExtensionSchema,
	criterionKey,
	EXTENSION,
	type KeptCase,
	outcomeKey,
	UNIT_KEY,
	unitExtensionSchema,
} from './case-shape.ts';
import { type CaseNode, caseTree, endsOf } from './case-tree.ts';
import type { ReadUnits, UnitFileFacts, UnitNote } from './format.ts';
import { LONGEST_KEPT, MOST_ROWS, refuse } from './format.ts';
import { groupByCode } from './group-by-code.ts';
import { asList, asObject, asText, type Json } from './read-json.ts';

/** Whether JSON is a CASE package, wrapped or not. */
export function isCase(value: unknown): boolean {
	const outer = asObject(value);
	const inner = asObject(outer?.['CFPackage']) ?? outer;
	return inner !== null && ('CFDocument' in inner || 'CFItems' in inner);
}

/** Reads a 1EdTech CASE package (1.0 or 1.1): a unit for each unit in it, or one for the whole document. */
export function readCase(value: unknown, facts: UnitFileFacts): ReadUnits {
	const outer = asObject(value);
	const wrapped = asObject(outer?.['CFPackage']);
	const { CFDocument, CFItems, CFAssociations, ...rest } = wrapped ?? outer ?? {};
	const document = asObject(CFDocument) ?? {};
	if (asList(CFItems).length > MOST_ROWS || asList(CFAssociations).length > 4 * MOST_ROWS) {
		return refuse('too-many-rows');
	}
	const notes: UnitNote[] = [];
	const documentId = asText(document['identifier']).toLowerCase();
	const tree = caseTree(CFItems, CFAssociations, documentId, notes);
	if (!tree) return refuse('too-deep');
	const { units, texts } = unitsIn(tree.roots, notes);
	const links = linksOf(units, tree.otherLinks);
	const ids = new Set<string>();
	const read = units.map((unit) => {
		const { found, nodes } = foundUnit(unit, document, texts);
		const built = buildUnit({ ...found, id: freeId(found, ids) }, 'case', facts, notes);
		if (!built) {
			notes.push({ code: 'group', what: found.title });
			return null;
		}
		const kept: KeptCase = {
			isWrapped: wrapped !== null,
			isDocument: unit.node === null,
			document: { ...document },
			...keptItems(unit, found, built, nodes),
			links: (links.get(unit) ?? []).map((link) => ({ ...link })),
			rest,
		};
		const text = JSON.stringify({ case: kept });
		if (text.length <= LONGEST_KEPT) return { ...built, origin: { format: 'case' as const, kept: text } };
		notes.push({ code: 'extras-too-large', what: built.title });
		return built;
	});
	return readUnits('case', read, notes);
}

/** The id that the file or the title gives; with a number, where another unit of the file has it. */
function freeId({ id, title }: FoundUnit, taken: Set<string>): string {
	const wanted = id !== undefined && /^[a-z0-9-]+$/.test(id) ? id : idOfUnit(title);
	let free = wanted;
	for (let number = 2; taken.has(free); number += 1) free = `${wanted}-${number}`;
	taken.add(free);
	return free;
}

/** Which entry each found outcome and criterion was. */
type Nodes = ReadonlyMap<object, CaseNode>;

function foundUnit(
	unit: CaseUnit,
	document: Json,
	texts: ReadonlyMap<CaseNode, string>,
): { readonly found: FoundUnit; readonly nodes: Nodes } {
	const item = unit.node?.item ?? document;
	const documentTitle = tidy(asText(document['title']));
	const title = tidy(unit.node?.text ?? documentTitle);
	const nodes = new Map<object, CaseNode>();
	const criterionOf = (node: CaseNode): FoundCriterion => {
		const found = {
			...extensionOf(node.item, criterionExtensionSchema),
			code: node.code,
			text: texts.get(node) ?? node.text,
		};
		nodes.set(found, node);
		return found;
	};
	const outcomes = unit.outcomes.flatMap(({ node, criteria }): readonly FoundOutcome[] => {
		const below = criteria.map(criterionOf);
		if (!node) return groupByCode(below, title);
		const found = { code: node.code, title: node.text, criteria: below };
		nodes.set(found, node);
		return [found];
	});
	const creator = tidy(asText(document['creator']));
	const version = tidy(asText(document['version']));
	const sources = [
		[creator, [documentTitle, version].filter(Boolean).join(' ')].filter(Boolean).join(': '),
		tidy(asText(document['officialSourceURL'])),
	].filter((source) => source !== '');
	const found: FoundUnit = {
		awardingBody: tidy(asText(document['publisher'])) || creator,
		qualification: unit.node ? documentTitle : '',
		level: asList(item['educationLevel']).map(asText).map(tidy).filter(Boolean).join(', '),
		sources,
		...extensionOf(item, unitExtensionSchema),
		title,
		summary: tidyLines(asText(item[unit.node ? 'notes' : 'description'])),
		outcomes,
	};
	return { found, nodes };
}

function extensionOf<Schema extends z.core.$ZodType>(
	item: Json,
	schema: Schema,
): z.core.output<Schema> | null {
	const parsed = z.safeParse(schema, asObject(item['extensions'])?.[EXTENSION]);
	return parsed.success ? parsed.data : null;
}

/** The entries as they came, by what they have become. */
function keptItems(
	unit: CaseUnit,
	found: FoundUnit,
	built: Unit,
	nodes: Nodes,
): Pick<KeptCase, 'items' | 'places'> {
	const items: Record<string, Record<string, unknown>> = {};
	const places: Record<string, Record<string, unknown>> = {};
	const keep = (key: string, node: CaseNode | null | undefined) => {
		if (!node) return;
		items[key] = { ...node.item };
		if (node.parentLink) places[key] = { ...node.parentLink };
	};
	keep(UNIT_KEY, unit.node);
	for (const [place, outcome] of found.outcomes.entries()) {
		const become = built.outcomes[place];
		if (!become) continue;
		keep(outcomeKey(become.code), nodes.get(outcome));
		for (const [at, criterion] of outcome.criteria.entries()) {
			const id = become.criteria[at]?.id;
			if (id !== undefined) keep(criterionKey(id), nodes.get(criterion));
		}
	}
	return { items, places };
}

/** The other associations by the unit they concern; the first one takes along what concerns none. */
function linksOf(units: readonly CaseUnit[], links: readonly Json[]): ReadonlyMap<CaseUnit, readonly Json[]> {
	const unitOf = new Map(
		units.flatMap((unit) => {
			const nodes = [unit.node, ...unit.outcomes.flatMap(({ node, criteria }) => [node, ...criteria])];
			return nodes.flatMap((node) => (node ? [[node.id, unit] as const] : []));
		}),
	);
	const found = new Map<CaseUnit, Json[]>(units.map((unit) => [unit, []]));
	for (const link of links) {
		const { from, to } = endsOf(link);
		const ends = new Set([unitOf.get(from), unitOf.get(to)].filter((unit) => unit !== undefined));
		for (const unit of ends.size > 0 ? ends : units.slice(0, 1)) found.get(unit)?.push(link);
	}
	return found;
}
