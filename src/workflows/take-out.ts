import type { EvidenceContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Found } from '#domain/guard/finding.ts';
import type { Replacement } from '#domain/guard/replacing.ts';
import { lettersIn, replacedText, replacementFor } from '#domain/guard/replacing.ts';
import type { GuardSettings } from '#domain/guard/settings.ts';
import type { EvidenceId } from '#domain/identity.ts';
import type { TakingOut } from '#domain/taking-out.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readHeadsOf, readTexts } from '#storage/read-evidence.ts';
import { findHeld, rewriteHeld, type Shown } from '#storage/rewrite.ts';
import type { Rewriting } from '#storage/rewriting.ts';
import type { Prepared, Stamp } from '#storage/stamp.ts';
import { tellTakenOut } from '#storage/taken-out-channel.ts';
import { removeTakingOutNote } from '#storage/taking-out-notes.ts';
import { updateGuard } from '#storage/write-portfolio.ts';
import { guardWords } from '#wording/en/guard.ts';
import { prepareContent } from './prepare-content.ts';
import { rewritingOf } from './rewriting-of.ts';
import { inPortfolio } from './session.ts';

export { withReplacements } from './rewriting-of.ts';

type WordsOut = Extract<TakingOut, { kind: 'words' }>;

/**
 * What stands in place of a finding: the letter of a person is remembered, so that she has the same one in every
 * item. Nothing in the text is changed yet.
 */
export function chooseReplacement(
	found: Pick<Found, 'kind' | 'text'>,
): Promise<Outcome<readonly Replacement[]>> {
	return inPortfolio(async (db, { portfolio }) => {
		const taken = await lettersInUse(db);
		let replacements: readonly Replacement[] = [];
		await updateGuard(
			db,
			portfolio,
			(guard) => {
				const chosen = replacementFor(found, guard, guardWords.placeholders, taken);
				replacements = chosen.replacements;
				return withoutLeft(chosen.settings, replacements);
			},
			1,
		);
		return replacements;
	});
}

/** The letters that stand for somebody in the text of any item. */
export async function lettersInUse(db: PortfolioDatabase): Promise<ReadonlySet<string>> {
	const letters = new Set<string>();
	for (const text of (await readTexts(db)).values()) {
		for (const letter of lettersIn(text)) letters.add(letter);
	}
	return letters;
}

/** A reason for leaving something holds that very thing: it goes with it. */
function withoutLeft(guard: GuardSettings, replacements: readonly Replacement[]): GuardSettings {
	const left = guard.left.filter(({ text }) => replacedText(text, replacements) === text);
	return left.length === guard.left.length ? guard : { ...guard, left };
}

/**
 * Takes what was replaced in one item out of its earlier saved states, its drafts, its second versions and
 * everything in the trash. Other items in use keep their text: the guard names it there.
 *
 * @param noted what was noted of it before (finish-taking-out.ts), where the form has moved to a copy since
 */
export function takeOutOfItem(
	id: EvidenceId,
	replacements: readonly Replacement[],
	noted: TakingOut = wordsOf(replacements, id),
): Promise<Outcome<void>> {
	return inPortfolio(async (db, stamp) => {
		await takeOutWords(db, stamp, wordsOf(replacements, id));
		await removeTakingOutNote(db, stamp.portfolio, noted);
	});
}

/** Words that leave one item and what belongs to it, or every item. */
export function wordsOf(replacements: readonly Replacement[], item: EvidenceId | null): WordsOut {
	return { kind: 'words', replacements: [...replacements], item };
}

/** The same in every item of the portfolio. */
export function takeOutEverywhere(replacements: readonly Replacement[]): Promise<Outcome<void>> {
	return inPortfolio((db, stamp) => takeOutWords(db, stamp, wordsOf(replacements, null)));
}

/** Takes out of these items, as this page has saved them, what another page has taken out everywhere else. */
export function takeOutOfSaved(taking: TakingOut, items: readonly EvidenceId[]): Promise<Outcome<void>> {
	return inPortfolio((db, stamp) => takeOut(db, stamp, { ...rewritingOf(taking), items: new Set(items) }));
}

/** Takes words out of a portfolio and tells the other pages. */
export async function takeOutWords(db: PortfolioDatabase, stamp: Stamp, taking: WordsOut): Promise<void> {
	const items = taking.item === null ? null : await itemsWith(db, stamp, taking.item);
	await takeOut(db, stamp, { ...rewritingOf(taking), ...(items && { items: new Set(items) }) });
	tellTakenOut({ realm: db.realm, portfolio: stamp.portfolio, taking, items });
}

/** An item with its second versions, and what is in the trash. */
async function itemsWith(
	db: PortfolioDatabase,
	{ portfolio }: Stamp,
	id: EvidenceId,
): Promise<readonly EvidenceId[]> {
	const heads = await readHeadsOf(db, portfolio);
	const original = heads.find((head) => head.id === id)?.copyOf ?? id;
	const items = heads.filter(
		(head) => head.id === id || head.id === original || head.copyOf === original || head.deletedAt !== '',
	);
	return [...new Set([id, ...items.map((head) => head.id)])];
}

/** Looked for again after it was done: another page may have saved in between. */
const TRIES = 3;

/** Takes something out of all rows that hold it, until none does. */
export async function takeOut(db: PortfolioDatabase, stamp: Stamp, rewriting: Rewriting): Promise<void> {
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const held = await findHeld(db, stamp.portfolio, rewriting);
		const prepare = (content: EvidenceContent | null) =>
			content && prepareContent(db, stamp.portfolio, content);
		const prepared = new Map<EvidenceId, Shown<Prepared>>();
		for (const [id, { revision, saved, draft }] of held.shown) {
			prepared.set(id, { revision, saved: await prepare(saved), draft: await prepare(draft) });
		}
		await rewriteHeld(db, stamp, rewriting, held, prepared);
		if (held.revisions.length + held.drafts.length === 0) return;
	}
}
