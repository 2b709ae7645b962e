import type { CalendarDate } from '#domain/identity.ts';
import { startOfFileName } from './pdf-file-name.ts';

/**
 * "Siân Price" -> "Sian-Price-2026-06-14.starfolio", with the part where there are several, and ".age" when protected.
 *
 * @param whose the learner; and the qualification, where another portfolio is on the device
 */
export function backupFileName(
	whose: readonly string[],
	day: CalendarDate,
	part: { readonly number: number; readonly of: number },
	isProtected: boolean,
): string {
	const parts = part.of === 1 ? '' : `-part-${part.number}-of-${part.of}`;
	return `${whose.map(startOfFileName).join('')}${day}${parts}.starfolio${isProtected ? '.age' : ''}`;
}
