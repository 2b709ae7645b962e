import type { EvidenceContent } from './evidence.ts';
import { withPlaces } from './evidence.ts';
import type { Place } from './place.ts';
import type { PhotoEdit } from './region.ts';
import { cropped, turned } from './region.ts';

/** The new picture of an edited photo. */
export type EditedPhoto = Pick<
	EvidenceContent['attachments'][number],
	'sha256' | 'size' | 'width' | 'height'
>;

/** A content with an edited photo in the place of the one before; places in it move along, or go with what was cut off. */
export function withEditedPhoto(
	content: EvidenceContent,
	id: string,
	photo: EditedPhoto,
	{ turns, crop }: PhotoEdit,
): EvidenceContent {
	const move = (place: Place): readonly Place[] => {
		if (place.kind !== 'region' || place.attachment !== id) return [place];
		const region = cropped(turned(place, turns), crop);
		return region ? [{ ...place, ...region }] : [];
	};
	return {
		...content,
		attachments: content.attachments.map((each) => (each.id === id ? { ...each, ...photo } : each)),
		claims: content.claims.map((claim) =>
			claim.places === undefined ? claim : withPlaces(claim, claim.places.flatMap(move)),
		),
	};
}
