import type { Figure, Paragraph } from '#document/blocks.ts';
import type { Claim, Evidence } from '#domain/evidence.ts';
import { unreachable } from '#domain/identity.ts';
import type { Place } from '#domain/place.ts';
import { isPlaceThere } from '#domain/place.ts';
import { fieldsOf } from '#domain/template.ts';
import { documentWords } from '#wording/en/document.ts';
import { placeWords } from '#wording/en/places.ts';
import type { KnownCriterion, PortfolioIndex } from './portfolio-index.ts';
import { inLines, paragraph, text } from './spans.ts';

const words = documentWords.places;

/** Where the proof of one criterion stands in its item; none where no place is named, or where all are gone. */
export function placeLines(
	item: Evidence,
	claim: Claim | undefined,
	index: PortfolioIndex,
): readonly Paragraph[] {
	const lines = (claim?.places ?? [])
		.filter((place) => isPlaceThere(place, item.content))
		.map((place) => placeText(place, item, index));
	if (lines.length === 0) return [];
	return [paragraph(inLines(lines.map((line) => [text(words.proof(line))])), 'small')];
}

function placeText(place: Place, item: Evidence, index: PortfolioIndex): string {
	switch (place.kind) {
		case 'words': {
			const template = index.templateOf(item);
			const field = template && fieldsOf(template).find(({ id }) => id === place.field);
			return words.quoted(place.quote.replace(/\s+/g, ' '), field?.label ?? '');
		}
		case 'region':
			return placeWords.region(nameOf(place.attachment, item));
		case 'stretch':
			return placeWords.stretch(place.from, place.to, nameOf(place.attachment, item));
		default:
			return unreachable(place);
	}
}

function nameOf(attachment: string, { content }: Evidence): string {
	return content.attachments.find(({ id }) => id === attachment)?.name ?? placeWords.missingName;
}

/** The parts of a photo that prove a criterion each, as frames to be drawn over it and as sentences for those who cannot see them. */
export function framesOn(
	attachment: string,
	item: Evidence,
	index: PortfolioIndex,
): { readonly frames: NonNullable<Figure['frames']>; readonly sentences: readonly string[] } {
	const found = item.content.claims.flatMap(({ criterion, places = [] }) => {
		const known = index.criterionById(criterion);
		const label = known ? labelOf(known, index) : criterion;
		return places.flatMap((place) =>
			place.kind === 'region' && place.attachment === attachment ? [{ ...place, label }] : [],
		);
	});
	return {
		frames: found.map(({ x, y, width, height, label }) => ({ x, y, width, height, label })),
		sentences: found.map(({ x, y, width, height, label }) =>
			words.frame(label, placeWords.regionWhere(x, y, width, height)),
		),
	};
}

function labelOf({ criterion, unitNumber }: KnownCriterion, index: PortfolioIndex): string {
	return index.coverage.units.length > 1 ? words.unitLabel(unitNumber, criterion.code) : criterion.code;
}
