import { useEffect } from 'react';
import { useLate } from '#ui/use-late.ts';
import type { AttachmentToolsProps } from './AttachmentTools.tsx';

const importTools = () => import('./AttachmentTools.tsx');

/** What can be done with a file, after the form, which can be typed in before. */
export function LateAttachmentTools(props: AttachmentToolsProps) {
	const { value: part, load } = useLate(importTools);
	useEffect(load, [load]);
	return part ? <part.AttachmentTools {...props} /> : null;
}
