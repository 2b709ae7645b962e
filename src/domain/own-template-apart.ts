import type { Template } from './template.ts';

/*
 * Two devices, or two portfolios, may each have changed one kind of evidence of their own: both are then here under
 * one title (see own-template-id.ts). Wherever a person chooses, something tells them apart.
 */

export type Apart =
	/** A part that it has and none of the others, or that it does not have and all of the others do. */
	| { readonly kind: 'with' | 'without'; readonly part: string }
	| { readonly kind: 'version'; readonly version: number }
	/** They differ in hints or options alone: counted in the order of their ids, which stay. */
	| { readonly kind: 'number'; readonly number: number };

/** By id, what tells a kind from others of its title; nothing for one whose title is its own. */
export function apartFrom(templates: readonly Template[]): ReadonlyMap<string, Apart> {
	const byTitle = new Map<string, Template[]>();
	for (const template of templates) {
		const title = plain(template.title);
		byTitle.set(title, [...(byTitle.get(title) ?? []), template]);
	}
	const apart = new Map<string, Apart>();
	for (const same of byTitle.values()) {
		if (same.length < 2) continue;
		for (const [id, each] of apartIn([...same].sort((a, b) => (a.id < b.id ? -1 : 1)))) apart.set(id, each);
	}
	return apart;
}

function apartIn(same: readonly Template[]): readonly (readonly [string, Apart])[] {
	const found = same.map((template) => [template.id, ofIts(template, same)] as const);
	const said = found.map(([, apart]) => JSON.stringify(apart));
	return found.map(([id, apart], place): readonly [string, Apart] => {
		const isOnly = apart !== null && said.filter((each) => each === said[place]).length === 1;
		return [id, isOnly ? apart : { kind: 'number', number: place + 1 }];
	});
}

function ofIts(template: Template, same: readonly Template[]): Apart | null {
	const own = labelsOf(template);
	const others = same.filter(({ id }) => id !== template.id).map(labelsOf);
	const extra = own.find((label) => others.every((labels) => !labels.includes(label)));
	if (extra !== undefined) return { kind: 'with', part: extra };
	const missing = others[0]?.find(
		(label) => !own.includes(label) && others.every((labels) => labels.includes(label)),
	);
	if (missing !== undefined) return { kind: 'without', part: missing };
	const isOnly = same.every(({ id, version }) => id === template.id || version !== template.version);
	return isOnly ? { kind: 'version', version: template.version } : null;
}

function labelsOf({ sections }: Template): readonly string[] {
	return sections.flatMap(({ fields }) => fields.map(({ label }) => label.trim()));
}

function plain(title: string): string {
	return title.replace(/\s+/g, ' ').trim().toLowerCase();
}
