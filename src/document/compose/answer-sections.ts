import type { Block, Fact } from '#document/blocks.ts';
import type { Answer } from '#domain/answer.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Field, Template, TemplateSection } from '#domain/template.ts';
import { documentWords } from '#wording/en/document.ts';
import { type Answered, answered } from './answers/answered.ts';
import { referenceText } from './item-title.ts';
import { paragraph, section, text, typed } from './spans.ts';

const words = documentWords.item;

export const SECTION_LEVEL = 3;

/** All answers of an item, section by section as its form has them; what is empty is left out. */
export function answerSections(item: Evidence, template: Template | undefined): readonly Block[] {
	if (!template) return unknownForm(item);
	const sections = template.sections.flatMap((each) => sectionBlocks(each, item));
	return sections.length > 0 ? sections : [paragraph(words.noAnswers, 'muted')];
}

function sectionBlocks(part: TemplateSection, item: Evidence): readonly Block[] {
	const fields = part.fields.flatMap((field) => {
		const answer = item.content.answers[field.id];
		const shown = answer === undefined ? null : answered(field, answer);
		return shown ? [{ field, shown }] : [];
	});
	if (fields.length === 0) return [];
	const blocks: Block[] = [section(part.title, SECTION_LEVEL)];
	let facts: Fact[] = [];
	const flush = () => {
		if (facts.length > 0) blocks.push({ kind: 'facts', facts });
		facts = [];
	};
	for (const [index, { field, shown }] of fields.entries()) {
		const where = words.fieldWhere(referenceText(item), field.label);
		if (shown.kind === 'fact') {
			facts.push({ label: field.label, value: shown.value, where });
			continue;
		}
		flush();
		// A label that says what the section title just said.
		const same = index === 0 && field.label.toLowerCase() === part.title.toLowerCase();
		blocks.push({ kind: 'group', where, blocks: same ? shown.blocks : labelled(field, shown) });
	}
	flush();
	return blocks;
}

function labelled(field: Field, shown: Extract<Answered, { kind: 'blocks' }>): readonly Block[] {
	return [
		{ kind: 'heading', level: SECTION_LEVEL + 1, look: 'label', content: [text(field.label)] },
		...shown.blocks,
	];
}

/** The form is not among those that came with the portfolio: what can be read is still printed. */
function unknownForm(item: Evidence): readonly Block[] {
	const reference = referenceText(item);
	const facts = Object.entries(item.content.answers).flatMap(([id, answer]): Fact[] => {
		const plain = plainAnswer(answer);
		return plain === ''
			? []
			: [{ label: id, value: [paragraph(typed(plain))], where: words.fieldWhere(reference, id) }];
	});
	return facts.length > 0 ? [section(words.answers, SECTION_LEVEL), { kind: 'facts', facts }] : [];
}

function plainAnswer(answer: Answer): string {
	if (typeof answer === 'string') return answer.trim();
	return Array.isArray(answer) ? answer.join(', ') : '';
}
