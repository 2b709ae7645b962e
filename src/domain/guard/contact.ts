import type { Span } from './finding.ts';
import { around, digitsOf, matchesOf } from './matches.ts';

/* Where a person can be reached: mail, telephone, postcode, car. */

const EMAIL = /[a-z0-9](?:[a-z0-9._%+'-]{0,63})@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}/gi;

export function* emails(text: string): Generator<Span> {
	yield* matchesOf(text, EMAIL);
}

/** A day is no telephone number, however many digits follow it. */
const DAY = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}/;

/**
 * UK numbers of homes and mobiles (01, 02, 07) and international ones. 03, 08 and 09 belong to companies: the
 * contact centre's own lines stand in every account.
 */
export function* phones(text: string): Generator<Span> {
	for (const match of matchesOf(text, /(?:\+|\(\+?)?\d(?:[ ().-]{0,2}\d){8,15}/g)) {
		if (/[-.+:]$/.test(match.before) || DAY.test(match.text)) continue;
		if (isPhone(match.text)) yield match;
	}
}

function isPhone(text: string): boolean {
	const digits = digitsOf(text);
	if (text.startsWith('+') || text.startsWith('(+')) return digits.length >= 8 && digits.length <= 15;
	if (/^00[1-9]/.test(digits)) return digits.startsWith('0044') || /^00 ?\d{1,3} /.test(text);
	return /^(?:01\d{8,9}|02\d{9}|07[1-9]\d{8}|05[56]\d{8})$/.test(digits);
}

const AREAS =
	'AB|AL|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE';
/** Royal Mail: the last two letters are never C, I, K, M, O or V. */
const POSTCODE = new RegExp(`(?:${AREAS})\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}`, 'gi');
const ORDINAL = /(?:1st|2nd|3rd|\dth)$/;

export function* postcodes(text: string): Generator<Span> {
	for (const match of matchesOf(text, POSTCODE)) {
		// "part B1 2nd edition"
		if (ORDINAL.test(match.text) && !/\bpost\s?code\b/i.test(match.before + match.after)) continue;
		yield match;
	}
}

/** As given out since 2001. DVLA never uses I, Q or Z first, nor I and Q at the end. */
const CURRENT_PLATE = /[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[1-9]\d) ?[A-HJ-PR-Z]{3}/g;
/** Before that, and without its space or capitals: only beside words of the road. */
const ANY_PLATE = /(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])/gi;
const ROAD_BEFORE =
	/\b(?:reg|registration|plates?|car|van|vehicle|motorbike|motorcycle|lorry|drives|caravan|taxi)\b[^.!?]{0,30}$/i;

export function* vehicles(text: string): Generator<Span> {
	for (const match of matchesOf(text, CURRENT_PLATE)) yield match;
	for (const match of matchesOf(text, ANY_PLATE)) {
		if (ROAD_BEFORE.test(match.before)) yield around(text, match.start, match.end);
	}
}
