import { useState } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Scope } from '#domain/handover-data.ts';

/** The values of "the whole portfolio" and "items that I choose" in the list of units; no unit has such an id. */
export const WHOLE = '';
export const CHOSEN = '*';

export type PdfScope = {
	/** A unit, WHOLE or CHOSEN. */
	readonly part: string;
	readonly setPart: (part: string) => void;
	/** The items ticked, whether they are asked for or not. */
	readonly chosen: readonly string[];
	readonly setChosen: (chosen: readonly string[]) => void;
	/** What goes in; null when items are to be chosen and none is. */
	readonly scope: Scope | null;
};

/** How much of the portfolio goes into the PDF: what is built and what is counted on the screen follow it. */
export function usePdfScope(heads: readonly EvidenceHead[]): PdfScope {
	const [part, setPart] = useState(WHOLE);
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const scope = scopeOf(
		part,
		heads.map(({ id }) => id).filter((id) => chosen.includes(id)),
	);
	return { part, setPart, chosen, setChosen, scope };
}

function scopeOf(part: string, chosen: readonly string[]): Scope | null {
	if (part === WHOLE) return { kind: 'whole' };
	if (part !== CHOSEN) return { kind: 'units', units: [part] };
	return chosen.length > 0 ? { kind: 'items', items: [...chosen] } : null;
}
