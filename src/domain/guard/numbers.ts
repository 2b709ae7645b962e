import { isIban, isLuhn, isNhsNumber } from './checksums.ts';
import type { Span } from './finding.ts';
import { around, digitsOf, matchesOf } from './matches.ts';

/* Numbers that stand for a person: each has a check of its own, or words that must stand beside it. */

/** First digits and lengths of the card schemes; what passes Luhn by chance and is no card is one in ten. */
const CARD =
	/^(?:4(?:\d{12}|\d{15}|\d{18})|5[0-8]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0|6|8)\d{12}|35\d{14}|6\d{15})$/;

export function* cards(text: string): Generator<Span> {
	for (const match of matchesOf(text, /\d(?:[ -]?\d){12,18}/g)) {
		const digits = digitsOf(match.text);
		if (CARD.test(digits) && isLuhn(digits)) yield match;
	}
}

const NHS_BEFORE = /\bNHS\s*(?:number|num|no)?[.:]?\s*(?:is|was|=)?\s*$/i;

/** In the form of letters and cards (3 3 4), or plainly called one: one in eleven other numbers passes the check. */
export function* nhsNumbers(text: string): Generator<Span> {
	for (const match of matchesOf(text, /\d{3}[ -]?\d{3}[ -]?\d{4}/g)) {
		if (!isNhsNumber(digitsOf(match.text)) || match.text.startsWith('0')) continue;
		if (/^\d{3}([ -])\d{3}\1\d{4}$/.test(match.text) || NHS_BEFORE.test(match.before)) yield match;
	}
}

const NINO = /[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]/gi;
/** HMRC, NIM39110: letters and prefixes that are never given out. */
const NINO_GIVEN = /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/i;
const NINO_BEFORE = /\b(?:national insurance|NINO|NI)\b[^.!?]{0,24}$/i;

export function* insuranceNumbers(text: string): Generator<Span> {
	for (const match of matchesOf(text, NINO)) {
		if (NINO_GIVEN.test(match.text) || NINO_BEFORE.test(match.before)) yield match;
	}
}

const SORT_CODE_BEFORE = /\bsort\s?code[^.!?\d]{0,16}$/i;
const ACCOUNT_AFTER =
	/^[\s,;/]*(?:and\s+)?(?:(?:account|acct?|a\/c)\s*(?:number|num|no)?[.:]?\s*(?:is|was)?\s*)?\d{8}(?!\d)/i;
const ACCOUNT_BEFORE = /(?:\baccount|\bacct?|\ba\/c)\s*(?:number|num|no)?[.:]?\s*(?:is|was)?\s*$/i;
const AFTER_SORT_CODE = /\d{2}[ -]\d{2}[ -]\d{2}[\s,;/]*(?:and\s+)?$/;

/** Sort codes and account numbers: without their words, "12-03-26" is a date and eight digits are a case number. */
export function* bankAccounts(text: string): Generator<Span> {
	for (const match of matchesOf(text, /\d{2}[ -]\d{2}[ -]\d{2}|\d{6}/g)) {
		const isSpaced = match.text.length > 6;
		if (SORT_CODE_BEFORE.test(match.before) || (isSpaced && ACCOUNT_AFTER.test(match.after))) yield match;
	}
	for (const match of matchesOf(text, /\d{4}[ -]?\d{4}/g)) {
		if (ACCOUNT_BEFORE.test(match.before) || AFTER_SORT_CODE.test(match.before)) yield match;
	}
}

/** Signs of an IBAN by its country: the places a customer of a British contact centre has a bank in. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
	...{ AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27 },
	...{ GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LT: 20, LU: 20, LV: 21, MT: 31 },
	...{ NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, TR: 26, AE: 23, SA: 24, PK: 24 },
};

export function* ibans(text: string): Generator<Span> {
	for (const { index } of text.matchAll(/[A-Z]{2}\d{2}(?= ?[A-Z0-9])/gi)) {
		const end = afterSigns(text, index, IBAN_LENGTHS[text.slice(index, index + 2).toUpperCase()] ?? 0);
		if (end === null) continue;
		const { before, after } = around(text, index, end);
		if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) continue;
		if (isIban(text.slice(index, end).replace(/ /g, ''))) yield { start: index, end };
	}
}

/** Where so many letters and digits end, single spaces between them not counted; null when there are fewer. */
function afterSigns(text: string, start: number, signs: number): number | null {
	let left = signs;
	for (let place = start; left > 0; place += 1) {
		const sign = text[place] ?? '';
		if (/[A-Z0-9]/i.test(sign)) left -= 1;
		else if (sign !== ' ' || text[place + 1] === ' ') return null;
		if (left === 0) return place + 1;
	}
	return null;
}
