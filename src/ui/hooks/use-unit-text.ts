import { useState } from 'react';
import * as z from 'zod/mini';
import { draftSchema, partSchema, type SpecificationDraft } from '#domain/specification/draft.ts';
import type { Held } from '#domain/specification/unused-now.ts';
import { readLocal, removeLocal, writeLocal } from '#storage/local.ts';
import { UNIT_TEXT } from './use-unit-text-kept.ts';

const keptSchema = z.object({
	text: z.string(),
	/** One for each unit of the text; none until something has been put right. */
	drafts: z.array(draftSchema),
	at: z.number(),
	/** Which text was put right: `textMark` of it. None while nothing has been. */
	of: z.exactOptional(z.string()),
	/** What of the text went into units that were added already. */
	brought: z.exactOptional(z.object({ lines: z.array(z.number()), parts: z.array(partSchema) })),
});

/** A specification that is being made into units: what was pasted, and what has been put right since. */
export type UnitText = {
	readonly text: string;
	readonly drafts: readonly SpecificationDraft[];
	readonly at: number;
	readonly of?: string;
	readonly brought?: Held;
};

const NOTHING: UnitText = { text: '', drafts: [], at: 0 };

/** Keeps what is pasted and corrected until it is adopted or thrown away, over reloads and closed tabs. */
export function useUnitText(): {
	readonly value: UnitText;
	readonly setValue: (value: UnitText) => void;
	/** The browser keeps nothing here, or has no room for so long a text. */
	readonly isNotKept: boolean;
} {
	const [value, setShown] = useState(readKept);
	const [isNotKept, setNotKept] = useState(false);
	return {
		value,
		isNotKept,
		setValue: (next) => {
			setShown(next);
			// Kept in the event itself: the page may be gone before an effect runs.
			if (next.text === '' && next.drafts.length === 0) removeLocal(UNIT_TEXT);
			else setNotKept(!writeLocal(UNIT_TEXT, JSON.stringify(next)));
		},
	};
}

function readKept(): UnitText {
	try {
		return keptSchema.safeParse(JSON.parse(readLocal(UNIT_TEXT) ?? 'null')).data ?? NOTHING;
	} catch {
		return NOTHING;
	}
}
