import { addresses } from './addresses.ts';
import { births } from './birth.ts';
import { emails, phones, postcodes, vehicles } from './contact.ts';
import type { Found, PersonalKind, Span } from './finding.ts';
import { introducedNames } from './introduced.ts';
import { listedNames, listedPattern, titledNames } from './names.ts';
import { bankAccounts, cards, ibans, insuranceNumbers, nhsNumbers } from './numbers.ts';

/** Looks through one text; gives what looks like personal data, in its order, nothing twice. */
export type Scanner = (text: string) => readonly Found[];

/** What has a check of its own goes before what is known by its looks, so that a card is not called a telephone. */
const rules: readonly (readonly [PersonalKind, (text: string) => Iterable<Span>])[] = [
	['iban', ibans],
	['card', cards],
	['email', emails],
	['nhs', nhsNumbers],
	['nino', insuranceNumbers],
	['phone', phones],
	['account', bankAccounts],
	['birth', births],
	['vehicle', vehicles],
	['address', addresses],
	['postcode', postcodes],
];

/** A scanner that also knows the learner's own list of names. */
export function scannerFor(names: readonly string[]): Scanner {
	const pattern = listedPattern(names);
	return (text) => {
		const found: Found[] = [];
		// By place in the text, so that a page full of names takes no longer than its length.
		const taken = new Uint8Array(text.length);
		const add = (kind: PersonalKind, spans: Iterable<Span>): void => {
			for (const { start, end } of spans) {
				if (taken.subarray(start, end).includes(1)) continue;
				taken.fill(1, start, end);
				found.push({ kind, start, end, text: text.slice(start, end) });
			}
		};
		if (/[\d@]/.test(text)) for (const [kind, rule] of rules) add(kind, rule(text));
		add('name', titledNames(text));
		if (pattern) add('listed', listedNames(text, pattern));
		add('name', introducedNames(text));
		return found.sort((a, b) => a.start - b.start);
	};
}
