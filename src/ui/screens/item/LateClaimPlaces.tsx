import { useEffect } from 'react';
import { useLate } from '#ui/use-late.ts';
import type { ClaimPlacesProps } from './ClaimPlaces.tsx';

const importPlaces = () => import('./ClaimPlaces.tsx');

/** The places of a claim. They come after the form, which can be typed in before. */
export function LateClaimPlaces(props: ClaimPlacesProps) {
	const { value: part, load } = useLate(importPlaces);
	useEffect(load, [load]);
	return part ? <part.ClaimPlaces {...props} /> : null;
}
