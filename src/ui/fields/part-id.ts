/** A new id for a row, a measure or a line inside one answer: 16 hex characters, unguessable. */
export function newPartId(): string {
	// Not randomUUID: that one exists only in secure contexts, and a preview on the local network is none.
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
