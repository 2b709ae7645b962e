import { useEffect } from 'react';
import { useLate } from '#ui/use-late.ts';
import type { CopiedNoteProps } from './CopiedNote.tsx';

const importNote = () => import('./CopiedNote.tsx');

/** The note on a copied item; few items have one. */
export function LateCopiedNote(props: CopiedNoteProps) {
	const { value: part, load } = useLate(importNote);
	useEffect(load, [load]);
	return part ? <part.CopiedNote {...props} /> : null;
}
