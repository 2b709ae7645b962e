import type { CaseNode } from './case-tree.ts';
import type { UnitNote } from './format.ts';
import { asText } from './read-json.ts';

/** From what holds units to what stands below a criterion. */
const LEVELS = ['group', 'unit', 'outcome', 'criterion', 'sub-point'] as const;
type Level = 0 | 1 | 2 | 3 | 4;

export type CaseOutcome = { readonly node: CaseNode | null; readonly criteria: CaseNode[] };
/** `node` null: the document itself is the unit. */
export type CaseUnit = { readonly node: CaseNode | null; readonly outcomes: CaseOutcome[] };

/**
 * Which items are units, outcomes and criteria: by the type that they name, else by how much stands below them and
 * their neighbours. CASE itself does not say.
 */
export function unitsIn(
	roots: readonly CaseNode[],
	notes: UnitNote[],
): { readonly units: readonly CaseUnit[]; readonly texts: ReadonlyMap<CaseNode, string> } {
	const units: CaseUnit[] = [];
	const texts = new Map<CaseNode, string>();
	let ofDocument: CaseUnit | null = null;
	const documentUnit = () => {
		if (ofDocument) return ofDocument;
		ofDocument = { node: null, outcomes: [] };
		units.push(ofDocument);
		return ofDocument;
	};

	function walk(
		siblings: readonly CaseNode[],
		above: Level,
		unit: CaseUnit | null,
		outcome: CaseOutcome | null,
	): void {
		const height = Math.max(...siblings.map(heightOf));
		for (const node of siblings) {
			const level = levelOf(node, height, above);
			switch (LEVELS[level]) {
				case 'group':
					notes.push({ code: 'group', what: labelOf(node) });
					if (node.children.length > 0) walk(node.children, level, null, null);
					break;
				case 'unit': {
					const own: CaseUnit = { node, outcomes: [] };
					units.push(own);
					if (node.children.length > 0) walk(node.children, level, own, null);
					break;
				}
				case 'outcome': {
					const own: CaseOutcome = { node, criteria: [] };
					(unit ?? documentUnit()).outcomes.push(own);
					if (node.children.length > 0) walk(node.children, level, unit, own);
					break;
				}
				case 'criterion': {
					const own = outcome ?? looseIn(unit ?? documentUnit());
					own.criteria.push(node);
					texts.set(node, withSubPoints(node, notes));
					break;
				}
			}
		}
	}
	if (roots.length > 0) walk(roots, 0, null, null);
	return { units, texts };
}

/** The place of criteria that stand in a unit without an outcome. */
function looseIn(unit: CaseUnit): CaseOutcome {
	const found = unit.outcomes.find(({ node }) => node === null);
	if (found) return found;
	const loose: CaseOutcome = { node: null, criteria: [] };
	unit.outcomes.push(loose);
	return loose;
}

function levelOf(node: CaseNode, height: number, above: Level): Level {
	const own = typeLevel(node) ?? heightLevel(height);
	if (own > above || (own === 0 && above === 0)) return own;
	return above === 0 ? 1 : above === 1 ? 2 : above === 2 ? 3 : 4;
}

function typeLevel({ item }: CaseNode): Level | null {
	const type = asText(item['CFItemType']);
	if (/criteri|indicator|\bAC\b/i.test(type)) return 3;
	if (/outcome|element|\bLO\b/i.test(type)) return 2;
	return /unit|module/i.test(type) ? 1 : null;
}

function heightLevel(height: number): Level {
	return height === 0 ? 3 : height === 1 ? 2 : height === 2 ? 1 : 0;
}

/** How many levels stand below it. The tree is known to be shallow. */
function heightOf({ children }: CaseNode): number {
	return children.length === 0 ? 0 : 1 + Math.max(...children.map(heightOf));
}

function withSubPoints(node: CaseNode, notes: UnitNote[]): string {
	const points = node.children.map((child) => {
		notes.push({ code: 'sub-point', what: labelOf(child) });
		return [child.code, withSubPoints(child, notes)].filter((part) => part !== '').join(' ');
	});
	return [node.text, ...points].join('\n');
}

function labelOf({ code, text }: CaseNode): string {
	return [code, text].filter((part) => part !== '').join(' ');
}
