import { now, today } from '#device/identity.ts';
import type { Made } from '#document/compose/portfolio.ts';
import type { Finding } from '#document/verify/finding.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { Handover, HeldBack, PortfolioContents } from '#domain/handover.ts';
import { handoverOf } from '#domain/handover.ts';
import type { Scope } from '#domain/handover-data.ts';
import { scopedHandover } from '#domain/handover-scope.ts';
import type { FileHolds, PlannedFile } from '#domain/pdf-files.ts';
import { holdsOf, leastBytes, MEGABYTE, plannedFiles, splitByItem } from '#domain/pdf-files.ts';
import type { StoredBytes } from '#storage/attachments.ts';
import { readAttachment } from '#storage/attachments.ts';
import { readContents } from '#storage/contents.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readHeadsOf } from '#storage/read-evidence.ts';
import { pinnedRealm } from '#storage/realm.ts';
import type { Stamp } from '#storage/stamp.ts';
import { countExport } from '#storage/write-portfolio.ts';
import { buildPdfInWorker } from '#workers/pdf-client.ts';
import { withJudgedStates } from './judged-states.ts';
import { pdfFileName } from './pdf-file-name.ts';
import { inPortfolio } from './session.ts';
import { settleLeftDrafts } from './settle-left-drafts.ts';

type FileNumber = NonNullable<Made['file']>;

export type ExportProgress = {
	readonly stage: 'reading' | 'composing' | 'drawing' | 'saving' | 'checking';
	readonly done: number;
	readonly total: number;
	/** Which of several files. */
	readonly file?: FileNumber;
};

export type ExportOptions = {
	/** How much of the portfolio goes in. */
	readonly scope: Scope;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: ExportProgress) => void;
};

export type ExportedFile = {
	readonly file: File;
	readonly pages: number;
	/** The whole portfolio or a part of it. */
	readonly scope: Scope;
	/** What is in it, where it is one of several. */
	readonly holds?: FileHolds;
	/** Larger than the limit that was set: it could not be split any further. */
	readonly isTooLarge: boolean;
	/** The item that makes it so all by itself. */
	readonly tooLargeItem?: { readonly reference: string; readonly title: string };
};

export type ExportOutcome =
	| {
			readonly ok: true;
			/** One, unless the whole was larger than the limit that was set. */
			readonly files: readonly [ExportedFile, ...ExportedFile[]];
			readonly heldBack: readonly HeldBack[];
			/** Characters that the PDF's fonts do not have, with where they stand. */
			readonly unprintable: readonly { readonly character: string; readonly where: string }[];
			/** What this device could no longer read: attachments, which the PDF names in their place, and whole items. */
			readonly unreadable: readonly { readonly reference: string; readonly name: string }[];
			/** What the check of the finished files found, by page (0: not about one page). */
			readonly findings: readonly { readonly code: Finding['code']; readonly page: number }[];
	  }
	| { readonly ok: false; readonly code: 'cancelled' | 'failed' | StorageFailure; readonly detail?: string };

/**
 * Makes the portfolio PDF of what may leave the device; several, by unit and then by item, where the whole is larger
 * than the limit that the learner has set. The portfolio counts it only once it is whole; cancelling changes nothing.
 */
export async function buildPortfolioPdf({
	scope,
	signal,
	onProgress,
}: ExportOptions): Promise<ExportOutcome> {
	onProgress({ stage: 'reading', done: 0, total: 1 });
	// Text that an earlier page left as a draft belongs into the PDF too.
	const settled = await settleLeftDrafts();
	if (!settled.ok) return settled;
	const read = await inPortfolio(readWhole);
	if (!read.ok) return read;
	if (signal.aborted) return { ok: false, code: 'cancelled' };
	onProgress({ stage: 'reading', done: 1, total: 1 });
	try {
		const built = await buildFiles(handoverOf(read.value.contents, today()), { scope, signal, onProgress });
		if (signal.aborted) return { ok: false, code: 'cancelled' };
		// The PDF is whole. Should its number not be kept, the next one has it too, and nothing else is lost.
		await inPortfolio((db, { portfolio }) => countExport(db, portfolio));
		return { ok: true, ...built, unreadable: unique([...read.value.missing, ...built.unreadable]) };
	} catch (error) {
		if (signal.aborted) return { ok: false, code: 'cancelled' };
		return { ok: false, code: 'failed', detail: error instanceof Error ? error.message : String(error) };
	}
}

type Built = Omit<Extract<ExportOutcome, { ok: true }>, 'ok'>;

async function buildFiles(whole: Handover, options: ExportOptions): Promise<Built> {
	const at = now();
	const { scope } = options;
	const limit = (whole.portfolio.pdf?.limit ?? Number.POSITIVE_INFINITY) * MEGABYTE;
	// What is too large by its photos alone need not be built to be known.
	const [file, ...others] = scope.kind === 'whole' ? plannedFiles(whole) : [];
	const halves = file && others.length === 0 ? splitByItem(whole, file, limit) : null;
	const canSplit = others.length > 0 || halves !== null;
	if (!file || !canSplit || leastBytes(whole) <= limit) {
		const one = await buildFile(whole, { scope, isSheets: false }, { at, limit, ...options });
		if (!canSplit || !one.files[0].isTooLarge) return one;
	}
	let plan =
		halves ??
		plannedFiles(whole).flatMap((each) =>
			leastBytes(scopedHandover(whole, each.scope)) > limit
				? (splitByItem(whole, each, limit) ?? [each])
				: [each],
		);
	for (;;) {
		const built = await buildPlan(whole, plan, { at, limit, ...options });
		// "1 of 3" stands in each: where one has to be split, all are made again.
		const next = plan.flatMap((file, place) =>
			built[place]?.files[0].isTooLarge ? (splitByItem(whole, file, limit) ?? [file]) : [file],
		);
		if (next.length === plan.length) return together(built);
		plan = next;
	}
}

async function buildPlan(
	whole: Handover,
	plan: readonly PlannedFile[],
	options: FileOptions,
): Promise<readonly Built[]> {
	const of = plan.length;
	const holds = plan.map((file) => holdsOf(whole, file));
	const built: Built[] = [];
	for (const [place, file] of plan.entries()) {
		built.push(await buildFile(whole, file, { ...options, file: { number: place + 1, of, holds } }));
	}
	return built;
}

function together([all, ...rest]: readonly Built[]): Built {
	if (!all) throw new Error('A portfolio was split into nothing.');
	return {
		files: [all.files[0], ...rest.map(({ files }) => files[0])],
		heldBack: [all, ...rest]
			.flatMap(({ heldBack }) => heldBack)
			.filter(
				({ attachment }, place, list) =>
					list.findIndex((each) => each.attachment.id === attachment.id) === place,
			),
		unprintable: unique([all, ...rest].flatMap(({ unprintable }) => unprintable)),
		unreadable: unique([all, ...rest].flatMap(({ unreadable }) => unreadable)),
		findings: unique([all, ...rest].flatMap(({ findings }) => findings)),
	};
}

type FileOptions = ExportOptions & {
	readonly at: string;
	/** Bytes. */
	readonly limit: number;
	readonly file?: FileNumber & { readonly holds: readonly FileHolds[] };
};

async function buildFile(
	whole: Handover,
	{ scope, isSheets }: PlannedFile,
	{ at, limit, file: number, signal, onProgress }: FileOptions,
): Promise<Built> {
	const handover = scopedHandover(whole, scope, number?.number === 1 ? 'first' : scope.kind);
	const exportNumber = handover.portfolio.exports + 1;
	const { pdf, pages, unprintable, unreadable, findings } = await buildPdfInWorker(
		handover,
		{
			at,
			exportNumber,
			scope,
			isSheets,
			isExample: pinnedRealm() === 'example',
			...(number && { file: number }),
		},
		readForPdf,
		(progress) => onProgress({ ...progress, ...(number && { file: number }) }),
		signal,
	);
	const name = pdfFileName(handover.portfolio.learner, exportNumber, number);
	const file = new File([pdf], name, { type: 'application/pdf' });
	const holds = number?.holds[number.number - 1];
	const [only, ...others] = handover.evidence;
	const isTooLarge = file.size > limit;
	const tooLargeItem =
		isTooLarge && only && others.length === 0
			? { reference: only.reference, title: only.content.title }
			: undefined;
	return {
		files: [
			{ file, pages, scope, isTooLarge, ...(holds && { holds }), ...(tooLargeItem && { tooLargeItem }) },
		],
		heldBack: handover.heldBack,
		unprintable,
		unreadable,
		findings,
	};
}

/** Each once: an item that serves two units is in two files. */
function unique<Entry extends object>(entries: readonly Entry[]): readonly Entry[] {
	return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** The contents, and the items whose newest revision no longer parses: they cannot be in the PDF. */
async function readWhole(
	db: PortfolioDatabase,
	{ portfolio }: Stamp,
): Promise<{
	readonly contents: PortfolioContents;
	readonly missing: readonly { reference: string; name: string }[];
}> {
	const contents = await withJudgedStates(db, await readContents(db, today()));
	const present = new Set(contents.evidence.map((item) => item.id));
	const heads = await readHeadsOf(db, portfolio);
	const missing = heads
		.filter((head) => head.deletedAt === '' && head.revision > 0 && !present.has(head.id))
		.map(({ reference, title }) => ({ reference, name: title }));
	return { contents, missing };
}

/** Reads one attachment for the PDF; null when it can no longer be read, which the PDF then says in its place. */
async function readForPdf(sha256: string): Promise<StoredBytes | null> {
	const outcome = await inPortfolio((db, { portfolio }) => readAttachment(db, portfolio, sha256));
	return outcome.ok ? outcome.value : null;
}
