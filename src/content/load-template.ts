import { loaders } from 'virtual:starfolio/templates';
import type { Template } from '#domain/template.ts';

/*
 * Apart from the catalogue: a form needs one template, and not the summaries of all of them.
 */

/** A whole built-in template, loaded when it is needed; null when there is none of that id. */
export async function loadTemplate(id: string): Promise<Template | null> {
	const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
	return loader ? (await loader()).template : null;
}
