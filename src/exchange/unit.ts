import type { Unit } from '#domain/unit.ts';
import type { Parsed } from './front-matter.ts';
import { splitFrontMatter } from './front-matter.ts';
import { unitOf } from './unit-data.ts';

/**
 * Reads one unit: Markdown whose front matter is the unit and whose body is its summary.
 *
 * @param longest characters that the file may have; as many as one of an author when left out
 */
export function parseUnit(text: string, longest?: number): Parsed<Unit> {
	const split = splitFrontMatter(text, longest);
	return split.ok ? unitOf(split.value.data, split.value.body) : split;
}
