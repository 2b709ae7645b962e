/*
 * The names of the fields on a sign-off sheet, for writing and for reading them. PDF splits field names at
 * full stops, so ids have theirs written otherwise.
 */

export const SIGNERS = ['learner', 'assessor', 'iqa'] as const;
export type Signer = (typeof SIGNERS)[number];

export function signOffName(kind: 'decision' | 'feedback', criterion: string): string;
export function signOffName(kind: 'name' | 'date', unit: string, who: Signer): string;
export function signOffName(
	kind: 'decision' | 'feedback' | 'name' | 'date',
	id: string,
	who?: Signer,
): string {
	const parts = who === undefined ? [kind, id] : [kind, id, who];
	return parts
		.map((part) => part.replaceAll('%', '%25').replaceAll('.', '%2E').replaceAll(' ', '%20'))
		.join(' ');
}
