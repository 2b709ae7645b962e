import type { Manifest, ReadLimits } from './format.ts';
import { READ_LIMITS } from './format.ts';
import { LinkChecker } from './links.ts';
import type { BackupProblem } from './problem.ts';
import { BackupRefusal } from './problem.ts';
import type { BackupReceiver, Reading } from './read-part.ts';
import { readPart, readPartManifest } from './read-part.ts';
import { unseal } from './seal.ts';
import { chunksOf } from './slices.ts';
import { wrappingOf } from './sniff.ts';

export type { BackupReceiver } from './read-part.ts';

export type ReadOptions = {
	/** null where none has been given. */
	readonly passphrase: string | null;
	/** Bytes of the files as they are. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Smaller in tests. */
	readonly limits?: ReadLimits;
};

/** What a backup says of itself, once every byte of it has been checked. */
export type BackupFacts = Pick<
	Manifest,
	'backup' | 'madeAt' | 'appVersion' | 'portfolio' | 'counts' | 'missing'
> & {
	readonly isProtected: boolean;
};

export type ReadOutcome =
	| { readonly ok: true; readonly facts: BackupFacts }
	| {
			readonly ok: false;
			readonly problem: BackupProblem;
			/** With "part-missing" and "parts-mixed": how many files belong together. */
			readonly parts?: number;
	  };

/** No backup has more files than this; a chooser may give a whole folder. */
const MOST_FILES = 1000;

/**
 * Reads a backup, hostile until the last byte: one file, or all files of one backup in any order. What comes
 * out goes to the receiver piece by piece; nothing of it counts unless the outcome is good. Rejects only
 * when the receiver does.
 */
export async function readBackup(
	files: readonly Blob[],
	receiver: BackupReceiver,
	{ passphrase, onProgress = () => undefined, limits = READ_LIMITS }: ReadOptions,
): Promise<ReadOutcome> {
	try {
		const parts = await partsInOrder(files, passphrase, limits);
		const reading = newReading();
		const total = files.reduce((sum, file) => sum + file.size, 0);
		let before = 0;
		let first: Manifest | null = null;
		for (const [index, part] of parts.entries()) {
			const chunks = contentsOf(part, passphrase, (done) => onProgress(before + done, total));
			const manifest = await readPart(chunks, limits, { reading, receiver }, (found) =>
				checkPart(found, first, index + 1, parts.length),
			);
			first ??= manifest;
			before += part.file.size;
		}
		if (!first || !isComplete(reading, first)) throw new BackupRefusal('inconsistent');
		const { backup, madeAt, appVersion, portfolio, counts, missing } = first;
		const isProtected = parts.some(({ wrapping }) => wrapping === 'protected');
		return { ok: true, facts: { backup, madeAt, appVersion, portfolio, counts, missing, isProtected } };
	} catch (error) {
		if (error instanceof PartRefusal) return { ok: false, problem: error.problem, parts: error.parts };
		if (error instanceof BackupRefusal) return { ok: false, problem: error.problem };
		throw error;
	}
}

class PartRefusal extends BackupRefusal {
	readonly parts: number;

	constructor(problem: 'part-missing' | 'parts-mixed', parts: number) {
		super(problem);
		this.parts = parts;
	}
}

type Part = { readonly file: Blob; readonly wrapping: 'plain' | 'protected' };

async function partsInOrder(
	files: readonly Blob[],
	passphrase: string | null,
	limits: ReadLimits,
): Promise<readonly Part[]> {
	if (files.length === 0) throw new BackupRefusal('empty');
	if (files.length > MOST_FILES) throw new BackupRefusal('too-large');
	const parts: Part[] = [];
	for (const file of files) parts.push({ file, wrapping: await wrappingOf(file) });
	if (passphrase === null && parts.some(({ wrapping }) => wrapping === 'protected')) {
		throw new BackupRefusal('passphrase-needed');
	}
	if (parts.length === 1) return parts;
	const numbered: { readonly part: Part; readonly number: number }[] = [];
	for (const part of parts) {
		const manifest = await readPartManifest(
			contentsOf(part, passphrase, () => undefined),
			limits,
		);
		numbered.push({ part, number: manifest.part.number });
	}
	return numbered.sort((a, b) => a.number - b.number).map(({ part }) => part);
}

/** The files must be all parts of one backup, each once. */
function checkPart(manifest: Manifest, first: Manifest | null, number: number, files: number): void {
	const { of } = manifest.part;
	if (first && first.backup !== manifest.backup) throw new PartRefusal('parts-mixed', first.part.of);
	if (files > of) throw new PartRefusal('parts-mixed', of);
	if (files < of) throw new PartRefusal('part-missing', of);
	if (manifest.part.number !== number) throw new PartRefusal('parts-mixed', of);
}

function newReading(): Reading {
	return {
		counts: {
			portfolio: 0,
			units: 0,
			templates: 0,
			evidence: 0,
			revisions: 0,
			drafts: 0,
			judgements: 0,
			setAside: 0,
			attachments: 0,
		},
		links: new LinkChecker(),
		portfolio: null,
	};
}

function isComplete(reading: Reading, manifest: Manifest): boolean {
	const { counts, links, portfolio } = reading;
	return (
		JSON.stringify(counts) === JSON.stringify(manifest.counts) &&
		counts.portfolio === 1 &&
		portfolio?.id === manifest.portfolio.id &&
		portfolio.learner === manifest.portfolio.learner &&
		links.isWhole(new Set(manifest.missing))
	);
}

async function* contentsOf(
	{ file, wrapping }: Part,
	passphrase: string | null,
	onProgress: (done: number) => void,
): AsyncGenerator<Uint8Array> {
	let done = 0;
	const chunks = wrapping === 'protected' ? unseal(file, passphrase ?? '') : chunksOf(file);
	for await (const chunk of chunks) {
		yield chunk;
		done += chunk.byteLength;
		onProgress(Math.min(done, file.size));
	}
}
