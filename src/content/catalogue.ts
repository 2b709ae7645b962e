import { loaders, summaries } from 'virtual:starfolio/templates';
import { units } from 'virtual:starfolio/units';
import type { Template, TemplateSummary } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';

/** The built-in templates, as much as the "Add" screen and lists need. */
export const templateSummaries: readonly TemplateSummary[] = summaries;

/** The built-in units. */
export const builtInUnits: readonly Unit[] = units;

/** A whole built-in template, loaded when it is needed; null when there is none of that id. */
export async function loadTemplate(id: string): Promise<Template | null> {
	const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	return loader ? (await loader()).template : null;
}
