import type { Unit } from '#domain/unit.ts';
import { unitsWords } from './units.ts';

/** "K/506/1234", "4 credits": what an awarding body says of the unit besides; nothing where it is not known. */
export function registered({
	reference = '',
	credits = '',
}: Pick<Unit, 'reference' | 'credits'>): readonly string[] {
	const counted = credits === '1' ? '1 credit' : credits && `${credits} credits`;
	return [reference, counted].filter((part) => part !== '');
}

/** "Focus Awards · Level 2 · NVQ Certificate · K/506/1234 · 4 credits": all that stands under a unit's title. */
export function unitInFull(unit: Unit): string {
	return [unitsWords.by(unit), unit.qualification, ...registered(unit)].filter(Boolean).join(' · ');
}
