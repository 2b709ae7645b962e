import { startOfFileName } from './pdf-file-name.ts';

/**
 * "Siân Price" -> "Sian-Price-2026-06-14-0905.starfolio", with the part where there are several, and ".age" when
 * protected.
 *
 * @param whose the learner; and the qualification, where another portfolio is on the device
 * @param minute so that the second backup of a day is not taken for the first
 */
export function backupFileName(
	whose: readonly string[],
	minute: string,
	part: { readonly number: number; readonly of: number },
	isProtected: boolean,
): string {
	const parts = part.of === 1 ? '' : `-part-${part.number}-of-${part.of}`;
	return `${whose.map(startOfFileName).join('')}${minute}${parts}.starfolio${isProtected ? '.age' : ''}`;
}
