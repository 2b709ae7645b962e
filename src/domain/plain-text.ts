import type { Answer } from './answer.ts';
import type { EvidenceContent } from './evidence.ts';
import type { Template } from './template.ts';
import { fieldsOf } from './template.ts';

/** Every word a learner typed in one answer, without markup. */
export function answerText(answer: Answer | undefined): string {
	if (answer === undefined) return '';
	if (typeof answer === 'string') return answer;
	if (Array.isArray(answer)) return answer.join(' ');
	switch (answer.kind) {
		case 'measure':
			return answer.measures
				.map(({ name, before, after, unit }) => `${name} ${before} ${after} ${unit}`)
				.join(' ');
		case 'rating-table':
			return [
				...answer.ownLines.map((line) => `${line.text} ${line.standard}`),
				...Object.values(answer.ratings).map((rating) => rating.comment),
			].join(' ');
		case 'rows':
			return answer.rows.flatMap((row) => Object.values(row.cells)).join(' ');
		case 'people':
			return answer.people.map((person) => `${person.role} ${person.knownAs}`).join(' ');
		case 'consent':
			return `${answer.who} ${answer.purpose} ${answer.how}`;
		case 'signature':
			return `${answer.name} ${answer.role}`;
	}
}

/** Lower-case text of a whole item, for searching: title, reference, answers, captions, how-lines. */
export function searchText(reference: string, content: EvidenceContent): string {
	return [
		reference,
		content.title,
		...Object.values(content.answers).map(answerText),
		...content.attachments.map((attachment) => `${attachment.caption} ${attachment.name}`),
		...content.claims.map((claim) => claim.how),
	]
		.join('\n')
		.replace(/\s+/g, ' ')
		.toLowerCase();
}

/** The first words of the field that the template names, for lists: at most `length` characters, cut at a word. */
export function excerptOf(template: Template, content: EvidenceContent, length = 140): string {
	const fields = fieldsOf(template);
	const chosen = template.excerpt ?? fields.find((field) => field.kind === 'long-text')?.id;
	const text = answerText(chosen === undefined ? undefined : content.answers[chosen])
		.replace(/[*_`#>]+/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	if (text.length <= length) return text;
	const cut = text.slice(0, length);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20)).trimEnd()}…`;
}
