import type { EvidenceContent } from '#domain/evidence.ts';
import { lookerFor, type NotedFinding } from '#domain/guard/check.ts';
import type { Place } from '#domain/guard/places.ts';
import type { GuardSettings } from '#domain/guard/settings.ts';
import { unreachable } from '#domain/identity.ts';
import type { Guarding } from '#ui/fields/GuardMark.tsx';

export { GuardNotes } from './GuardNotes.tsx';

let known: { readonly settings: GuardSettings; readonly check: ReturnType<typeof lookerFor> } | null = null;

/** What looks like personal data, by the place under which it is shown; each text once in a place. */
export function findingsByPlace(
	id: string,
	content: EvidenceContent,
	settings: GuardSettings,
): Guarding['found'] {
	if (known?.settings !== settings) known = { settings, check: lookerFor(settings) };
	const found = new Map<string, NotedFinding[]>();
	for (const finding of known.check(id, content)) {
		const key = placeKey(finding.place);
		const list = found.get(key) ?? [];
		if (!list.some((other) => other.found.text === finding.found.text)) list.push(finding);
		found.set(key, list);
	}
	return found;
}

function placeKey(place: Place): string {
	switch (place.at) {
		case 'title':
			return 'title';
		case 'answer':
			return `answer:${place.field}`;
		case 'attachment':
			return `attachment:${place.id}`;
		case 'claim':
			return `claim:${place.criterion}`;
		default:
			return unreachable(place);
	}
}
