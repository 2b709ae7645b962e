import type { Evidence } from '#domain/evidence.ts';

// The kind of evidence that describes something which stays at work, and where it says so.
const DESCRIPTOR = 'held-at-workplace';
const PLACE_FIELDS = ['system', 'location'] as const;

/** Where the real thing is kept: "call recording system, second floor"; "" for all other evidence. */
export function heldAt(item: Evidence | undefined): string {
	if (!item || item.content.template.id !== DESCRIPTOR) return '';
	return PLACE_FIELDS.map((field) => item.content.answers[field])
		.flatMap((answer) => (typeof answer === 'string' && answer.trim() !== '' ? [answer.trim()] : []))
		.join(', ');
}
