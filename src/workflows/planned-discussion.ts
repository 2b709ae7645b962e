import type { AnswerOf } from '#domain/answer.ts';
import type { DiscussionLine } from '#domain/coach/discussion-plan.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { Template } from '#domain/template.ts';
import { nextPiecesWords } from '#wording/en/next-pieces.ts';

const words = nextPiecesWords.discussion;

/** The preparation of a professional discussion: criteria with prompts, evidence to bring, and no tick. */
export function plannedContent(
	lines: readonly DiscussionLine[],
	template: Template,
	writtenOn: string,
): EvidenceContent {
	const name = ({ unit, criterion }: DiscussionLine) => words.criterion(criterion.code, unit.shortTitle);
	const bring = new Map<
		string,
		{ readonly reference: string; readonly title: string; readonly names: string[] }
	>();
	for (const line of lines) {
		for (const { id, reference, title } of line.bring) {
			const known = bring.get(id);
			if (known) known.names.push(name(line));
			else bring.set(id, { reference, title, names: [name(line)] });
		}
	}
	return {
		...emptyContent(template, writtenOn),
		title: words.itemTitle,
		answers: {
			purpose: words.purpose(lines.map(name).join(', ')),
			'criteria-notes': rows(
				lines.map((line) => ({
					criterion: name(line),
					notes: [
						words.prompts,
						...[...line.prompts, ...words.asked].map((prompt) => `- ${prompt}`),
						'',
						`${words.answer}\n`,
					].join('\n'),
				})),
			),
			'evidence-to-bring': rows(
				[...bring.values()].map(({ reference, title, names }) => ({
					reference: [reference, title].filter(Boolean).join(' '),
					shows: words.shows(names.join(', ')),
				})),
			),
			'what-ifs': rows(words.whatIfs.map((question) => ({ 'what-if': question, answer: '' }))),
		},
		links: [...bring.keys()],
	};
}

function rows(cells: readonly Readonly<Record<string, string>>[]): AnswerOf<'rows'> {
	return {
		kind: 'rows',
		rows: cells.map((row, index) => ({ id: `planned-${index + 1}`, cells: { ...row } })),
	};
}
