import type { Evidence } from '#domain/evidence.ts';

// The kind of evidence that describes something which stays at work, and where it says so.
const DESCRIPTOR = 'held-at-workplace';
const PLACE_FIELDS = ['system', 'location'] as const;
const TOLD_FIELDS = [
	'what-it-is',
	'what-i-did',
	'what-it-shows',
	'internal-reference',
	'how-to-see',
] as const;

/** The items that describe something which stays at work. */
export function heldItems(items: readonly Evidence[]): readonly Evidence[] {
	return items.filter(({ content }) => content.template.id === DESCRIPTOR);
}

/** Whether it says what the thing is or where: one that was only begun describes nothing. */
export function isDescribed(item: Evidence): boolean {
	return [...PLACE_FIELDS, ...TOLD_FIELDS].some((field) => plainAnswer(item, field) !== '');
}

/** Where the real thing is kept: "call recording system, second floor"; "" for all other evidence. */
export function heldAt(item: Evidence | undefined): string {
	if (!item || item.content.template.id !== DESCRIPTOR) return '';
	return PLACE_FIELDS.map((field) => plainAnswer(item, field))
		.filter((place) => place !== '')
		.join(', ');
}

/** A short answer as typed, without stray spaces; "" where there is none. */
export function plainAnswer({ content }: Evidence, field: string): string {
	const answer = content.answers[field];
	return typeof answer === 'string' ? answer.trim() : '';
}
