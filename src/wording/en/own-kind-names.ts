import type { Apart } from '#domain/own-template-apart.ts';

/** What kinds of evidence of one's own are called in lists: with what tells two of one title apart. */
export function ownKindName(title: string, apart: Apart | null): string {
	if (apart === null) return title;
	switch (apart.kind) {
		case 'with':
		case 'without':
			return `${title} (${apart.kind} “${apart.part}”)`;
		case 'version':
			return `${title} (version ${apart.version})`;
		default:
			return `${title} (form ${apart.number})`;
	}
}
