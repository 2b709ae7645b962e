import type { Section } from '#document/blocks.ts';
import { confidentialityWords, partWords } from '#wording/en/pdf-parts.ts';
import { anchors } from './anchors.ts';
import { isPrinted } from './attachments.ts';
import { heldItems, isDescribed } from './held-at.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { bullets, paragraph, partTitle, section } from './spans.ts';

const words = confidentialityWords;
const title = partWords.names.confidentiality;

/**
 * Who may see the file, what was done to protect people, and what was not.
 * It tells of the photos and files that are in this file, not of those in another.
 */
export function confidentialitySection(
	index: PortfolioIndex,
	{ hasItems, isSheets }: { readonly hasItems: boolean; readonly isSheets: boolean },
): Section {
	const withFiles = isSheets ? [] : index.items;
	// The same photo in two items is one.
	const attachments = [
		...new Map(
			withFiles.flatMap(({ content }) => content.attachments.map((one) => [one.sha256, one] as const)),
		).values(),
	];
	const photos = attachments.filter(isPrinted);
	const withConsent = attachments.filter(({ privacy }) => privacy.answer === 'consent');
	const released = attachments.filter(({ cleaning }) => cleaning === 'released');
	const files = attachments.filter(({ cleaning }) => cleaning === 'not-a-picture');
	const redacted = photos.filter((photo) => photo.redacted !== undefined).length;
	const heldBack = index.handover.heldBack.length;
	const held = heldItems(index.items);
	const described = held.filter(isDescribed).length;
	const sentence = (number: number, say: (number: number) => string) => (number > 0 ? [say(number)] : []);
	return {
		anchor: anchors.confidentiality,
		running: title,
		where: title,
		blocks: [
			partTitle(title),
			paragraph(words.statement),
			section(words.done, 3),
			bullets([
				words.askedForRoles,
				...sentence(attachments.length, words.answered),
				...sentence(withConsent.length, (number) => words.consent(number, hasItems)),
				...sentence(photos.length, words.cleaned),
				...sentence(redacted, words.redacted),
				...sentence(index.handover.portfolio.replaced ?? 0, words.replaced),
				...sentence(heldBack, (number) => words.heldBack(number, hasItems)),
				...sentence(described, words.workplace),
				...sentence(held.length - described, words.workplaceBegun),
			]),
			section(words.notDone, 3),
			bullets([
				words.notSearched,
				...sentence(files.length, words.notInside),
				...sentence(released.length, words.released),
				words.noPassword,
			]),
		],
	};
}
