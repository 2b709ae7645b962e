import { beforeEach, describe, expect, test } from 'vitest';
import { soundLength } from '#device/sound-length.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { attachmentHeldBack } from '#domain/evidence.ts';
import { connect } from '#storage/connection.ts';
import { readHead, readRevision } from '#storage/read-evidence.ts';
import { readRecordings, removeRecording, startRecording, storeRecordingPart } from '#storage/recordings.ts';
import { holdTab, thisTab } from '#storage/tab.ts';
import { applyRestore } from '#storage/write-restore.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { madeBackup, mergeBackup, openedBackup, quiet } from '#tests/support/backup-device.ts';
import { faultsIn } from '#tests/support/soundness.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { ATTACHMENT_LIMIT } from '#workflows/attach.ts';
import { readDeviceSide } from '#workflows/device-side.ts';
import { emptyTrash } from '#workflows/keep-house.ts';
import { revise, saveDraft, trash } from '#workflows/log-evidence.ts';
import { planFor, restoreWrites } from '#workflows/prepare-restore.ts';
import { restoreBackup } from '#workflows/restore.ts';
import { settleRecordings } from '#workflows/settle-recordings.ts';
import { attachmentBlob } from '#workflows/show-attachment.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';
import type { VoiceNote, VoiceNoteState } from '#workflows/voice-note.ts';
import { startVoiceNote } from '#workflows/voice-note.ts';

beforeEach(async () => {
	await emptyDevice();
	const start = { learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] };
	okValue(await startPortfolio(start));
});

/** A voice note for the item "one", and what becomes of it. */
async function record(): Promise<{
	note: VoiceNote;
	states: VoiceNoteState[];
	ended: Promise<VoiceNoteState>;
}> {
	const states: VoiceNoteState[] = [];
	let tellEnd = (_state: VoiceNoteState): void => undefined;
	const ended = new Promise<VoiceNoteState>((resolve) => {
		tellEnd = resolve;
	});
	const started = await startVoiceNote('one', (state) => {
		states.push(state);
		if (state.state === 'ended') tellEnd(state);
	});
	if (!started.ok) throw new Error(`It was not started: ${started.code}`);
	return { note: started.note, states, ended };
}

async function partsKept(): Promise<number> {
	return (await connect('own')).recordingParts.count();
}

/** As after a kill: the page that recorded is not there any more. */
async function leaveBehind(): Promise<void> {
	const db = await connect('own');
	for (const row of await db.recordings.toArray()) {
		if (typeof row === 'object') await db.recordings.put({ ...row, tab: 'a page that was killed' });
	}
}

async function contentOf(id: string): Promise<EvidenceContent> {
	const db = await connect('own');
	const [portfolio] = await db.portfolios.toCollection().primaryKeys();
	const head = await readHead(db, portfolio ?? '', id);
	const content = await readRevision(db, portfolio ?? '', id, head?.revision ?? 0);
	if (!content) throw new Error('There is no such item');
	return content;
}

const left = async () => {
	const db = await connect('own');
	const [portfolio] = await db.portfolios.toCollection().primaryKeys();
	return readRecordings(db, portfolio ?? '');
};

describe('a voice note', () => {
	test('is kept second by second, becomes an attachment that plays, and leaves nothing behind', async () => {
		okValue(await saveDraft('one', contentFixture({ title: 'Call' }), 0));
		const { note, ended } = await record();
		await expect.poll(partsKept).toBeGreaterThan(1);
		const mark = note.mark('unit-a/1.1');
		note.pause();
		note.resume();
		await expect.poll(partsKept).toBeGreaterThan(2);
		note.stop();
		expect(await ended).toEqual({ state: 'ended', reason: 'asked', failure: null });
		const finished = await note.finish();
		if (!finished.ok) throw new Error(finished.code);
		const { attachment, places } = finished;
		expect(attachment).toMatchObject({ kind: 'sound', privacy: { answer: 'unanswered' } });
		expect(attachmentHeldBack(attachment, '2026-06-30')).toBe('unanswered');
		expect(attachment.seconds).toBeGreaterThan(1);
		expect(places).toEqual([
			{
				criterion: 'unit-a/1.1',
				place: { kind: 'stretch', attachment: attachment.id, from: mark.at, to: attachment.seconds },
			},
		]);
		expect(await soundLength((await attachmentBlob(attachment.sha256)) ?? new Blob())).toBeGreaterThan(1);
		await note.forget();
		expect(await partsKept()).toBe(0);
		expect(await left()).toEqual([]);
	});

	test('that a kill cut off is put into its item with its marks, up to the last second kept', async () => {
		okValue(await saveDraft('one', contentFixture({ title: 'Call' }), 0));
		okValue(await revise('one', contentFixture({ title: 'Call' }), 0, 'left'));
		const { note, ended } = await record();
		note.mark('unit-a/1.1');
		await expect.poll(partsKept).toBeGreaterThan(2);
		// The page is frozen here: what comes later is never kept.
		const db = await connect('own');
		const frozen = await db.recordingParts.toArray();
		expect((await settleRecordings()) satisfies unknown).toMatchObject({ ok: true, value: [] });
		note.stop();
		await ended;
		await db.recordingParts.clear();
		await db.recordingParts.bulkPut(frozen);
		await leaveBehind();

		expect(okValue(await settleRecordings())).toMatchObject([{ id: 'one', title: 'Call', kind: 'sound' }]);
		const { attachments, claims } = await contentOf('one');
		expect(attachments).toMatchObject([{ kind: 'sound' }]);
		expect(attachments[0]?.seconds).toBeGreaterThan(0.5);
		expect(claims).toMatchObject([{ criterion: 'unit-a/1.1', places: [{ kind: 'stretch' }] }]);
		expect(await left()).toEqual([]);
		expect(await faultsIn(db)).toEqual([]);
		expect(okValue(await settleRecordings())).toEqual([]);
	});

	test('of an item that goes for good goes with it', async () => {
		okValue(await saveDraft('one', contentFixture(), 0));
		const { note, ended } = await record();
		await expect.poll(partsKept).toBeGreaterThan(0);
		note.stop();
		await ended;
		okValue(await trash('one'));
		okValue(await emptyTrash(['one'], []));
		expect(await left()).toEqual([]);
		expect(await partsKept()).toBe(0);
	});

	test('stops when nothing more can be kept, and what was said until then is safe', async () => {
		okValue(await saveDraft('one', contentFixture(), 0));
		const { note, ended } = await record();
		await expect.poll(partsKept).toBeGreaterThan(1);
		const kept = await partsKept();
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
			if (this.name === 'recordingParts') throw new DOMException('No room', 'QuotaExceededError');
			return put.apply(this, given);
		};
		try {
			expect(await ended).toEqual({ state: 'ended', reason: 'not-kept', failure: 'full' });
		} finally {
			IDBObjectStore.prototype.put = put;
		}
		expect(await partsKept()).toBeGreaterThanOrEqual(kept);
		const finished = await note.finish();
		expect(finished).toMatchObject({ ok: true, attachment: { kind: 'sound' } });
		await note.forget();
	});

	test('stops before it is larger than a file may be, and says so', async () => {
		okValue(await saveDraft('one', contentFixture(), 0));
		let recorder: MediaRecorder | null = null;
		const start = MediaRecorder.prototype.start;
		MediaRecorder.prototype.start = function (this: MediaRecorder, ...given) {
			recorder = this;
			return start.apply(this, given);
		};
		const { note, ended } = await record().finally(() => {
			MediaRecorder.prototype.start = start;
		});
		const hours = new Blob([new Uint8Array(ATTACHMENT_LIMIT - 1_000_000)]);
		(recorder as MediaRecorder | null)?.dispatchEvent(new BlobEvent('dataavailable', { data: hours }));
		expect(await ended).toEqual({ state: 'ended', reason: 'too-long', failure: null });
		expect(await partsKept()).toBeGreaterThan(0);
		await note.forget();
	});

	test('keeps the screen on while it records, also after a look at another app, and no longer', async () => {
		okValue(await saveDraft('one', contentFixture(), 0));
		let held = 0;
		let asked = 0;
		Object.defineProperty(navigator, 'wakeLock', {
			configurable: true,
			value: {
				request: async (kind: string) => {
					expect(kind).toBe('screen');
					asked += 1;
					held = 1;
					const release = async () => {
						held = 0;
					};
					return { release };
				},
			},
		});
		try {
			const { note, ended } = await record();
			await expect.poll(() => held).toBe(1);
			// The browser lets go of it when the page is hidden.
			held = 0;
			document.dispatchEvent(new Event('visibilitychange'));
			await expect.poll(() => held).toBe(1);
			note.stop();
			await ended;
			await expect.poll(() => held).toBe(0);
			document.dispatchEvent(new Event('visibilitychange'));
			expect(asked).toBe(2);
			await note.forget();
		} finally {
			Reflect.deleteProperty(navigator, 'wakeLock');
		}
	});

	test('is interrupted by a phone call, goes on, and ends when the microphone is taken for good', async () => {
		okValue(await saveDraft('one', contentFixture(), 0));
		const opened: MediaStreamTrack[] = [];
		const devices = navigator.mediaDevices;
		const getUserMedia = devices.getUserMedia.bind(devices);
		devices.getUserMedia = async (wanted) => {
			const stream = await getUserMedia(wanted);
			opened.push(...stream.getTracks());
			return stream;
		};
		const { note, states, ended } = await record().finally(() =>
			Reflect.deleteProperty(devices, 'getUserMedia'),
		);
		await expect.poll(partsKept).toBeGreaterThan(1);
		const [track] = opened;
		track?.dispatchEvent(new Event('mute'));
		expect(states).toEqual([{ state: 'paused', reason: 'interrupted' }]);
		note.resume();
		expect(states.at(-1)).toEqual({ state: 'recording' });
		track?.dispatchEvent(new Event('ended'));
		expect(await ended).toMatchObject({ reason: 'cut' });
		expect(track?.readyState).toBe('ended');
		expect(await note.finish()).toMatchObject({ ok: true });
	});

	test.each([
		['NotAllowedError', 'refused'],
		['NotFoundError', 'missing'],
		['NotReadableError', 'busy'],
	])('is not begun after %s, and nothing is kept', async (name, code) => {
		const devices = navigator.mediaDevices;
		devices.getUserMedia = () => Promise.reject(new DOMException('', name));
		const started = await startVoiceNote('one', () => undefined).finally(() =>
			Reflect.deleteProperty(devices, 'getUserMedia'),
		);
		expect(started).toEqual({ ok: false, code });
		expect(await left()).toEqual([]);
	});
});

describe('a voice note that is part of no item yet', () => {
	const sound = new Uint8Array(2_000).fill(7);
	// As WebM begins.
	sound.set([0x1a, 0x45, 0xdf, 0xa3]);

	/** As a page keeps it, second by second. */
	async function keepSound(tab: string, evidence = 'one'): Promise<string> {
		const db = await connect('own');
		const [portfolio = ''] = await db.portfolios.toCollection().primaryKeys();
		const startedAt = '2026-06-14T09:30:00.000Z';
		await startRecording(db, portfolio, {
			id: 'sound',
			evidence,
			tab,
			mime: 'audio/webm',
			startedAt,
			marks: [{ criterion: 'unit-a/1.1', at: 1 }],
		});
		for (const part of [0, 1]) {
			const bytes = sound.slice(part * 1_000, part * 1_000 + 1_000).buffer;
			await storeRecordingPart(db, portfolio, 'sound', { part, bytes });
		}
		return portfolio;
	}

	test('goes into its item before a backup is made', async () => {
		okValue(await revise('one', contentFixture({ title: 'Call' }), 0, 'left'));
		await keepSound('a page that was killed');
		const { lists } = await openedBackup((await madeBackup()).files);
		expect(lists.evidence).toMatchObject([{ id: 'one', attachments: 1 }]);
		expect(lists.attachments).toMatchObject([{ size: 2_000 }]);
		expect(await left()).toEqual([]);
	});

	test('becomes an item of its own when its item was never kept', async () => {
		await keepSound('a page that was killed', 'never kept');
		expect(okValue(await settleRecordings())).toMatchObject([{ id: 'never kept', kind: 'sound' }]);
		const { title, attachments } = await contentOf('never kept');
		expect(title).toContain('Voice note');
		expect(attachments).toMatchObject([{ kind: 'sound', privacy: { answer: 'unanswered' } }]);
		expect(await partsKept()).toBe(0);
	});

	test('while another tab records it, is in a backup as it is, and lets nothing be replaced', async () => {
		okValue(await revise('one', contentFixture({ title: 'Call' }), 0, 'left'));
		holdTab();
		const portfolio = await keepSound(thisTab);
		const made = await madeBackup();
		const backup = await openedBackup(made.files);
		const draft = backup.lists.drafts.find(({ evidence }) => evidence === 'recording-sound');
		const sha256 = backup.lists.attachments[0]?.sha256;
		expect(draft?.content).toMatchObject({
			attachments: [{ kind: 'sound', sha256, size: 2_000, privacy: { answer: 'unanswered' } }],
			claims: [{ criterion: 'unit-a/1.1', places: [{ kind: 'stretch' }] }],
		});

		const replacing = await restoreBackup(backup, { mode: 'replace', safety: made }, quiet());
		expect(replacing).toEqual({ ok: false, code: 'recording' });
		expect(await readRecordings(await connect('own'), portfolio)).toHaveLength(1);
		expect(await partsKept()).toBe(2);

		await emptyDevice();
		await mergeBackup(backup);
		const stored = await attachmentBlob(sha256 ?? '');
		expect(new Uint8Array((await stored?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(sound);
		expect(await faultsIn(await connect('own'))).toEqual([]);
	});

	test('that has gone on since the safety copy lets nothing be replaced either', async () => {
		okValue(await revise('one', contentFixture({ title: 'Call' }), 0, 'left'));
		const made = await madeBackup();
		const db = await connect('own');
		const backup = await openedBackup(made.files);
		const device = await readDeviceSide(db, '2026-06-14');
		await keepSound('a page');
		const plan = await planFor(device, backup, 'replace');
		const writes = await restoreWrites(db, device, backup, 'replace', plan);
		const applied = applyRestore(db, writes, device.state, device.recordings);
		await expect(applied).rejects.toMatchObject({ code: 'conflict' });
		expect(await partsKept()).toBe(2);
	});

	test('keeps no second once it is gone, and what an earlier version left of one is cleared away', async () => {
		okValue(await revise('one', contentFixture(), 0, 'left'));
		const portfolio = await keepSound('a page that was killed');
		const db = await connect('own');
		await removeRecording(db, portfolio, 'sound');
		const late = storeRecordingPart(db, portfolio, 'sound', { part: 2, bytes: new ArrayBuffer(8) });
		await expect(late).rejects.toMatchObject({ code: 'conflict' });
		await db.recordingParts.put({ portfolio, recording: 'sound', part: 3, bytes: new ArrayBuffer(8) });
		okValue(await settleRecordings());
		expect(await partsKept()).toBe(0);
	});
});

test('what is no sound has no length', async () => {
	expect(await soundLength(new Blob([new Uint8Array(3000)], { type: 'audio/mp4' }))).toBeNull();
});
