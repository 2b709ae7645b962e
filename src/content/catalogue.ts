import { loaders, summaries } from 'virtual:starfolio/templates';
import { summaries as unitsInShort } from 'virtual:starfolio/unit-summaries';
import type { Template, TemplateSummary } from '#domain/template.ts';
import type { Unit, UnitSummary } from '#domain/unit.ts';

/** The built-in templates, as much as the "Add" screen and lists need. */
export const templateSummaries: readonly TemplateSummary[] = summaries;

/** The built-in units, as much as forms and lists need. */
export const unitSummaries: readonly UnitSummary[] = unitsInShort;

/** The built-in units, whole, loaded when they are needed. Rejects when their file is out of reach. */
export async function loadUnits(): Promise<readonly Unit[]> {
	return (await import('./units.ts')).builtInUnits;
}

/** A whole built-in template, loaded when it is needed; null when there is none of that id. */
export async function loadTemplate(id: string): Promise<Template | null> {
	const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	return loader ? (await loader()).template : null;
}
