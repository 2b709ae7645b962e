import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { examplePortfolio } from '#content/example/portfolio.ts';
import type { ExampleItem, ExamplePhoto } from '#content/example/shape.ts';
import { readJpeg } from '#document/draw/jpeg.ts';
import type { ReadAttachment } from '#document/media.ts';
import type { Attachment, Evidence } from '#domain/evidence.ts';
import { referenceOf } from '#domain/evidence.ts';
import type { Handover } from '#domain/handover.ts';
import { handoverOf } from '#domain/handover.ts';
import { readContent } from '../../../src/commands/content-plugin.ts';

/*
 * The example portfolio as it would be handed over, without a browser: its photos are read from the
 * files as they lie there.
 */

const { templates, units } = readContent();
const root = new URL('../../..', import.meta.url).pathname;
const photoBytes = new Map<string, Uint8Array<ArrayBuffer>>();

function attachmentOf(photo: ExamplePhoto): Attachment {
	const bytes = new Uint8Array(
		readFileSync(`${root}${photo.url.replace(/^\/(@fs\/)?/, '').replace(/\?.*$/, '')}`),
	);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	photoBytes.set(sha256, bytes);
	const size = readJpeg(bytes);
	if (!size) throw new Error(`${photo.name} is no JPEG`);
	const { id, name, caption, addedAt, privacy } = photo;
	return {
		id,
		name,
		caption,
		addedAt,
		privacy,
		kind: 'photo',
		sha256,
		mime: 'image/jpeg',
		size: bytes.byteLength,
		width: size.width,
		height: size.height,
		cleaning: 'cleaned',
	};
}

function evidenceOf(item: ExampleItem, index: number): Evidence {
	return {
		id: item.id,
		reference: referenceOf(index + 1),
		revision: 1 + (item.earlier?.length ?? 0),
		createdAt: item.createdAt,
		changedAt: item.changedAt,
		content: { ...item.content, attachments: item.photos.map(attachmentOf) },
	};
}

/** What was judged, told apart by revision: an older one counts as changed since. */
function fingerprint(item: string, criterion: string, revision: number): string {
	return `${item} ${criterion} ${revision}`;
}

export function exampleHandover(): Handover {
	const { start, items, judgements } = examplePortfolio;
	const evidence = items.map(evidenceOf);
	const revisions = new Map(evidence.map((item) => [item.id, item.revision]));
	return handoverOf(
		{
			portfolio: { ...start, nextReference: items.length + 1, exports: 0 },
			units: units.map(({ value }) => value).filter((unit) => start.units.includes(unit.id)),
			templates: templates.map(({ value }) => value),
			evidence,
			fingerprints: new Map(
				evidence.flatMap(({ id, revision, content }) =>
					content.claims.map(
						({ criterion }) => [`${id} ${criterion}`, fingerprint(id, criterion, revision)] as const,
					),
				),
			),
			judgements: judgements.map((judgement) => ({
				id: `${judgement.item} ${judgement.criterion} ${judgement.at}`,
				evidence: judgement.item,
				criterion: judgement.criterion,
				decision: judgement.decision,
				feedback: judgement.feedback,
				assessor: judgement.assessor,
				at: judgement.at,
				fingerprint: fingerprint(
					judgement.item,
					judgement.criterion,
					judgement.revision ?? revisions.get(judgement.item) ?? 0,
				),
			})),
		},
		'2026-06-30',
	);
}

export const readExamplePhoto: ReadAttachment = async (sha256) => {
	const bytes = photoBytes.get(sha256);
	const size = bytes ? readJpeg(bytes) : null;
	return bytes && size ? { mime: 'image/jpeg', bytes: bytes.slice().buffer, ...size } : null;
};
