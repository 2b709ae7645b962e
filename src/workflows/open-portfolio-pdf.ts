import { digest } from '#device/identity.ts';
import { readCarried } from '#document/read/carried.ts';
import type { PdfProblem } from '#document/read/refusal.ts';
import type { RecordLists, RecordOf } from '#domain/backup.ts';
import { emptyLists } from '#domain/backup.ts';
import type { Attachment, Evidence } from '#domain/evidence.ts';
import type { HandoverData } from '#domain/handover-data.ts';
import { excerptOf } from '#domain/plain-text.ts';
import { type TypedIn, typedIn } from '#domain/typed-in.ts';
import type { BackupProblem } from '#exchange/backup/problem.ts';
import type { PortfolioData } from '#exchange/portfolio-data/format.ts';
import { LARGEST_PORTFOLIO_DATA, PORTFOLIO_DATA_NAME } from '#exchange/portfolio-data/format.ts';
import { readPortfolioData } from '#exchange/portfolio-data/read.ts';
import { deviceName } from '#storage/device-name.ts';

/** A portfolio PDF that was opened: its data, and its photos and files on demand. */
export type OpenedPortfolioPdf = {
	readonly data: PortfolioData;
	/** What somebody has typed into its sign-off and sampling sheets; null when nobody has. */
	readonly typedIn: TypedIn | null;
	/** Attachments that the data names and the file does not hold. */
	readonly missing: readonly string[];
	/** The bytes of one attachment, checked against its hash; null when they are not there or not whole. */
	readonly body: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
};

export type OpenPdfOutcome =
	| { readonly ok: true; readonly pdf: OpenedPortfolioPdf }
	/** "pdf": a PDF that carries no portfolio. */
	| { readonly ok: false; readonly code: BackupProblem };

/** Opens a portfolio PDF, ours or changed by another program. Nothing on the device changes, whatever is in it. */
export async function openPortfolioPdf(file: Blob): Promise<OpenPdfOutcome> {
	const outcome = await readCarried(file, {
		name: PORTFOLIO_DATA_NAME,
		limit: LARGEST_PORTFOLIO_DATA,
		digest,
	});
	if (!outcome.ok) return { ok: false, code: refusals[outcome.problem] };
	const { carried } = outcome;
	if (!carried.data) return { ok: false, code: 'pdf' };
	const read = readPortfolioData(carried.data);
	if (!read.ok) return { ok: false, code: read.problem };
	const missing = attachmentsOf(read.data.handover)
		.map(({ sha256 }) => sha256)
		.filter((sha256) => !carried.hashes.has(sha256));
	return {
		ok: true,
		pdf: {
			data: read.data,
			typedIn: typedIn(carried.fields, read.data.handover),
			missing,
			body: carried.body,
		},
	};
}

const refusals: Readonly<Record<PdfProblem, BackupProblem>> = {
	empty: 'empty',
	'not-a-pdf': 'not-a-backup',
	truncated: 'truncated',
	damaged: 'damaged',
	'too-large': 'too-large',
	// A password was put on it by somebody: our own have none.
	encrypted: 'pdf',
	unreadable: 'unreadable',
};

/** Each attachment once, whatever the number of items it belongs to. */
function attachmentsOf({ evidence }: HandoverData): readonly Attachment[] {
	const all = evidence.flatMap(({ content }) => content.attachments);
	return [...new Map(all.map((attachment) => [attachment.sha256, attachment])).values()];
}

/** The portfolio as the records of a backup, so that it is restored by the same plan. */
export function recordsOf({ data, missing }: OpenedPortfolioPdf): RecordLists {
	const { handover } = data;
	const lost = new Set(missing);
	return {
		...emptyLists(),
		portfolio: [handover.portfolio],
		units: [...handover.units],
		templates: [...handover.templates],
		evidence: handover.evidence.map((item) => headOf(item, handover)),
		revisions: [
			...(handover.judged ?? []),
			...handover.evidence.map(({ id, revision, changedAt, content }) => ({
				evidence: id,
				revision,
				at: changedAt,
				content,
			})),
		].map((state) => ({ ...state, device: deviceName(), reason: 'restored' as const })),
		judgements: [...handover.judgements, ...(handover.records ?? [])],
		attachments: attachmentsOf(handover)
			.filter(({ sha256 }) => !lost.has(sha256))
			.map(({ mime, size, width, height, sha256 }) => ({
				mime,
				size,
				width,
				height,
				sha256,
				thumbnail: null,
			})),
	};
}

function headOf(item: Evidence, { templates, fingerprints }: HandoverData): RecordOf<'evidence'> {
	const { id, reference, revision, createdAt, changedAt, content } = item;
	const template = templates.find(
		(each) => each.id === content.template.id && each.version === content.template.version,
	);
	const printOf = new Map(
		fingerprints.filter(({ evidence }) => evidence === id).map((each) => [each.criterion, each.fingerprint]),
	);
	return {
		id,
		reference,
		revision,
		template: content.template.id,
		templateVersion: content.template.version,
		title: content.title,
		excerpt: template ? excerptOf(template, content) : '',
		eventDate: content.eventDate,
		contactTypes: content.contactTypes,
		reality: content.reality,
		done: content.done,
		claims: content.claims.map(({ criterion }) => ({ criterion, fingerprint: printOf.get(criterion) ?? '' })),
		attachments: content.attachments.length,
		createdAt,
		changedAt,
		deletedAt: '',
		device: deviceName(),
	};
}
