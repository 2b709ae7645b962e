import type { FocusEvent } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { readLastField, writeLastField } from '#storage/last-field.ts';

/** Coming back within this time is going on with what one did; milliseconds. */
const GOING_ON = 30 * 60_000;

/**
 * Remembers in which field of an item the caret last was, and brings that field into view when the item is
 * opened again with unsaved text or soon after it was left.
 */
export function useLastField(
	item: string,
	hasDraft: boolean,
): { readonly noteField: (event: FocusEvent) => void; readonly forgetField: () => void } {
	const [last] = useState(readLastField);
	useEffect(() => {
		if (last?.item !== item || (!hasDraft && Date.now() - last.at > GOING_ON)) return;
		const field = document.getElementById(last.field);
		// A field in a closed part of the form has no place to scroll to.
		for (let box = field?.closest('details'); box; box = box.parentElement?.closest('details'))
			box.open = true;
		field?.scrollIntoView({ block: 'center' });
	}, [last, item, hasDraft]);
	const noteField = useCallback(
		({ target }: FocusEvent) => {
			const isField = target.matches('input, textarea, select') && target.id !== '';
			if (isField) writeLastField({ item, field: target.id, at: Date.now() });
		},
		[item],
	);
	const forgetField = useCallback(() => writeLastField(null), []);
	return { noteField, forgetField };
}
