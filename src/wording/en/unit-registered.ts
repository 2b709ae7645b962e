import type { Unit } from '#domain/unit.ts';

/** "K/506/1234", "4 credits": what an awarding body says of the unit besides; nothing where it is not known. */
export function registered({
	reference = '',
	credits = '',
}: Pick<Unit, 'reference' | 'credits'>): readonly string[] {
	const counted = credits === '1' ? '1 credit' : credits && `${credits} credits`;
	return [reference, counted].filter((part) => part !== '');
}
