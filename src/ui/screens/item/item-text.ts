import type { EvidenceContent } from '#domain/evidence.ts';
import { answerText } from '#domain/plain-text.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { itemWords } from '#wording/en/item.ts';

/** Everything typed into an item, each under its label, to be pasted somewhere safe. */
export function itemText(template: Template, content: EvidenceContent): string {
	const parts = [
		[itemWords.title, content.title],
		[itemWords.eventDate, content.eventDate],
		...fieldsOf(template).map((field) => [field.label, answerText(content.answers[field.id])]),
		...content.claims.map((claim) => [claim.criterion, claim.how]),
		...content.attachments.map((attachment) => [attachment.name, attachment.caption]),
	];
	return parts
		.filter(([, text]) => text?.trim())
		.map(([label, text]) => `${label}\n${text}`)
		.join('\n\n');
}
