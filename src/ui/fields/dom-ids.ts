/** The id of the element that "Done" links to for one field of the template. */
export function fieldDomId(fieldId: string): string {
	return `field-${fieldId}`;
}
