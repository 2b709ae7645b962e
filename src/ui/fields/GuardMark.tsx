import { type ComponentType, createContext, useContext } from 'react';
import type { NotedFinding } from '#domain/guard/check.ts';
import type { Autosave } from './autosave.ts';

/** The open item that is looked through. */
export type GuardedItem = { readonly id: string; readonly autosave: Autosave };
export type GuardNotesProps = GuardedItem & { readonly findings: readonly NotedFinding[] };

/** What the guard found in the open item, and how it is shown; both come late, and a form does without. */
export type Guarding = {
	/** By place: "title", "answer:situation", "attachment:<id>", "claim:<criterion>". */
	readonly found: ReadonlyMap<string, readonly NotedFinding[]>;
	readonly Notes: ComponentType<GuardNotesProps>;
	readonly item: GuardedItem;
};

export const GuardContext = createContext<Guarding | null>(null);

/** Under a field: what in it looks like personal data. Nothing while there is nothing. */
export function GuardMark({ at }: { readonly at: string }) {
	const guarding = useContext(GuardContext);
	const findings = guarding?.found.get(at);
	if (!guarding || !findings) return null;
	return <guarding.Notes {...guarding.item} findings={findings} />;
}
