import type { Unit } from '#domain/unit.ts';

/** "Monitor quality (iCQ, Level 3)": two awarding bodies may use the same words for different units. */
export function unitName({ title, awardingBody, level }: Unit): string {
	const whose = [awardingBody, level].filter((part) => part !== '').join(', ');
	return whose === '' ? title : `${title} (${whose})`;
}
