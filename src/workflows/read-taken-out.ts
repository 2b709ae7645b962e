import * as z from 'zod/mini';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { takingOutSchema } from '#domain/taking-out.ts';
import { pinnedPortfolio } from '#storage/open-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import type { TakenOut } from '#storage/taken-out-channel.ts';
import { rewritingOf } from './rewriting-of.ts';
import { takeOutOfSaved } from './take-out.ts';

const messageSchema = z.object({
	realm: z.enum(['own', 'example', 'received']),
	portfolio: z.string(),
	taking: takingOutSchema,
	items: z.nullable(z.array(z.string())),
});

/** What another page has taken out, as this one goes on without it. */
export type Heard = {
	/** The content of an item without it; itself where nothing of it is there. */
	readonly without: (id: EvidenceId, content: EvidenceContent) => EvidenceContent;
	/** Clears what was saved into these items before it was heard. */
	readonly clear: (saved: readonly EvidenceId[]) => Promise<unknown>;
};

/** Reads a message from another page; null when it is none, or of a version that says it otherwise. */
export function readTakenOut(message: unknown): Heard | null {
	const parsed = messageSchema.safeParse(message);
	if (!parsed.success) return null;
	const taken: TakenOut = parsed.data;
	const { rewrite } = rewritingOf(taken.taking);
	return {
		without: (id, content) => (concerns(taken, id) ? rewrite(content) : content),
		clear: async (saved) => {
			const items = saved.filter((id) => concerns(taken, id));
			if (items.length > 0) await takeOutOfSaved(taken.taking, items);
		},
	};
}

function concerns({ realm, portfolio, items }: TakenOut, id: EvidenceId): boolean {
	const isHere = realm === pinnedRealm() && (realm === 'example' || portfolio === pinnedPortfolio());
	return isHere && (items?.includes(id) ?? true);
}
