import * as z from 'zod/mini';
import { sha256Of } from '#exchange/backup/hash.ts';
import { BackupRefusal } from '#exchange/backup/problem.ts';
import { unzip } from '#exchange/backup/zip-read.ts';
import {
	LARGEST_REVIEW,
	REVIEW_ENTRIES,
	REVIEW_FORMAT,
	REVIEW_VERSION,
	type Review,
	type ReviewProblem,
	reviewManifestSchema,
	reviewSchema,
} from './format.ts';
import { manifestDigest } from './write.ts';

type ReviewOutcome =
	| { readonly ok: true; readonly review: Review }
	| { readonly ok: false; readonly problem: ReviewProblem };

/** Read first and loosely, so that a file of another kind or version is named as what it is. */
const anySchema = z.object({ format: z.string(), formatVersion: z.number() });

/** Reads what a feedback PDF carries, hostile until it is parsed whole. Throws nothing. */
export function readReviewJson(bytes: Uint8Array): ReviewOutcome {
	if (bytes.byteLength > LARGEST_REVIEW) return { ok: false, problem: 'too-large' };
	const value = jsonOf(bytes);
	const problem = kindProblem(value);
	if (problem) return { ok: false, problem };
	const parsed = reviewSchema.safeParse(value);
	return parsed.success ? { ok: true, review: parsed.data } : { ok: false, problem: 'damaged' };
}

/** Reads a review file, hostile until the last byte. Throws nothing that it does not know. */
export async function readReview(file: Blob): Promise<ReviewOutcome> {
	try {
		return { ok: true, review: await reviewIn(file) };
	} catch (error) {
		if (error instanceof ReviewRefusal) return { ok: false, problem: error.problem };
		if (error instanceof BackupRefusal) return { ok: false, problem: problems[error.problem] ?? 'damaged' };
		throw error;
	}
}

class ReviewRefusal extends Error {
	readonly problem: ReviewProblem;

	constructor(problem: ReviewProblem) {
		super(problem);
		this.problem = problem;
	}
}

const problems: { readonly [problem: string]: ReviewProblem } = {
	empty: 'not-a-review',
	'not-a-backup': 'not-a-review',
	truncated: 'truncated',
	'too-large': 'too-large',
	unreadable: 'unreadable',
};

async function reviewIn(file: Blob): Promise<Review> {
	if (file.size > LARGEST_REVIEW) throw new ReviewRefusal('too-large');
	const found = await unpacked(file);
	const manifestBytes = found.get('manifest.json');
	if (!manifestBytes) throw new ReviewRefusal('not-a-review');
	const value = jsonOf(manifestBytes);
	const problem = kindProblem(value);
	if (problem) throw new ReviewRefusal(problem);
	const manifest = reviewManifestSchema.safeParse(value);
	if (!manifest.success) throw new ReviewRefusal('damaged');
	const { digest, ...rest } = manifest.data;
	if ((await manifestDigest(rest)) !== digest) throw new ReviewRefusal('damaged');
	const lines = found.get(REVIEW_ENTRIES);
	const [listed, ...others] = rest.entries;
	if (!lines || !listed || others.length > 0 || found.size !== 2) throw new ReviewRefusal('damaged');
	if (lines.byteLength !== listed.size || (await sha256Of(lines)) !== listed.sha256) {
		throw new ReviewRefusal('damaged');
	}
	const { kind: _kind, ...facts } = rest;
	const review = reviewSchema.safeParse({ ...facts, entries: linesOf(lines) });
	if (!review.success) throw new ReviewRefusal('damaged');
	return review.data;
}

/** Its entries by name, each at most as long as a review may be. */
async function unpacked(file: Blob): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
	const found = new Map<string, Uint8Array<ArrayBuffer>>();
	let left = LARGEST_REVIEW;
	await unzip(
		chunksOf(file),
		(name) => {
			if (found.has(name) || found.size > 8) throw new BackupRefusal('damaged');
			const pieces: Uint8Array<ArrayBuffer>[] = [];
			found.set(name, new Uint8Array(0));
			return {
				take: (bytes) => {
					left -= bytes.byteLength;
					if (left < 0) throw new BackupRefusal('too-large');
					pieces.push(bytes.slice());
				},
				end: () => {
					found.set(name, joined(pieces));
				},
			};
		},
		async () => undefined,
	);
	return found;
}

const CHUNK = 1024 * 1024;

async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < file.size; start += CHUNK) {
		try {
			yield new Uint8Array(await file.slice(start, start + CHUNK).arrayBuffer());
		} catch (error) {
			throw new BackupRefusal('unreadable', { cause: error });
		}
	}
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.byteLength;
	}
	return whole;
}

function linesOf(bytes: Uint8Array): readonly unknown[] {
	try {
		return new TextDecoder('utf-8', { fatal: true })
			.decode(bytes)
			.split('\n')
			.filter((line) => line !== '')
			.map((line): unknown => JSON.parse(line));
	} catch {
		throw new ReviewRefusal('damaged');
	}
}

function jsonOf(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return null;
	}
}

function kindProblem(value: unknown): ReviewProblem | null {
	const kind = anySchema.safeParse(value);
	if (!kind.success) return 'damaged';
	if (kind.data.format !== REVIEW_FORMAT) return 'not-a-review';
	return kind.data.formatVersion > REVIEW_VERSION ? 'newer-format' : null;
}
