/*
 * The names of the fields on a sign-off sheet, made and understood in one place. PDF splits field names at
 * full stops, so ids have theirs written otherwise.
 */

export const SIGNERS = ['learner', 'assessor', 'iqa'] as const;
export type Signer = (typeof SIGNERS)[number];

const KINDS = ['decision', 'feedback', 'name', 'date'] as const;

/** What one field of a sign-off sheet is about. */
export type SignOffField =
	| { readonly kind: 'decision' | 'feedback'; readonly criterion: string }
	| { readonly kind: 'name' | 'date'; readonly unit: string; readonly who: Signer };

export function signOffName(kind: 'decision' | 'feedback', criterion: string): string;
export function signOffName(kind: 'name' | 'date', unit: string, who: Signer): string;
export function signOffName(kind: (typeof KINDS)[number], id: string, who?: Signer): string {
	const parts = who === undefined ? [kind, id] : [kind, id, who];
	return parts
		.map((part) => part.replaceAll('%', '%25').replaceAll('.', '%2E').replaceAll(' ', '%20'))
		.join(' ');
}

/** What a field is about, by its name; null when it is none of a sign-off sheet. */
export function signOffField(name: string): SignOffField | null {
	const [kind, id, who, more] = name
		.split(' ')
		.map((part) => part.replaceAll('%20', ' ').replaceAll('%2E', '.').replaceAll('%25', '%'));
	if (id === undefined || id === '' || more !== undefined) return null;
	if (kind === 'decision' || kind === 'feedback') return who === undefined ? { kind, criterion: id } : null;
	const signer = SIGNERS.find((each) => each === who);
	return (kind === 'name' || kind === 'date') && signer ? { kind, unit: id, who: signer } : null;
}
