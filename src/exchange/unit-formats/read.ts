import { isCase, readCase } from './case-read.ts';
import { readRows } from './csv.ts';
import { decode } from './decode.ts';
import type { ReadUnits, UnitFileFacts, UnitNote } from './format.ts';
import { LONGEST_TEXT, refuse } from './format.ts';
import { isMatrix, readMatrix } from './matrix.ts';
import { isMoodle, readMoodle } from './moodle.ts';
import { readJson } from './read-json.ts';
import { readTable } from './table.ts';
import { isUnitFile, readUnitFile } from './unit-file.ts';

/**
 * Reads the units in a file of any known kind. The kind is told by what stands in it: names lie. Bytes or text of
 * whatever sort give units or one plain code, never an exception.
 */
export async function readUnitsFrom(content: string | Uint8Array, facts: UnitFileFacts): Promise<ReadUnits> {
	const size = typeof content === 'string' ? content.length : content.byteLength;
	if (size > LONGEST_TEXT) return refuse('too-large');
	const decoded = decode(content);
	if (!decoded.ok) return refuse(decoded.code);
	const { text } = decoded;
	if (text.trim() === '') return refuse('empty');
	if (isUnitFile(text)) return readUnitFile(text);
	if (/^\s*(?:[{[]|(?:null|true|false)\s*$)/.test(text)) return readJsonUnits(text, facts);
	const read = readRows(text);
	if (!read.ok) return read;
	const { rows, loose } = read;
	const units = isMoodle(rows) ? readMoodle(rows, facts) : readTable(rows, facts);
	const notes = loose.map((what): UnitNote => ({ code: 'loose-quote', what }));
	return units.ok ? { ...units, notes: [...units.notes, ...notes] } : units;
}

function readJsonUnits(text: string, facts: UnitFileFacts): ReadUnits {
	const json = readJson(text);
	if (!json.ok) return refuse(json.code);
	if (isCase(json.value)) return readCase(json.value, facts);
	return isMatrix(json.value) ? readMatrix(json.value, facts) : refuse('unknown-json');
}
