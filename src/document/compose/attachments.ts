import type { Block, Enclosure, Span } from '#document/blocks.ts';
import type { Attachment, Evidence, Privacy } from '#domain/evidence.ts';
import type { HeldBack } from '#domain/handover.ts';
import { documentWords } from '#wording/en/document.ts';
import { fileSizeText } from '#wording/en/file-size.ts';
import { referenceText, titleOf } from './item-title.ts';
import { framesOn } from './places.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { paragraph, section, text, typed } from './spans.ts';

const words = documentWords.attachments;
const LEVEL = 3;

/** What the device could give of the attachments, by SHA-256. The document says what it could not. */
export type Media = {
	/** Pixels; null when the picture is missing or cannot be read. */
	pictureSize(sha256: string): { readonly width: number; readonly height: number } | null;
	hasFile(sha256: string): boolean;
};

/** A photo that stands on the page. Everything else travels as a file inside the PDF. */
export function isPrinted(attachment: Attachment): boolean {
	return attachment.kind === 'photo' && attachment.mime === 'image/jpeg' && attachment.cleaning === 'cleaned';
}

/** Photos with their captions, files by name and size, and how many stayed on the learner's device. */
export function attachmentBlocks(item: Evidence, index: PortfolioIndex, media: Media): readonly Block[] {
	const reference = referenceText(item);
	const photos = item.content.attachments.filter(isPrinted);
	const files = item.content.attachments.filter((attachment) => !isPrinted(attachment));
	const heldBack = index.handover.heldBack.filter((each) => each.evidence === item.id);
	const blocks: Block[] = [];
	if (photos.length > 0) {
		blocks.push(
			section(words.photos, LEVEL),
			...photos.map((photo) => photoBlock(photo, item, index, media)),
		);
	}
	if (files.length > 0 || heldBack.length > 0) blocks.push(section(words.files, LEVEL));
	if (files.length > 0) blocks.push(...fileBlocks(files, reference, media));
	if (heldBack.length > 0) blocks.push(heldBackBlock(heldBack));
	return blocks;
}

/** The same without pictures, for where the files lie beside the text: each by its name, and what stayed behind. */
export function attachmentLines(
	item: Evidence,
	index: PortfolioIndex,
	has: (sha256: string) => boolean,
): readonly Block[] {
	const { attachments } = item.content;
	const heldBack = index.handover.heldBack.filter((each) => each.evidence === item.id);
	const lines = attachments.flatMap(({ kind, name, size, sha256, caption, privacy }): readonly Block[] => {
		if (!has(sha256))
			return [paragraph(kind === 'photo' ? words.unreadable(name) : words.unreadableFile(name))];
		return [
			paragraph(words.file(name, fileSizeText(size))),
			...captionParagraph(captionWithConsent(caption, privacy)),
		];
	});
	return [
		...(lines.length + heldBack.length > 0 ? [section(words.files, LEVEL)] : []),
		...lines,
		...(heldBack.length > 0 ? [heldBackBlock(heldBack)] : []),
	];
}

function photoBlock(photo: Attachment, item: Evidence, index: PortfolioIndex, media: Media): Block {
	const reference = referenceText(item);
	const where = words.where(reference, photo.name);
	const caption = photo.caption.trim();
	const size = media.pictureSize(photo.sha256);
	if (!size) {
		return {
			kind: 'group',
			where,
			blocks: [paragraph(words.unreadable(photo.name)), ...captionParagraph(caption)],
		};
	}
	const added = documentWords.dayOf(photo.addedAt);
	const consent = consentText(photo.privacy);
	const { frames, sentences } = framesOn(photo.id, item, index);
	return {
		kind: 'group',
		where,
		blocks: [
			{
				kind: 'figure',
				sha256: photo.sha256,
				...size,
				alt: [words.photoAlt(reference, caption), ...sentences].join(' '),
				caption: [
					...typed(words.caption(caption, added)),
					...(consent === '' ? [] : [{ kind: 'break' } as const, text(consent)]),
					...sentences.flatMap((sentence): Span[] => [{ kind: 'break' }, text(sentence)]),
				],
				...(frames.length > 0 && { frames }),
			},
		],
	};
}

/** What an assessor may ask about somebody who can be recognised; "" where nobody can. */
function consentText(privacy: Privacy): string {
	if (privacy.answer !== 'consent') return '';
	const { who, purpose = '', how, date, expires = '' } = privacy;
	const [by, what, way] = [who, purpose, how].map((part) => part.replace(/\s+/g, ' ').trim());
	return words.withConsent(
		by ?? '',
		what ?? '',
		way ?? '',
		documentWords.day(date),
		documentWords.day(expires),
	);
}

function captionWithConsent(caption: string, privacy: Privacy): string {
	return [caption.trim(), consentText(privacy)].filter((part) => part !== '').join('\n');
}

function captionParagraph(caption: string): readonly Block[] {
	return caption === '' ? [] : [paragraph(typed(caption), 'small')];
}

function fileBlocks(files: readonly Attachment[], reference: string, media: Media): readonly Block[] {
	const enclosed = files.some((file) => media.hasFile(file.sha256));
	return [
		{
			kind: 'list',
			ordered: false,
			start: 1,
			items: files.map((file) => ({
				task: 'none',
				blocks: [
					{
						kind: 'group',
						where: words.where(reference, file.name),
						blocks: media.hasFile(file.sha256)
							? [
									paragraph(words.file(file.name, fileSizeText(file.size))),
									...captionParagraph(captionWithConsent(file.caption, file.privacy)),
								]
							: [paragraph(words.unreadableFile(file.name))],
					},
				],
			})),
		},
		...(enclosed ? [paragraph(words.enclosed, 'small')] : []),
	];
}

function heldBackBlock(heldBack: readonly HeldBack[]): Block {
	const reasons = [...new Set(heldBack.map((each) => words.reason[each.reason]))];
	return paragraph(words.heldBack(heldBack.length, reasons), 'muted');
}

/**
 * The files that travel inside the PDF, under names that do not clash. Photos are among them where no page shows
 * them: opened again, the PDF has to give back all that it was made from.
 */
export function enclosuresOf(index: PortfolioIndex, media: Media, hasItems: boolean): readonly Enclosure[] {
	const taken = new Set<string>();
	const photos = new Set<string>();
	const isEnclosed = (attachment: Attachment) => {
		const { sha256 } = attachment;
		if (!isPrinted(attachment)) return media.hasFile(sha256);
		if (hasItems || photos.has(sha256) || media.pictureSize(sha256) === null) return false;
		// The same photo in two items travels once, as it would on the pages.
		photos.add(sha256);
		return true;
	};
	return index.items.flatMap((item) =>
		item.content.attachments.filter(isEnclosed).map((attachment): Enclosure => {
			const reference = referenceText(item);
			const name = unused(words.enclosedName(reference, attachment.name), taken);
			taken.add(name);
			return {
				sha256: attachment.sha256,
				name,
				mime: attachment.mime,
				description: words.enclosedDescription(reference, titleOf(item, index)),
				addedAt: attachment.addedAt,
				relationship: 'Supplement',
			};
		}),
	);
}

/** "plan.docx", "plan (2).docx" … */
function unused(name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(name)) return name;
	const dot = name.lastIndexOf('.');
	const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
	for (let number = 2; ; number += 1) {
		const candidate = `${stem} (${number})${ending}`;
		if (!taken.has(candidate)) return candidate;
	}
}
