/** Ids of the parts of an item that every kind of evidence has: "Done" links to them. */
export const itemDomIds = {
	title: 'item-title',
	'event-date': 'item-date',
	reality: 'item-reality',
	claims: 'item-criteria',
} as const;

export function attachmentDomId(attachment: string): string {
	return `attachment-${attachment}`;
}
