import type { Place } from '#domain/coach/finding.ts';
import { fieldDomId } from '#ui/fields/dom-ids.ts';
import { attachmentDomId, itemDomIds } from '#ui/screens/item/dom-ids.ts';
import { coachWords } from '#wording/en/coach.ts';

/** The id of the element on the item's page that a finding is about; "" for what is on no item's page. */
export function placeIdOf(place: Place): string {
	switch (place.kind) {
		case 'field':
			return fieldDomId(place.field);
		case 'attachment':
			return `${attachmentDomId(place.attachment)}-caption`;
		case 'criterion':
			return `claim-${place.criterion}`;
		case 'unit':
		case 'portfolio':
			return '';
		default:
			return itemDomIds[place.kind];
	}
}

/** What the place is called. */
export function labelOf(place: Place): string {
	switch (place.kind) {
		case 'field':
			return place.label;
		case 'unit':
		case 'portfolio':
			return '';
		default:
			return coachWords.places[place.kind];
	}
}
