import type { RecordLists } from '#domain/backup.ts';
import { addBatch, emptyLists } from '#domain/backup.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import type { BackupFacts } from '#exchange/backup/read.ts';
import { readBackupInWorker } from '#workers/backup-client.ts';
import type { OpenedPortfolioPdf } from './open-portfolio-pdf.ts';

export type { BackupProblem } from '#exchange/backup/problem.ts';

/**
 * A backup, or a portfolio PDF, of which every byte that counts has been read and checked. Its text is in
 * memory, its files are not.
 */
export type OpenedBackup = {
	/** The PDF, where it is one: it holds what was handed over, so it is only ever merged. */
	readonly pdf: OpenedPortfolioPdf | null;
	readonly files: readonly File[];
	readonly passphrase: string | null;
	readonly facts: BackupFacts;
	readonly lists: RecordLists;
};

export type OpenOptions = {
	readonly passphrase: string | null;
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
};

export type OpenOutcome =
	| { readonly ok: true; readonly backup: OpenedBackup }
	| {
			readonly ok: false;
			readonly code: BackupProblem | 'cancelled' | 'failed';
			/** How many files belong together, where one is missing or does not belong. */
			readonly parts?: number;
	  };

/** Opens the files of one backup. Nothing on the device changes, whatever is in them. */
export async function openBackup(
	files: readonly File[],
	{ passphrase, signal, onProgress }: OpenOptions,
): Promise<OpenOutcome> {
	const lists = emptyLists();
	try {
		const outcome = await readBackupInWorker(
			{ files, passphrase, wanted: 'records' },
			{ onProgress, onRecords: (batch) => addBatch(lists, batch) },
			signal,
		);
		if (outcome.ok)
			return { ok: true, backup: { pdf: null, files, passphrase, facts: outcome.facts, lists } };
		const { problem, parts } = outcome;
		const [file] = files;
		if (problem === 'pdf' && file && files.length === 1) return await openPdf(file);
		return { ok: false, code: problem, ...(parts === undefined ? {} : { parts }) };
	} catch {
		return { ok: false, code: signal.aborted ? 'cancelled' : 'failed' };
	}
}

/** A portfolio PDF in the form of a backup. */
async function openPdf(file: File): Promise<OpenOutcome> {
	// Nobody else needs to load a PDF reader.
	const [{ openPortfolioPdf, recordsOf }, { typedRecords }] = await Promise.all([
		import('./open-portfolio-pdf.ts'),
		import('./typed-records.ts'),
	]);
	const outcome = await openPortfolioPdf(file);
	if (!outcome.ok) return outcome;
	const { pdf } = outcome;
	const { handover, madeAt, exportNumber } = pdf.data;
	const lists = recordsOf(pdf);
	lists.judgements.push(...(await typedRecords(pdf.typedIn, madeAt)));
	const { id, learner } = handover.portfolio;
	const facts: BackupFacts = {
		backup: `${id} ${madeAt} ${exportNumber}`,
		madeAt,
		appVersion: '',
		portfolio: { id, learner },
		counts: countsOf(lists),
		missing: [...pdf.missing],
		isProtected: false,
	};
	return { ok: true, backup: { pdf, files: [file], passphrase: null, facts, lists } };
}

function countsOf(lists: RecordLists): BackupFacts['counts'] {
	return {
		portfolio: lists.portfolio.length,
		units: lists.units.length,
		templates: lists.templates.length,
		evidence: lists.evidence.length,
		revisions: lists.revisions.length,
		drafts: lists.drafts.length,
		judgements: lists.judgements.length,
		setAside: lists.setAside.length,
		attachments: lists.attachments.length,
	};
}
