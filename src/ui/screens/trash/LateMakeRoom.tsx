import { useEffect } from 'react';
import { useLate } from '#ui/use-late.ts';
import type { MakeRoomProps } from './MakeRoom.tsx';

const importPart = () => import('./MakeRoom.tsx');

/** What to free on a full device: loaded when one is full, which few ever are. */
export function LateMakeRoom(props: MakeRoomProps) {
	const { value: part, load } = useLate(importPart);
	useEffect(load, [load]);
	return part ? <part.MakeRoom {...props} /> : null;
}
