import { summaries } from 'virtual:starfolio/template-summaries';
import { summaries as unitsInShort } from 'virtual:starfolio/unit-summaries';
import type { TemplateSummary } from '#domain/template.ts';
import type { Unit, UnitSummary } from '#domain/unit.ts';

export { loadTemplate } from './load-template.ts';

/** The built-in templates, as much as the "Add" screen and lists need. */
export const templateSummaries: readonly TemplateSummary[] = summaries;

/** The built-in units, as much as forms and lists need. */
export const unitSummaries: readonly UnitSummary[] = unitsInShort;

/** The built-in units, whole, loaded when they are needed. Rejects when their file is out of reach. */
export async function loadUnits(): Promise<readonly Unit[]> {
	return (await import('./units.ts')).builtInUnits;
}
