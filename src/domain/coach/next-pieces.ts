import type { Coverage } from '#domain/coverage.ts';
import type { TemplateId } from '#domain/identity.ts';
import type { TemplateSummary } from '#domain/template.ts';
import type { Criterion, Unit } from '#domain/unit.ts';

/*
 * The fewest further pieces that would close the gaps: set cover, taken greedily (Chvátal 1979), because one piece
 * of evidence may serve several criteria, of several units at once.
 */

export type Gap = { readonly unit: Unit; readonly criterion: Criterion };

/** One piece to make next, and why. */
export type NextPiece = {
	readonly template: TemplateId;
	/** The gaps that it could close, best fit first. */
	readonly gaps: readonly Gap[];
	/** There is no evidence of this kind yet: it makes the portfolio broader, too. */
	readonly isNewKind: boolean;
};

export type Kind = Pick<TemplateSummary, 'id' | 'serves'>;

/** More than this one item cannot show well: the coach would say so of it afterwards. */
const MOST_PER_PIECE = 6;

/** What a piece of a kind of its own is worth beside one more gap. */
const BREADTH = 0.3;

/** Criteria without evidence, and those that the assessor has sent back. */
export function gapsIn(coverage: Coverage): readonly Gap[] {
	return coverage.units.flatMap(({ unit, criteria }) =>
		criteria
			.filter(({ state }) => state === 'gap' || state === 'not-yet')
			.map(({ criterion }) => ({ unit, criterion })),
	);
}

/** Pieces that together close every gap that a known kind of evidence fits; the one that closes most comes first. */
export function nextPieces(coverage: Coverage, kinds: readonly Kind[]): readonly NextPiece[] {
	const present = new Set(coverage.units.flatMap((unit) => unit.kinds));
	let left = gapsIn(coverage);
	const pieces: NextPiece[] = [];
	for (;;) {
		let best: { readonly piece: NextPiece; readonly worth: number } | null = null;
		for (const kind of kinds) {
			const fitting = left
				.map((gap) => ({ gap, fit: fitOf(kind, gap.criterion) }))
				.filter(({ fit }) => fit > 0)
				.sort((a, b) => b.fit - a.fit)
				.slice(0, MOST_PER_PIECE);
			if (fitting.length === 0) continue;
			const isNewKind = !present.has(kind.id) && !pieces.some(({ template }) => template === kind.id);
			const worth = fitting.reduce((sum, { fit }) => sum + fit, isNewKind ? BREADTH : 0);
			if (best !== null && worth <= best.worth) continue;
			best = { piece: { template: kind.id, gaps: fitting.map(({ gap }) => gap), isNewKind }, worth };
		}
		if (best === null) return pieces;
		const { piece } = best;
		pieces.push(piece);
		left = left.filter((gap) => !piece.gaps.includes(gap));
	}
}

/** How well a kind of evidence fits a criterion, up to 1: what the unit names first counts most. */
function fitOf(kind: Kind, criterion: Criterion): number {
	const place = criterion.fits.indexOf(kind.id);
	if (place >= 0) return Math.max(0.55, 1 - place * 0.09);
	return kind.serves.includes(criterion.id) ? 0.5 : 0;
}
