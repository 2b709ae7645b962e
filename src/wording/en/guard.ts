import type { PersonalKind } from '#domain/guard/finding.ts';
import type { Placeholders } from '#domain/guard/replacing.ts';

/** What the guard calls what it found: "looks like …". */
const kinds = {
	email: 'an e-mail address',
	phone: 'a phone number',
	postcode: 'a postcode',
	address: 'an address',
	nino: 'a National Insurance number',
	nhs: 'an NHS number',
	card: 'a card number',
	account: 'bank details',
	iban: 'a bank account number',
	vehicle: 'a vehicle registration',
	birth: 'a date of birth',
	name: 'a name',
	listed: 'a name on your list',
} satisfies Record<PersonalKind, string>;

const placeholders: Placeholders = {
	email: '[e-mail address]',
	phone: '[phone number]',
	postcode: '[postcode]',
	address: '[address]',
	nino: '[NI number]',
	nhs: '[NHS number]',
	card: '[card number]',
	account: '[bank details]',
	iban: '[bank account]',
	vehicle: '[vehicle registration]',
	birth: '[date of birth]',
	person: (letter) => `Person ${letter}`,
	titled: (title, letter) => `${title} ${letter}`,
};

export const guardWords = {
	kinds,
	placeholders,
	looksLike: (text: string, kind: PersonalKind) => `“${text}” looks like ${kinds[kind]}.`,
	marks: 'Personal data in this text',
	replace: 'Take it out',
	replaceNamed: (text: string) => `Take it out: “${text}”`,
	show: 'Show it',
	showNamed: (text: string) => `Show it in the text: “${text}”`,
	leave: 'Leave it',
	leaveNamed: (text: string) => `Leave it: “${text}”`,
	leaveTitle: 'Why can it stay?',
	leaveText: (text: string) =>
		`“${text}” stays in the text. Your reason is kept on this device and in your backups, and is not in the PDF.`,
	reasons: {
		'no-person': 'It is not about a person',
		agreed: 'The person agreed to be named',
		public: 'It is public, for example a company’s own line',
	},
	reason: 'Reason',
	otherReason: 'Another reason',
	ownReason: 'Your reason',
	reasonMissing: 'Choose a reason. It is for yourself, when you look through everything later.',
	notTakenUp: 'This could not be kept just now. Nothing was changed. Try again.',
	leftHere: (count: number) =>
		count === 1 ? '1 thing left as it is in this text' : `${count} things left as they are in this text`,
	leftInAll: (count: number) =>
		count === 1
			? '1 thing looks like personal data and was left as it is'
			: `${count} things look like personal data and were left as they are`,
	because: (reason: string) => `Because: ${reason}`,
	takeUp: 'Look at it again',
	takeUpNamed: (text: string) => `Look at it again: “${text}”`,
	takenUp: (text: string) => `“${text}” is named again.`,
	notLeft: 'Your reason could not be kept just now. Nothing was changed. Try again.',
	leaveConfirm: 'Leave it',
	cancel: 'Cancel',
	working: 'Taking it out…',
	replaced: (from: string, to: string) =>
		`“${from}” is now “${to}”, in earlier saved states too. A backup or PDF made before still holds it.`,
	undo: 'Put it back',
	putBack: (text: string) => `“${text}” is in the text again. The earlier saved states stay without it.`,
	notPutBack: (text: string) =>
		`“${text}” could not be put back: the text was changed since. Nothing was changed now. Type it again.`,
	left: (text: string) => `“${text}” stays. Your reason is kept.`,
	failed:
		'It was not taken out of everything that was saved. What you typed is not affected. Try again in a moment.',
	again: 'Try again',
} as const;
