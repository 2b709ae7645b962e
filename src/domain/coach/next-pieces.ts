import type { Coverage, Missing } from '#domain/coverage.ts';
import { isMissing } from '#domain/coverage.ts';
import { fittingKinds } from '#domain/fitting-kinds.ts';
import type { TemplateId } from '#domain/identity.ts';
import type { TemplateSummary } from '#domain/template.ts';
import type { Criterion, Unit } from '#domain/unit.ts';

/*
 * The fewest further pieces that would close the gaps: set cover, taken greedily (Chvátal 1979), because one piece
 * of evidence may serve several criteria, of several units at once.
 */

/** A criterion that needs more, and what: `missing` holds at least one piece or kind. */
export type Gap = { readonly unit: Unit; readonly criterion: Criterion; readonly missing: Missing };

/** One piece to make next, and why. */
export type NextPiece = {
	readonly template: TemplateId;
	/** The gaps that it could close, or bring nearer, best fit first. */
	readonly gaps: readonly Gap[];
	/** There is no evidence of this kind yet: it makes the portfolio broader, too. */
	readonly isNewKind: boolean;
};

export type Kind = Pick<TemplateSummary, 'id' | 'serves' | 'code'>;

/** More than this one item cannot show well: the coach would say so of it afterwards. */
const MOST_PER_PIECE = 6;

/** What a piece of a kind of its own is worth beside one more gap. */
const BREADTH = 0.3;

/** Criteria without evidence, those that the assessor has sent back, and those that ask for more, or for other kinds. */
export function gapsIn(coverage: Coverage): readonly Gap[] {
	return coverage.units.flatMap(({ unit, criteria }) =>
		criteria
			.filter(({ state, missing }) => state !== 'accepted' && (state === 'not-yet' || isMissing(missing)))
			.map(({ criterion, missing }) => ({
				unit,
				criterion,
				// One that was sent back beside others that stand needs a better one all the same.
				missing: isMissing(missing) ? missing : { pieces: 1, kinds: [] },
			})),
	);
}

/** Pieces that together close every gap that a known kind of evidence fits; the one that closes most comes first. */
export function nextPieces(coverage: Coverage, kinds: readonly Kind[]): readonly NextPiece[] {
	const present = new Set(coverage.units.flatMap((unit) => unit.kinds));
	let left = gapsIn(coverage);
	const pieces: NextPiece[] = [];
	for (;;) {
		let best: { readonly piece: NextPiece; readonly worth: number; readonly code: string } | null = null;
		for (const kind of kinds) {
			const fitting = left
				.map((gap) => ({ gap, fit: fitOf(kind, gap, kinds) }))
				.filter(({ fit }) => fit > 0)
				.sort((a, b) => b.fit - a.fit)
				.slice(0, MOST_PER_PIECE);
			if (fitting.length === 0) continue;
			const isNewKind = !present.has(kind.id) && !pieces.some(({ template }) => template === kind.id);
			const worth = fitting.reduce((sum, { fit }) => sum + fit, isNewKind ? BREADTH : 0);
			if (best !== null && worth <= best.worth) continue;
			const piece = { template: kind.id, gaps: fitting.map(({ gap }) => gap), isNewKind };
			best = { piece, worth, code: kind.code };
		}
		if (best === null) return pieces;
		const { piece, code } = best;
		pieces.push(piece);
		left = left.flatMap((gap) => (piece.gaps.includes(gap) ? afterPiece(gap, code) : [gap]));
	}
}

/** What is left of a gap after one more piece; nothing when it is closed. */
function afterPiece({ unit, criterion, missing }: Gap, code: string): readonly Gap[] {
	const rest: Missing = {
		pieces: Math.max(0, missing.pieces - 1),
		kinds: missing.kinds.filter((kind) => kind !== code),
	};
	return isMissing(rest) ? [{ unit, criterion, missing: rest }] : [];
}

/** How well a kind of evidence fits a criterion, up to 1: what the unit names first counts most. */
function fitOf(kind: Kind, { criterion, missing }: Gap, kinds: readonly Kind[]): number {
	const isAsked = missing.kinds.includes(kind.code);
	// As many pieces as are missing may all have to be of kinds that are asked for.
	if (!isAsked && missing.kinds.length >= missing.pieces) return 0;
	const place = fittingKinds(criterion, kinds, missing.kinds).indexOf(kind.id);
	if (place >= 0) return Math.max(0.55, 1 - place * 0.09);
	return kind.serves.includes(criterion.id) ? 0.5 : 0;
}
