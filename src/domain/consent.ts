import * as z from 'zod/mini';
import type { CalendarDate } from './identity.ts';

/** Somebody who can be recognised agreed: who by role, and how and when. */
export const consentSchema = z.object({
	answer: z.literal('consent'),
	who: z.string(),
	how: z.string(),
	date: z.string(),
	/** What they agreed to. Missing, like the days below, where nobody was asked for it yet. */
	purpose: z.exactOptional(z.string()),
	/** The last day it is good for; "" = no end. */
	expires: z.exactOptional(z.string()),
	/** The day it was taken back; "" = it was not. */
	withdrawn: z.exactOptional(z.string()),
});

export type Consent = Readonly<z.infer<typeof consentSchema>>;

/**
 * What a consent is worth on one day. "incomplete": an assessor could not ask who agreed, how and when. "not-yet": the
 * day on which it is said to have been given is still to come, so nobody has given it.
 */
export type ConsentState = 'valid' | 'incomplete' | 'not-yet' | 'expired' | 'withdrawn';

/**
 * Whether a consent holds. A withdrawal counts from the moment it is noted, whatever its date: who took it back
 * must not wait for it.
 *
 * @param today "" where nobody knows the day: then nothing has expired, and nothing is still to come
 */
export function consentState(consent: Consent, today: CalendarDate): ConsentState {
	if ((consent.withdrawn ?? '') !== '') return 'withdrawn';
	const expires = consent.expires ?? '';
	if (expires !== '' && today !== '' && expires < today) return 'expired';
	if (consent.who.trim() === '' || consent.how.trim() === '' || consent.date === '') return 'incomplete';
	if (today !== '' && consent.date > today) return 'not-yet';
	return 'valid';
}

/** Whether it is said to end before it was given: one of the two days is wrong. */
export function endsFirst({
	date,
	expires = '',
}: {
	readonly date: string;
	readonly expires?: string;
}): boolean {
	return date !== '' && expires !== '' && expires < date;
}
