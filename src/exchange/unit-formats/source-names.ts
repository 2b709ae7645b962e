import type { Unit } from '#domain/unit.ts';
import type { SourceNames } from '#domain/unit-standing.ts';
import { criterionKey, keptCase, UNIT_KEY } from './case-shape.ts';
import { asText, type Json } from './read-json.ts';

const CRITERION = criterionKey('');

/** CASE's identifiers of a unit and its criteria, which stay the same from version to version; null for other files. */
export function namesInSource(unit: Pick<Unit, 'origin'>): SourceNames | null {
	const kept = keptCase(unit);
	if (!kept) return null;
	const unitName = nameOf(kept.isDocument ? kept.document : kept.items[UNIT_KEY]);
	if (unitName === '') return null;
	const criteria = Object.entries(kept.items).flatMap(([key, item]): readonly [string, string][] =>
		key.startsWith(CRITERION) && nameOf(item) !== '' ? [[key.slice(CRITERION.length), nameOf(item)]] : [],
	);
	return { unit: unitName, criteria: new Map(criteria) };
}

function nameOf(item: Json | undefined): string {
	return asText(item?.['identifier']).toLowerCase();
}

/** What was kept of a CASE package, where its criteria have other ids by now: what stands after the slash. */
export function keptUnderIds(
	origin: NonNullable<Unit['origin']>,
	renamed: ReadonlyMap<string, string>,
): NonNullable<Unit['origin']> {
	const kept = keptCase({ origin });
	if (!kept) return origin;
	const under = <Value>(entries: Readonly<Record<string, Value>>) =>
		Object.fromEntries(
			Object.entries(entries).map(([key, value]) => {
				const suffix = key.startsWith(CRITERION) ? key.slice(CRITERION.length) : '';
				return [criterionKeyOr(key, renamed.get(suffix)), value];
			}),
		);
	const text = JSON.stringify({ case: { ...kept, items: under(kept.items), places: under(kept.places) } });
	return { ...origin, kept: text };
}

function criterionKeyOr(key: string, suffix: string | undefined): string {
	return suffix === undefined ? key : `${CRITERION}${suffix}`;
}
