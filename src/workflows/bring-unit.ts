import { newId } from '#device/identity.ts';
import { ownUnit, type UnitDraft } from '#domain/own-unit.ts';
import type { Unit } from '#domain/unit.ts';
import { keepWaitingUnit, readWaitingUnits } from '#storage/waiting-units.ts';
import { ownUnitWords } from '#wording/en/own-unit.ts';
import { unitFileWords } from '#wording/en/unit-file.ts';
import { type Adoption, adoptUnit } from './adopt-unit.ts';

export type Brought =
	| {
			readonly ok: true;
			readonly value: Unit;
			/** There is no portfolio yet: it is kept until there is one. */
			readonly waits: boolean;
	  }
	| Exclude<Adoption, { readonly ok: true }>;

/**
 * Puts a unit into the open portfolio. Where there is none yet it waits on this device, and the start form offers
 * it; "no-portfolio" is left for a browser that keeps nothing.
 */
export async function bringUnit(draft: UnitDraft): Promise<Brought> {
	const adoption = await adoptUnit(draft);
	if (adoption.ok) return { ...adoption, waits: false };
	if (adoption.code !== 'no-portfolio') return adoption;
	const unit = ownUnit(draft, {
		taken: new Set(readWaitingUnits().map(({ id }) => id)),
		token: newId().slice(0, 8),
		source: ownUnitWords.source[draft.origin?.format ?? 'pasted'],
		untitled: unitFileWords.outcome,
	});
	return keepWaitingUnit(unit) ? { ok: true, value: unit, waits: true } : adoption;
}
