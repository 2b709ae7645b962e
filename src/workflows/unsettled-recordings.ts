import { loadTemplate } from '#content/catalogue.ts';
import type { RowTable, TableRecords } from '#domain/backup.ts';
import { CAPTURE_TEMPLATE, capturedContent } from '#domain/capture.ts';
import { addPlaces, type EvidenceContent, emptyContent } from '#domain/evidence.ts';
import type { PortfolioId, Sha256 } from '#domain/identity.ts';
import { stretchesOf } from '#domain/place.ts';
import type { StoredBytes } from '#storage/attachments.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { type Recording, readRecordingParts, readRecordings } from '#storage/recordings.ts';
import { soundFile, soundTitle } from './finish-recording.ts';
import { prepareFile } from './prepare-file.ts';

/** Voice notes that are part of no item, as a backup takes them. */
export type UnsettledRecordings = {
	/** Each as an item of its own that is still being written. */
	readonly records: readonly TableRecords<RowTable>[];
	readonly attachments: readonly Sha256[];
	/** null when it is none of these. */
	readonly read: (sha256: Sha256) => Promise<StoredBytes | null>;
};

/**
 * What is being recorded in another tab, and what could not be put into its item (settle-recordings.ts): up to the
 * second that is kept now. Nothing on the device changes. Where it is restored it is an item of its own, because its
 * item may go on here; the same recording always makes the same one.
 */
export async function unsettledRecordings(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
): Promise<UnsettledRecordings> {
	const records: TableRecords<RowTable>[] = [];
	const found = new Map<Sha256, () => Promise<StoredBytes>>();
	for (const recording of await readRecordings(db, portfolio)) {
		const { length } = await readRecordingParts(db, portfolio, recording.id);
		// More may be recorded meanwhile: what is counted now is what is read each time.
		const bytes = async (): Promise<File> => {
			const parts = await readRecordingParts(db, portfolio, recording.id);
			return soundFile(recording, parts.slice(0, length));
		};
		const prepared = await prepareFile(await bytes());
		const content = prepared.ok ? await contentOf(recording) : null;
		if (!prepared.ok || !content) continue;
		const attachment = { ...prepared.prepared.attachment, id: recording.id, addedAt: recording.startedAt };
		const places = stretchesOf(recording.marks, attachment.id, Number.POSITIVE_INFINITY);
		records.push(...asItem(recording, addPlaces({ ...content, attachments: [attachment] }, places)));
		found.set(attachment.sha256, async () => {
			const file = await bytes();
			return { mime: attachment.mime, bytes: await file.arrayBuffer(), width: 0, height: 0 };
		});
	}
	return {
		records,
		attachments: [...found.keys()],
		read: async (sha256) => (await found.get(sha256)?.()) ?? null,
	};
}

/** A fresh item that says what the recording is; null when its form is out of reach. */
export async function contentOf(recording: Recording): Promise<EvidenceContent | null> {
	const template = await loadTemplate(CAPTURE_TEMPLATE).catch(() => null);
	const day = recording.startedAt.slice(0, 10);
	return template && capturedContent(emptyContent(template, day), soundTitle(recording), day);
}

function asItem(recording: Recording, content: EvidenceContent): readonly TableRecords<RowTable>[] {
	const { tab, startedAt } = recording;
	const device = deviceName();
	const evidence = `recording-${recording.id}`;
	const head = {
		id: evidence,
		reference: '',
		revision: 0,
		template: content.template.id,
		templateVersion: content.template.version,
		title: content.title,
		excerpt: '',
		eventDate: content.eventDate,
		contactTypes: content.contactTypes,
		reality: content.reality,
		done: content.done,
		claims: [],
		attachments: content.attachments.length,
		createdAt: startedAt,
		changedAt: startedAt,
		deletedAt: '',
		device,
	};
	const draft = { evidence, tab, baseRevision: 0, changedAt: startedAt, device, content };
	return [
		{ table: 'evidence', records: [head] },
		{ table: 'drafts', records: [draft] },
	];
}
