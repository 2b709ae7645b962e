import * as z from 'zod/mini';
import { dueIn, dueSchema } from './due-dates.ts';
import type { EvidenceContent } from './evidence.ts';
import type { Missing } from './missing.ts';
import { missingFrom } from './missing.ts';
import type { Template } from './template.ts';

/** What an item still waits for, in the order in which it is told. */
export const missingPart = z.enum([
	'title',
	'event-date',
	'reality',
	'answers',
	'captions',
	'privacy',
	'cleaning',
	'claims',
]);
export type MissingPart = z.infer<typeof missingPart>;

/**
 * What is ahead of an item: derived from its content, so that home needs no content to tell it. A head may be
 * without one (an older app, an older backup, a form nobody knows any more): it is then worked out later.
 */
export const outlookSchema = z.object({
	missing: z.array(z.object({ part: missingPart, count: z.number() })),
	due: z.array(dueSchema),
});

export type Outlook = Readonly<z.infer<typeof outlookSchema>>;

/** What is missing from a content that is not done yet, and what is due because of it. */
export function outlookOf(template: Template, content: EvidenceContent): Outlook {
	const counts = new Map<MissingPart, number>();
	// The learner has called it done: nothing of it waits, and 5,000 heads stay small.
	for (const missing of content.done ? [] : missingFrom(template, content)) {
		const part = partOf(missing);
		counts.set(part, (counts.get(part) ?? 0) + 1);
	}
	const missing = missingPart.options.flatMap((part) => {
		const count = counts.get(part);
		return count === undefined ? [] : [{ part, count }];
	});
	return { missing, due: [...dueIn(template, content)] };
}

function partOf(missing: Missing): MissingPart {
	if (missing.kind === 'field') return 'answers';
	if (missing.kind !== 'attachment') return missing.kind;
	if (missing.reason === 'no-caption') return 'captions';
	return missing.reason === 'not-cleaned' ? 'cleaning' : 'privacy';
}
