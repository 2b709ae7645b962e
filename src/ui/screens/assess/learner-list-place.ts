import * as z from 'zod/mini';

/** What the list of learners is narrowed to, its order, and how far it was read. */
const placeSchema = z.object({
	learners: z.object({
		looked: z.string(),
		order: z.enum(['waiting', 'name', 'opened']),
		most: z.number(),
		top: z.number(),
	}),
});

export type ListPlace = Readonly<z.infer<typeof placeSchema>['learners']>;

/** While the page stays: the link back to the list is another entry of the history than the list was. */
let left: ListPlace | null = null;

/**
 * Where the list was left: on this page, else in this entry of the history. The words never stand in the address:
 * they are names of learners, and addresses are kept, synchronised and sent to the host.
 */
export function placeInList(): ListPlace | null {
	if (left) return left;
	const entry = placeSchema.safeParse(history.state);
	return entry.success ? entry.data.learners : null;
}

/** Remembers where the list stands, and has the next call of `placeInList` find it. */
export function keepPlaceInList(place: ListPlace): void {
	left = place;
}

/** For whoever is led back to what stands above the list. */
export function startAtTop(): void {
	if (left) left = { ...left, top: 0 };
}

/** Puts it into this entry of the history as well: it is found again after another page, and after a reload. */
export function writePlaceInList(): void {
	if (left) history.replaceState({ learners: left }, '');
}
