/** What kind of personal data a stretch of text looks like. */
export const personalKinds = [
	'email',
	'phone',
	'postcode',
	'address',
	'nino',
	'nhs',
	'card',
	'account',
	'iban',
	'vehicle',
	'birth',
	'name',
	'listed',
] as const;

export type PersonalKind = (typeof personalKinds)[number];

/** A stretch of a text, as String.slice takes it. */
export type Span = { readonly start: number; readonly end: number };

/** Something in a text that looks like personal data. */
export type Found = Span & { readonly kind: PersonalKind; readonly text: string };
