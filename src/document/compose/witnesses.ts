import type { Block, Section, TableRow } from '#document/blocks.ts';
import { isTagged } from '#domain/answer.ts';
import type { Evidence } from '#domain/evidence.ts';
import { fieldsOf } from '#domain/template.ts';
import { partWords, witnessWords } from '#wording/en/pdf-parts.ts';
import { anchors } from './anchors.ts';
import { plainAnswer } from './held-at.ts';
import { markdownBlocks } from './markdown.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { heads, inLines, joined, linkTo, paragraph, partTitle, text, typed } from './spans.ts';

const words = witnessWords;
const title = partWords.names.witnesses;
const TESTIMONY = 'witness-testimony';

type Witness = {
	readonly role: string;
	readonly organisation: string;
	readonly name: string;
	/** The newest of their testimonies says how they know the work. */
	readonly newest: Evidence;
	readonly items: readonly Evidence[];
};

export function testimonies(items: readonly Evidence[]): readonly Evidence[] {
	return items.filter(({ content }) => content.template.id === TESTIMONY);
}

/** Everybody who gave testimony, once, with room for a specimen of the signature; nothing where nobody did. */
export function witnessSection(index: PortfolioIndex): Section | null {
	const witnesses = witnessesOf(testimonies(index.items));
	if (witnesses.length === 0) return null;
	return {
		anchor: anchors.witnesses,
		running: title,
		where: title,
		blocks: [
			partTitle(title),
			paragraph(words.lead),
			{
				kind: 'table',
				columns: [{ width: 1 }, { width: 1.4 }, { width: { points: 68 } }, { width: 1.2 }],
				head: heads([words.witness, words.knows, words.testimony, words.specimen]),
				rows: witnesses.map((witness) => witnessRow(witness, index)),
			},
		],
	};
}

function witnessesOf(items: readonly Evidence[]): readonly Witness[] {
	const found = new Map<string, Witness>();
	for (const item of items) {
		const role = plainAnswer(item, 'witness-role');
		const organisation = plainAnswer(item, 'witness-organisation');
		const name = nameOf(item);
		// Who says nothing of themselves cannot be told to be the same as somebody else.
		const key = role === '' ? item.id : [role, organisation, name].join('\n').toLowerCase();
		const known = found.get(key);
		found.set(key, { role, organisation, name, newest: item, items: [...(known?.items ?? []), item] });
	}
	return [...found.values()];
}

/** The name beside the signature; none from a witness who does not agree to be named, or no longer does. */
function nameOf({ content }: Evidence): string {
	const signature = content.answers['witness-signature'];
	if (hasRefused(content)) return '';
	return isTagged(signature, 'signature') ? signature.name.trim() : '';
}

/** The consent is to be named and to be asked. */
function hasRefused({ answers }: Evidence['content']): boolean {
	const consent = answers['witness-consent'];
	return isTagged(consent, 'consent') && (consent.given === 'no' || consent.withdrawn !== '');
}

function witnessRow(witness: Witness, index: PortfolioIndex): TableRow {
	const { role, organisation, name, newest, items } = witness;
	const references = items.map((item) => [linkTo(anchors.evidence(item.id), item.reference)]);
	const who = [name, organisation]
		.filter((line) => line !== '')
		.map((line) => [text(line, { strong: false })]);
	return {
		cells: [
			{ head: true, blocks: [paragraph(inLines([[text(role === '' ? words.noRole : role)], ...who]))] },
			{ blocks: knowsBlocks(newest, index) },
			{ blocks: [paragraph(joined(references, ' '))] },
			{ blocks: [{ kind: 'space', height: 44 }] },
		],
	};
}

function knowsBlocks(item: Evidence, index: PortfolioIndex): readonly Block[] {
	const reach = hasRefused(item.content) ? '' : plainAnswer(item, 'witness-contact');
	const lines = [plainAnswer(item, 'relationship'), kindOf(item, index)].filter((line) => line !== '');
	return [
		...lines.map((line) => paragraph(typed(line))),
		...markdownBlocks(plainAnswer(item, 'witness-competence'), null),
		...(reach === '' ? [] : [paragraph(words.reach(reach), 'small')]),
	];
}

/** "Expert witness", as the form words it. */
function kindOf(item: Evidence, index: PortfolioIndex): string {
	const template = index.templateOf(item);
	const field = template && fieldsOf(template).find(({ id }) => id === 'witness-type');
	const chosen = plainAnswer(item, 'witness-type');
	return field?.kind === 'choice' ? (field.options.find(({ value }) => value === chosen)?.label ?? '') : '';
}
