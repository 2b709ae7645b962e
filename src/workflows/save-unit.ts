import { loadUnits } from '#content/catalogue.ts';
import { now } from '#device/identity.ts';
import type { UnitId } from '#domain/identity.ts';
import type { Unit } from '#domain/unit.ts';
import type { UnitFormat } from '#exchange/unit-formats/format.ts';
import type { UnitLoss } from '#exchange/unit-formats/losses.ts';
import { writeUnit } from '#exchange/unit-formats/write.ts';

export type { UnitFormat } from '#exchange/unit-formats/format.ts';
export type { UnitLoss } from '#exchange/unit-formats/losses.ts';

/** A unit as a file to hand over, and what of it the file cannot hold. */
export function unitAsFile(
	unit: Unit,
	format: UnitFormat,
): { readonly file: File; readonly lost: readonly UnitLoss[] } {
	const { name, mime, text, lost } = writeUnit(unit, format, now());
	return { file: new File([text], name, { type: mime }), lost };
}

/** A built-in unit; null where there is none of that id. Rejects when its file is out of reach. */
export async function builtInUnit(id: UnitId): Promise<Unit | null> {
	return (await loadUnits()).find((unit) => unit.id === id) ?? null;
}
