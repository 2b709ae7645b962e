import { useEffect } from 'react';
import { useLate } from '#ui/use-late.ts';
import type { PhotoToolsProps } from './PhotoTools.tsx';

const importTools = () => import('./PhotoTools.tsx');

/** The tools of a photo, after the form, which can be typed in before. */
export function LatePhotoTools(props: PhotoToolsProps) {
	const { value: part, load } = useLate(importTools);
	useEffect(load, [load]);
	return part ? <part.PhotoTools {...props} /> : null;
}
