import type { EvidenceContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Found } from '#domain/guard/finding.ts';
import { withTexts } from '#domain/guard/places.ts';
import type { Replacement } from '#domain/guard/replacing.ts';
import { lettersIn, mayHold, replacedText, replacementFor } from '#domain/guard/replacing.ts';
import type { GuardSettings } from '#domain/guard/settings.ts';
import type { EvidenceId } from '#domain/identity.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readHeadsOf, readTexts } from '#storage/read-evidence.ts';
import { findHeld, rewriteHeld, type Shown } from '#storage/rewrite.ts';
import type { Rewriting } from '#storage/rewriting.ts';
import type { Prepared, Stamp } from '#storage/stamp.ts';
import { updateGuard } from '#storage/write-portfolio.ts';
import { guardWords } from '#wording/en/guard.ts';
import { prepareContent } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

/**
 * What stands in place of a finding: the letter of a person is remembered, so that she has the same one in every
 * item. Nothing in the text is changed yet.
 */
export function chooseReplacement(
	found: Pick<Found, 'kind' | 'text'>,
): Promise<Outcome<readonly Replacement[]>> {
	return inPortfolio(async (db, { portfolio }) => {
		const taken = new Set<string>();
		for (const text of (await readTexts(db)).values())
			for (const letter of lettersIn(text)) taken.add(letter);
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

/** A reason for leaving something holds that very thing: it goes with it. */
function withoutLeft(guard: GuardSettings, replacements: readonly Replacement[]): GuardSettings {
	const left = guard.left.filter(({ text }) => replacedText(text, replacements) === text);
	return left.length === guard.left.length ? guard : { ...guard, left };
}

/** A content after replacing; itself where there was nothing to replace. */
export function withReplacements(
	content: EvidenceContent,
	replacements: readonly Replacement[],
): EvidenceContent {
	let changed = false;
	const replaced = withTexts(content, (text) => {
		const next = mayHold(text, replacements) ? replacedText(text, replacements) : text;
		changed ||= next !== text;
		return next;
	});
	return changed ? replaced : content;
}

/**
 * Takes what was replaced in one item out of its earlier saved states, its drafts, its second versions and
 * everything in the trash. Other items in use keep their text: the guard names it there.
 */
export function takeOutOfItem(id: EvidenceId, replacements: readonly Replacement[]): Promise<Outcome<void>> {
	return inPortfolio(async (db, stamp) => {
		const heads = await readHeadsOf(db, stamp.portfolio);
		const original = heads.find((head) => head.id === id)?.copyOf ?? id;
		const items = heads.filter(
			(head) => head.id === id || head.id === original || head.copyOf === original || head.deletedAt !== '',
		);
		await takeOut(db, stamp, {
			...replacing(replacements),
			items: new Set([id, ...items.map((head) => head.id)]),
		});
	});
}

/** The same in every item of the portfolio. */
export function takeOutEverywhere(replacements: readonly Replacement[]): Promise<Outcome<void>> {
	return inPortfolio((db, stamp) => takeOut(db, stamp, replacing(replacements)));
}

function replacing(replacements: readonly Replacement[]): Rewriting {
	// A row is JSON: what is quoted in it looks otherwise.
	const quoted = replacements.map(({ from, to }) => ({ from: JSON.stringify(from).slice(1, -1), to }));
	return {
		rewrite: (content) => withReplacements(content, replacements),
		mayHold: (text) => mayHold(text, quoted),
		rewriteText: (text) => replacedText(text, replacements),
	};
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
