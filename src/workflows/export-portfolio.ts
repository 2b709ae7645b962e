import { now } from '#device/identity.ts';
import type { Finding } from '#document/verify/finding.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { HeldBack, PortfolioContents } from '#domain/handover.ts';
import { handoverOf } from '#domain/handover.ts';
import type { Scope } from '#domain/handover-data.ts';
import { scopedHandover } from '#domain/handover-scope.ts';
import type { StoredBytes } from '#storage/attachments.ts';
import { readAttachment } from '#storage/attachments.ts';
import { readContents } from '#storage/contents.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readHeadsOf } from '#storage/read-evidence.ts';
import type { Stamp } from '#storage/stamp.ts';
import { countExport } from '#storage/write-portfolio.ts';
import { buildPdfInWorker } from '#workers/pdf-client.ts';
import { pdfFileName } from './pdf-file-name.ts';
import { inPortfolio } from './session.ts';
import { settleLeftDrafts } from './settle-left-drafts.ts';

export type ExportProgress = {
	readonly stage: 'reading' | 'composing' | 'drawing' | 'saving' | 'checking';
	readonly done: number;
	readonly total: number;
};

export type ExportOptions = {
	/** How much of the portfolio goes in. */
	readonly scope: Scope;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: ExportProgress) => void;
};

export type ExportOutcome =
	| {
			readonly ok: true;
			readonly file: File;
			readonly pages: number;
			readonly heldBack: readonly HeldBack[];
			/** Characters that the PDF's fonts do not have, with where they stand. */
			readonly unprintable: readonly { readonly character: string; readonly where: string }[];
			/** What this device could no longer read: attachments, which the PDF names in their place, and whole items. */
			readonly unreadable: readonly { readonly reference: string; readonly name: string }[];
			/** What the check of the finished file found, by page (0: not about one page). */
			readonly findings: readonly { readonly code: Finding['code']; readonly page: number }[];
	  }
	| { readonly ok: false; readonly code: 'cancelled' | 'failed' | StorageFailure; readonly detail?: string };

/**
 * Makes the portfolio PDF of what may leave the device. The portfolio counts it only once it is whole;
 * cancelling changes nothing.
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
	const handover = scopedHandover(handoverOf(read.value.contents), scope);
	const exportNumber = handover.portfolio.exports + 1;
	try {
		const { pdf, pages, unprintable, unreadable, findings } = await buildPdfInWorker(
			handover,
			{ at: now(), exportNumber, scope },
			readForPdf,
			onProgress,
			signal,
		);
		if (signal.aborted) return { ok: false, code: 'cancelled' };
		// The PDF is whole. Should its number not be kept, the next one has it too, and nothing else is lost.
		await inPortfolio((db, { portfolio }) => countExport(db, portfolio));
		const file = new File([pdf], pdfFileName(handover.portfolio.learner, exportNumber), {
			type: 'application/pdf',
		});
		return {
			ok: true,
			file,
			pages,
			heldBack: handover.heldBack,
			unprintable,
			unreadable: [...read.value.missing, ...unreadable],
			findings,
		};
	} catch (error) {
		if (signal.aborted) return { ok: false, code: 'cancelled' };
		return { ok: false, code: 'failed', detail: error instanceof Error ? error.message : String(error) };
	}
}

/** The contents, and the items whose newest revision no longer parses: they cannot be in the PDF. */
async function readWhole(
	db: PortfolioDatabase,
	{ portfolio }: Stamp,
): Promise<{
	readonly contents: PortfolioContents;
	readonly missing: readonly { reference: string; name: string }[];
}> {
	const contents = await readContents(db);
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
