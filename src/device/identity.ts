import type { CalendarDate, Instant, Sha256 } from '#domain/identity.ts';

/** A new, unguessable id. */
export function newId(): string {
	return crypto.randomUUID();
}

export function now(): Instant {
	return new Date().toISOString();
}

/** Today where the learner is, not in UTC: a diary entry at half past midnight belongs to the new day. */
export function today(): CalendarDate {
	return dayIn(new Date());
}

/** The day that a moment fell on where the learner is. */
export function dayOf(at: Instant): CalendarDate {
	return dayIn(new Date(at));
}

/** "2026-06-14-0905": day and minute where the learner is, as a file's name can hold them. */
export function minuteOf(at: Instant): string {
	const date = new Date(at);
	return `${dayIn(date)}-${two(date.getHours())}${two(date.getMinutes())}`;
}

const two = (part: number): string => String(part).padStart(2, '0');

function dayIn(date: Date): CalendarDate {
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** SHA-256 of bytes, or of text as UTF-8. */
export async function digest(data: string | Uint8Array | ArrayBuffer): Promise<Sha256> {
	const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
