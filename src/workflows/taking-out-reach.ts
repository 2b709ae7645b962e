import type { Outcome } from '#domain/failure.ts';
import type { Found } from '#domain/guard/finding.ts';
import { replacementFor } from '#domain/guard/replacing.ts';
import { NO_GUARD } from '#domain/guard/settings.ts';
import { readHeadsOf } from '#storage/read-evidence.ts';
import { readEntriesOf } from '#storage/read-judgements.ts';
import { readPortfolio } from '#storage/read-portfolio.ts';
import { findHeld } from '#storage/rewrite.ts';
import { guardWords } from '#wording/en/guard.ts';
import { rewritingOf } from './rewriting-of.ts';
import { inPortfolio } from './session.ts';
import { lettersInUse, wordsOf } from './take-out.ts';

/** How far it goes to take something out of every item. */
export type Reach = {
	/** What would stand in its place. */
	readonly to: string;
	/** Items in use whose text would change. */
	readonly items: number;
	/** Those of them that an assessor has accepted for something: the decision will be on another text. */
	readonly accepted: number;
};

/** Looks how far it would go; nothing is changed or remembered. */
export function reachOf(found: Pick<Found, 'kind' | 'text'>): Promise<Outcome<Reach>> {
	return inPortfolio(async (db, { portfolio }) => {
		const guard = (await readPortfolio(db))?.guard ?? NO_GUARD;
		const letters = await lettersInUse(db);
		const { replacements } = replacementFor(found, guard, guardWords.placeholders, letters);
		const { shown } = await findHeld(db, portfolio, rewritingOf(wordsOf(replacements, null)));
		const inUse = (await readHeadsOf(db, portfolio)).filter(({ deletedAt }) => deletedAt === '');
		const items = new Set(
			inUse
				.map(({ id }) => id)
				.filter((id) => {
					const { saved, draft } = shown.get(id) ?? {};
					return Boolean(saved ?? draft);
				}),
		);
		const accepted = new Set<string>();
		for (const entry of await readEntriesOf(db, portfolio)) {
			if (!('kind' in entry) && entry.decision === 'accepted' && items.has(entry.evidence)) {
				accepted.add(entry.evidence);
			}
		}
		const to = replacements.find(({ from }) => from === found.text)?.to ?? '';
		return { to, items: items.size, accepted: accepted.size };
	});
}
