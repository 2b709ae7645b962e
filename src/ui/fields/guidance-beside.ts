import type { Guidance, Unit } from '#domain/unit.ts';

export type GuidanceBeside = {
	/** Beside the form as a whole. */
	readonly template: readonly Guidance[];
	/** By field id. */
	readonly fields: ReadonlyMap<string, readonly Guidance[]>;
};

/**
 * The guidance of the adopted units that belongs beside one template ("template-id") or one of its
 * fields ("template-id.field-id"). Units made from sister documents say the same thing: once is enough.
 */
export function guidanceBeside(units: readonly Unit[], template: string): GuidanceBeside {
	const fields = new Map<string, Guidance[]>();
	const whole: Guidance[] = [];
	const prefix = `${template}.`;
	for (const entry of units.flatMap((unit) => unit.guidance)) {
		for (const place of entry.besides) {
			const list =
				place === template
					? whole
					: place.startsWith(prefix)
						? listOf(fields, place.slice(prefix.length))
						: null;
			if (list && !list.some((other) => other.text === entry.text)) list.push(entry);
		}
	}
	return { template: whole, fields };
}

function listOf(fields: Map<string, Guidance[]>, field: string): Guidance[] {
	const known = fields.get(field);
	if (known) return known;
	const created: Guidance[] = [];
	fields.set(field, created);
	return created;
}
