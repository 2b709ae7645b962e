import { stringify } from 'yaml';
import type { Unit } from '#domain/unit.ts';
import { parseUnit } from '#exchange/unit.ts';
import type { ReadUnits } from './format.ts';
import { refuse } from './format.ts';

/** Whether a text begins as a unit file does: with a line of three hyphens. */
export function isUnitFile(text: string): boolean {
	return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}

/** Reads Starfolio's own unit file: Markdown whose front matter is the unit and whose body is its summary. */
export function readUnitFile(text: string): ReadUnits {
	const parsed = parseUnit(text, LONGEST_FILE);
	if (!parsed.ok) return refuse('broken-unit-file');
	const unit = parsed.value;
	return {
		ok: true,
		format: 'unit-file',
		units: [unit.origin ? unit : { ...unit, origin: { format: 'unit-file' } }],
		notes: [],
	};
}

/** Characters. More than a built-in unit may have: what came with a file of another kind is in it too. */
const LONGEST_FILE = 1_000_000;

/** Writes the file that `readUnitFile` reads, in the form in which the built-in units are written. */
export function writeUnitFile({ summary, ...unit }: Unit): string {
	const matter = stringify(unit, { version: '1.2', lineWidth: 0, aliasDuplicateObjects: false });
	return `---\n${matter}---\n${summary === '' ? '' : `${summary}\n`}`;
}
