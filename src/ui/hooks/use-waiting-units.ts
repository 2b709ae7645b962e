import { useState } from 'react';
import type { Unit } from '#domain/unit.ts';
import { forgetWaitingUnits, readWaitingUnits } from '#storage/waiting-units.ts';

/** Whether units wait on this device for a portfolio. */
export function hasWaitingUnits(): boolean {
	return readWaitingUnits().length > 0;
}

/** The units that wait for a portfolio, as they were when the screen opened, and what takes them out. */
export function useWaitingUnits(): {
	readonly waiting: readonly Unit[];
	readonly forget: (ids: readonly string[]) => void;
} {
	const [waiting, setWaiting] = useState(readWaitingUnits);
	return {
		waiting,
		forget: (ids) => {
			forgetWaitingUnits(ids);
			setWaiting(readWaitingUnits());
		},
	};
}
