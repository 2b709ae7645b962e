import * as z from 'zod/mini';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/** Where the caret last was. A convenience: nothing is wrong when it is lost. */
const lastFieldSchema = z.object({
	/** The id of the item. */
	item: z.string(),
	/** The id of the field's element. */
	field: z.string(),
	/** Milliseconds since 1970. */
	at: z.number(),
});

export type LastField = Readonly<z.infer<typeof lastFieldSchema>>;

const KEY = 'starfolio.last-field';

export function readLastField(): LastField | null {
	try {
		const parsed = lastFieldSchema.safeParse(JSON.parse(readLocal(KEY) ?? 'null'));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}

/** null forgets it. */
export function writeLastField(last: LastField | null): void {
	if (last) writeLocal(KEY, JSON.stringify(last));
	else removeLocal(KEY);
}
