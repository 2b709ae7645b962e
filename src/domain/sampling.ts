/* The names of the fields on the IQA sampling sheet: some for the sheet, some for the unit with a number. */

type SheetKind = 'name' | 'date' | 'stage' | 'reason' | 'feedback';
type UnitKind = 'sampled' | 'agree' | 'action';

export function samplingName(kind: SheetKind): string;
export function samplingName(kind: UnitKind, unit: number): string;
export function samplingName(kind: SheetKind | UnitKind, unit?: number): string {
	return unit === undefined ? `sampling ${kind}` : `sampling ${kind} ${unit}`;
}
