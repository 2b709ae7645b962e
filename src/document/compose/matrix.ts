import type { Block, Cell, Span, Table, Tone } from '#document/blocks.ts';
import type { ClaimState, CriterionState, UnitCoverage } from '#domain/coverage.ts';
import { documentWords } from '#wording/en/document.ts';
import { stateWords } from '#wording/en/state.ts';
import { anchors } from './anchors.ts';
import { byReference } from './portfolio-index.ts';
import { linkTo, paragraph, text } from './spans.ts';

const words = documentWords.unit;
/** Wide enough for a reference; the word for each sign stands in the key and in the name of its link. */
const COLUMN = 36;
/** As many items as stand beside the criterion on one page. */
const ITEMS_PER_TABLE = 10;

export const stateTones: Readonly<Record<CriterionState, Tone>> = {
	gap: 'muted',
	started: 'muted',
	claimed: 'claimed',
	question: 'claimed',
	'not-yet': 'danger',
	changed: 'claimed',
	accepted: 'accepted',
};

/** "✓ Accepted": the sign and the word, so that neither colour nor a photocopy can lose it. */
export function stateSpans(state: CriterionState): readonly Span[] {
	return [text(`${documentWords.signs[state]}\u00a0${stateWords.names[state]}`, { tone: stateTones[state] })];
}

/**
 * Criteria down, evidence across; every mark leads to its item and every criterion to its row on the
 * location sheet. Too many items for one page make several tables, each with all criteria. Where there is no
 * location sheet (`isPlace`), its first table is what links to a criterion lead to.
 */
export function matrixBlocks(coverage: UnitCoverage, level: number, isPlace: boolean): readonly Block[] {
	const items = columnsOf(coverage);
	if (items.length === 0) return [paragraph(words.matrixEmpty)];
	const parts = Math.ceil(items.length / ITEMS_PER_TABLE);
	const perTable = Math.ceil(items.length / parts);
	const tables = Array.from({ length: parts }, (_, part): readonly Block[] => {
		const title = parts === 1 ? words.matrix : words.matrixPart(part + 1, parts);
		const heading: Block = {
			kind: 'heading',
			level,
			look: 'section',
			content: [text(title)],
			...(part === 0 ? { bookmark: { title: words.matrix, level: 2 } } : {}),
		};
		// The key comes before the first table: it is read first, and cannot be stranded on a page of its own.
		const key: readonly Block[] =
			part === 0 ? [{ ...paragraph(keySpans(coverage), 'small'), keep: true }] : [];
		const columns = items.slice(part * perTable, (part + 1) * perTable);
		return [heading, ...key, matrixTable(coverage, columns, isPlace && part === 0)];
	});
	return tables.flat();
}

type Column = { readonly id: string; readonly reference: string };

/** The items that claim something of this unit, in the order of their references. */
function columnsOf(coverage: UnitCoverage): readonly Column[] {
	const found = new Map<string, Column>();
	for (const { items } of coverage.criteria) {
		for (const { item } of items) found.set(item.id, { id: item.id, reference: item.reference });
	}
	return [...found.values()].sort(byReference);
}

function matrixTable(coverage: UnitCoverage, columns: readonly Column[], isPlace: boolean): Table {
	return {
		kind: 'table',
		valign: 'middle',
		whole: true,
		columns: [{ width: 1 }, ...columns.map(() => ({ width: { points: COLUMN }, align: 'centre' as const }))],
		head: [
			{ blocks: [paragraph(words.criterion)] },
			...columns.map(({ id, reference }) => ({
				blocks: [paragraph([linkTo(anchors.evidence(id), reference)])],
			})),
		],
		rows: coverage.criteria.map(({ criterion, items }) => ({
			...(isPlace ? { anchor: anchors.criterion(criterion.id) } : {}),
			cells: [
				{
					head: true,
					blocks: [
						paragraph([
							// The row itself needs no link to itself.
							isPlace ? text(criterion.code) : linkTo(anchors.criterion(criterion.id), criterion.code),
							text(`\u2002${shortened(criterion.text)}`, { strong: false }),
						]),
					],
				},
				...columns.map(({ id, reference }): Cell => {
					const covering = items.find(({ item }) => item.id === id);
					return { blocks: covering ? [mark(covering.state, criterion.code, id, reference)] : [] };
				}),
			],
		})),
	};
}

function mark(state: ClaimState, code: string, id: string, reference: string): Block {
	const sign = documentWords.signs[state];
	const name = stateWords.names[state];
	const label = words.cellName(code, name, reference);
	return paragraph([
		{
			kind: 'text',
			text: sign,
			tone: stateTones[state],
			link: { to: { kind: 'anchor', anchor: anchors.evidence(id) }, name: label, quiet: true },
		},
	]);
}

/** What the signs mean, those in use only. */
function keySpans(coverage: UnitCoverage): readonly Span[] {
	const used = new Set<CriterionState>(
		coverage.criteria.flatMap(({ items }) => items.map(({ state }) => state)),
	);
	const order: readonly CriterionState[] = [
		'accepted',
		'claimed',
		'started',
		'changed',
		'question',
		'not-yet',
	];
	return [
		text(words.key),
		...order
			.filter((state) => used.has(state))
			.flatMap((state): Span[] => [
				text('  '),
				...stateSpans(state),
				text(': '),
				text(documentWords.stateMeanings[state]),
			]),
	];
}

const LONGEST = 60;

/** Enough of a criterion to know it by; the whole of it stands on the location sheet. */
export function shortened(value: string): string {
	if (value.length <= LONGEST) return value;
	const cut = value.slice(0, LONGEST);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:]+$/, '')}…`;
}
