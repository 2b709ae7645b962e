import { canonicalJson } from '#domain/canonical-json.ts';
import { sha256Of } from '#exchange/backup/hash.ts';
import { RecordPacker } from '#exchange/backup/pack.ts';
import { zipChunks } from '#exchange/backup/zip-write.ts';
import { REVIEW_ENTRIES, REVIEW_FILE_MIME, type Review, type ReviewManifest } from './format.ts';

/** A review as a file of its own. */
export async function writeReview(review: Review): Promise<Blob> {
	const { entries, ...facts } = review;
	const packer = new RecordPacker();
	for (const entry of entries) packer.add(entry);
	const { entry, sha256 } = packer.finish(REVIEW_ENTRIES);
	const rest: Omit<ReviewManifest, 'digest'> = {
		...facts,
		kind: 'review',
		entries: [{ name: REVIEW_ENTRIES, size: entry.size, sha256 }],
	};
	const manifest: ReviewManifest = { ...rest, digest: await manifestDigest(rest) };
	const first = new RecordPacker();
	first.add(manifest);
	const parts: Uint8Array<ArrayBuffer>[] = [];
	for await (const chunk of zipChunks([first.finish('manifest.json').entry, entry], review.madeAt)) {
		parts.push(chunk);
	}
	return new Blob(parts, { type: REVIEW_FILE_MIME });
}

/** The same as it travels inside a PDF; the same review gives the same bytes. */
export function writeReviewJson(review: Review): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(JSON.stringify(review));
}

export function manifestDigest(manifest: Omit<ReviewManifest, 'digest'>): Promise<string> {
	return sha256Of(new TextEncoder().encode(canonicalJson(manifest)));
}
