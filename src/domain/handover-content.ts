import type { EvidenceContent } from './evidence.ts';
import { attachmentHeldBack, withPlaces } from './evidence.ts';
import type { CalendarDate } from './identity.ts';
import { leavingPlaces } from './place.ts';

/**
 * The same content without the attachments that may not leave on that day, without originals kept beside cleaned
 * pictures, and with those places only that are in what leaves; itself when nothing of it has to stay.
 */
export function handoverContent(content: EvidenceContent, today: CalendarDate): EvidenceContent {
	const leaving = content.attachments.filter((attachment) => attachmentHeldBack(attachment, today) === null);
	const hasOriginals = leaving.some(({ original }) => original !== undefined);
	const hasPlaces = content.claims.some(({ places }) => places !== undefined);
	if (leaving.length === content.attachments.length && !hasOriginals && !hasPlaces) return content;
	const attachments = leaving.map(({ original: _staysHere, ...attachment }) => attachment);
	const claims = content.claims.map((claim) =>
		claim.places === undefined
			? claim
			: withPlaces(claim, leavingPlaces(claim.places, { answers: content.answers, attachments })),
	);
	return { ...content, attachments, claims };
}
