import { useState } from 'react';
import * as z from 'zod/mini';
import type { EvidenceId } from '#domain/identity.ts';

const entrySchema = z.looseObject({ handed: z.string() });

/**
 * Whether an item is in another person's hands. It stands in the entry of the history, so that a page that loads again
 * while a witness holds the phone shows her the form and not the portfolio.
 */
export function useHanded(id: EvidenceId): readonly [boolean, (handed: boolean) => void] {
	const [isHanded, setHanded] = useState(() => {
		const entry = entrySchema.safeParse(history.state);
		return entry.success && entry.data.handed === id;
	});
	return [
		isHanded,
		(handed) => {
			history.replaceState({ ...history.state, handed: handed ? id : '' }, '');
			setHanded(handed);
		},
	];
}
