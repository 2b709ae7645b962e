import { newId, now, today } from '#device/identity.ts';
import { type WebItem, type WebUnit, webPortfolio } from '#document/xhtml/items.ts';
import type { Attachment } from '#domain/evidence.ts';
import type { StorageFailure } from '#domain/failure.ts';
import { type Handover, type HeldBack, handoverOf } from '#domain/handover.ts';
import type { Sha256 } from '#domain/identity.ts';
import { askedCriteria } from '#domain/unit.ts';
import type { LeapFile, LeapItem, LeapPortfolio, LeapUnit } from '#exchange/leap2a/portfolio.ts';
import { LeapTooLarge, writeLeap } from '#exchange/leap2a/write.ts';
import { readAttachment } from '#storage/attachments.ts';
import { readContents } from '#storage/contents.ts';
import { listAttachments } from '#storage/read-backup.ts';
import { discardWorkFiles, newWorkFile, noteHandedOut } from '#storage/work-files.ts';
import { leap2aWords } from '#wording/en/leap2a.ts';
import { writeInWorker } from '#workers/backup-client.ts';
import { startOfFileName } from './pdf-file-name.ts';
import { inPortfolio } from './session.ts';
import { settleLeftDrafts } from './settle-left-drafts.ts';

export type LeapExport = {
	readonly file: File;
	/** Where it lies until it was handed over; null in memory. */
	readonly workFile: string | null;
	readonly items: number;
	readonly files: number;
	readonly heldBack: readonly HeldBack[];
	/** Names of files that the device could no longer read. */
	readonly missing: readonly string[];
};

export type LeapOutcome =
	| { readonly ok: true; readonly value: LeapExport }
	| { readonly ok: false; readonly code: 'cancelled' | 'failed' | 'too-large' | StorageFailure };

export type LeapOptions = {
	readonly signal: AbortSignal;
	/** Files read so far. */
	readonly onProgress: (done: number, total: number) => void;
};

/** Makes a Leap2A file of what may leave the device; nothing is changed, whatever becomes of it. */
export async function exportLeap2a({ signal, onProgress }: LeapOptions): Promise<LeapOutcome> {
	// Text that an earlier page left as a draft belongs into it too.
	const settled = await settleLeftDrafts();
	if (!settled.ok) return settled;
	const read = await inPortfolio(async (db, { portfolio }) => ({
		contents: await readContents(db),
		stored: new Set(await listAttachments(db, portfolio)),
	}));
	if (!read.ok) return read;
	const handover = handoverOf(read.value.contents, today());
	const { portfolio, hashes } = leapPortfolio(handover, read.value.stored);
	const name = await newWorkFile();
	const workFiles = name === null ? [] : [name];
	try {
		const blob = await writeLeap({
			portfolio,
			hashes,
			read: readBytes,
			sink: (_size, chunks) => writeInWorker(chunks, { name, passphrase: null }, signal),
			signal,
			onProgress,
		});
		const file = new File([blob], `${startOfFileName(handover.portfolio.learner)}leap2a.zip`, {
			type: 'application/zip',
		});
		const missing = handover.evidence.flatMap(({ content }) =>
			content.attachments.filter(({ sha256 }) => !read.value.stored.has(sha256)).map((each) => each.name),
		);
		return {
			ok: true,
			value: {
				file,
				workFile: name,
				items: portfolio.items.length,
				files: hashes.size,
				heldBack: handover.heldBack,
				missing,
			},
		};
	} catch (error) {
		await discardWorkFiles(workFiles, Date.now());
		if (signal.aborted) return { ok: false, code: 'cancelled' };
		return { ok: false, code: error instanceof LeapTooLarge ? 'too-large' : 'failed' };
	}
}

/** Notes that the browser was given the file, which it copies in its own time. */
export function noteLeapHandedOver({ workFile }: LeapExport): void {
	if (workFile !== null) noteHandedOut([workFile], Date.now());
}

/** Removes what it needed on the disk, once nobody needs it any more. */
export async function discardLeap({ workFile }: LeapExport): Promise<void> {
	if (workFile !== null) await discardWorkFiles([workFile], Date.now());
}

/** The handover, and nothing beside it, as Leap2A can hold it. */
export function leapPortfolio(
	handover: Handover,
	stored: ReadonlySet<Sha256>,
): { readonly portfolio: LeapPortfolio; readonly hashes: ReadonlyMap<string, Sha256> } {
	const hashes = new Map<string, Sha256>();
	const { items, units } = webPortfolio(handover, (sha256) => stored.has(sha256));
	const { learner, qualification } = handover.portfolio;
	const portfolio: LeapPortfolio = {
		id: newId(),
		title: leap2aWords.portfolio(qualification),
		learner,
		madeAt: now(),
		items: items.map((each) => leapItem(each, hashes)),
		units: units.map(leapUnit),
	};
	return { portfolio, hashes };
}

function leapUnit({ unit, title }: WebUnit): LeapUnit {
	return {
		id: unit.id,
		title,
		criteria: askedCriteria(unit).map(({ id, code, text }) => ({ id, code, text })),
	};
}

function leapItem(web: WebItem, hashes: Map<string, Sha256>): LeapItem {
	const { item, title, kind, code, xhtml, claims } = web;
	return {
		id: item.id,
		title: `${item.reference} ${title}`.trim(),
		kind,
		code,
		xhtml,
		createdAt: item.createdAt,
		changedAt: item.changedAt,
		happenedOn: item.content.eventDate,
		claims: claims.map(({ criterion }) => criterion.id),
		isDone: item.content.done,
		files: web.attachments.map((attachment, place) => {
			const path = `files/${item.reference || 'item'}-${place + 1}-${plainName(attachment)}`;
			hashes.set(path, attachment.sha256);
			return leapFile(attachment, path);
		}),
	};
}

function leapFile({ id, name, mime, caption, addedAt }: Attachment, path: string): LeapFile {
	return { id, path, mime, name, caption: caption.trim(), addedAt };
}

/** ASCII: other letters do not survive every ZIP program. */
function plainName({ name }: Attachment): string {
	const dot = name.lastIndexOf('.');
	const ending = dot > 0 ? name.slice(dot + 1).replace(/[^A-Za-z0-9]/g, '') : '';
	const stem = startOfFileName(dot > 0 ? name.slice(0, dot) : name).replace(/-$/, '') || 'file';
	return ending === '' ? stem : `${stem}.${ending.toLowerCase().slice(0, 8)}`;
}

async function readBytes(sha256: Sha256): Promise<ArrayBuffer | null> {
	const outcome = await inPortfolio((db, { portfolio }) => readAttachment(db, portfolio, sha256));
	return outcome.ok && outcome.value ? outcome.value.bytes : null;
}
