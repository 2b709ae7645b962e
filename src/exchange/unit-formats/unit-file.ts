import type { Unit } from '#domain/unit.ts';
import { unitOf } from '#exchange/unit-data.ts';
import { tidyLines } from './build-unit.ts';
import type { ReadUnits } from './format.ts';
import { refuse } from './format.ts';
import { readJson } from './read-json.ts';

/** Characters. More than a built-in unit may have: what came with a file of another kind is in it too. */
const LONGEST_FILE = 1_000_000;

/** Whether a text begins as a unit file does: with a line of three hyphens. */
export function isUnitFile(text: string): boolean {
	return /^---[ \t]*\r?\n/.test(text);
}

/**
 * Reads Starfolio's own unit file: Markdown whose front matter is the unit and whose body is its summary. What the app
 * writes is JSON, and needs nothing more; YAML as people write it needs a parser that is loaded only then.
 */
export async function readUnitFile(text: string): Promise<ReadUnits> {
	if (text.length > LONGEST_FILE) return refuse('too-large');
	const ours = /^---\r?\n(\{[\s\S]*?\r?\n\})\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text);
	const json = ours ? readJson(ours[1] ?? '') : null;
	if (json?.ok) return outcomeOf(unitOf(json.value, tidyLines(ours?.[2] ?? '')));
	const loaded = await import('#exchange/unit.ts').catch(() => null);
	return loaded ? outcomeOf(loaded.parseUnit(text, LONGEST_FILE)) : refuse('not-loaded');
}

function outcomeOf(parsed: ReturnType<typeof unitOf>): ReadUnits {
	if (!parsed.ok) return refuse('broken-unit-file');
	const unit = parsed.value;
	return {
		ok: true,
		format: 'unit-file',
		units: [unit.origin ? unit : { ...unit, origin: { format: 'unit-file' } }],
		notes: [],
	};
}

/**
 * Writes the file that `readUnitFile` and `parseUnit` read. The front matter is JSON, which YAML 1.2 has within it: a
 * phone then opens the file of another one without a network.
 */
export function writeUnitFile({ summary, ...unit }: Unit): string {
	const body = summary === '' ? '' : `${summary}\n`;
	return `---\n${JSON.stringify(unit, null, 2)}\n---\n${body}`;
}
