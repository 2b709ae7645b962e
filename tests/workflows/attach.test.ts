import { beforeEach, describe, expect, test, vi } from 'vitest';
import { digest } from '#device/identity.ts';
import type { Attachment } from '#domain/evidence.ts';
import { attachmentHeldBack } from '#domain/evidence.ts';
import { storeAttachment } from '#storage/attachments.ts';
import { connect } from '#storage/connection.ts';
import {
	CAMERA_CANARY,
	fileOf,
	heicLike,
	holdsText,
	picture,
	redAndBlue,
	withCameraData,
} from '#tests/support/pictures.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import type { AttachOutcome } from '#workflows/attach.ts';
import { ATTACHMENT_LIMIT, attach } from '#workflows/attach.ts';
import { attachmentBlob, thumbnailBlob } from '#workflows/show-attachment.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

beforeEach(async () => {
	await emptyDevice();
	const start = { learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] };
	okValue(await startPortfolio(start));
});

function attachmentOf(outcome: AttachOutcome): Attachment {
	if (!outcome.ok) throw new Error(`It was not attached: ${outcome.code}`);
	return outcome.attachment;
}

async function photo(): Promise<File> {
	const jpeg = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
	return fileOf(withCameraData(jpeg, 6), 'IMG_1.JPEG', 'image/jpeg');
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a photo', () => {
	test('is stored cleaned, with a thumbnail, and waits for the privacy question', async () => {
		const attachment = attachmentOf(await attach(await photo()));
		expect(attachment).toMatchObject({
			kind: 'photo',
			name: 'IMG_1.jpg',
			mime: 'image/jpeg',
			width: 300,
			height: 400,
			caption: '',
			privacy: { answer: 'unanswered' },
			cleaning: 'cleaned',
		});
		const stored = await attachmentBlob(attachment.sha256);
		const bytes = (await stored?.arrayBuffer()) ?? new ArrayBuffer();
		expect(await digest(bytes)).toBe(attachment.sha256);
		expect(bytes.byteLength).toBe(attachment.size);
		expect(holdsText(bytes, CAMERA_CANARY)).toBe(false);
		expect(await thumbnailBlob(attachment.sha256)).toMatchObject({ type: 'image/jpeg' });
	});

	test('that moves stays on the device: nothing here can take its place and time out', async () => {
		const film = fileOf(text('\0\0\0\x14ftypqt  \0\0\0\0qt  ©xyz+51.5-0.1/'), 'IMG_2.MOV', 'video/quicktime');
		const attachment = attachmentOf(await attach(film));
		expect(attachment).toMatchObject({ kind: 'file', mime: 'video/mp4', cleaning: 'not-cleaned' });
		expect(attachmentHeldBack({ ...attachment, privacy: { answer: 'nobody' } }, '2026-06-30')).toBe(
			'not-cleaned',
		);
	});

	test('of a kind this browser cannot read is kept as it came', async () => {
		const heic = heicLike();
		const attachment = attachmentOf(await attach(fileOf(heic, 'IMG_2.HEIC', '')));
		expect(attachment).toMatchObject({
			kind: 'photo',
			name: 'IMG_2.HEIC',
			mime: 'image/heic',
			cleaning: 'not-cleaned',
		});
		const stored = await attachmentBlob(attachment.sha256);
		expect(await digest((await stored?.arrayBuffer()) ?? '')).toBe(await digest(heic));
		expect(await thumbnailBlob(attachment.sha256)).toBeNull();
	});

	test('that is damaged, or none at all, is refused and nothing is stored', async () => {
		const whole = await picture(800, 600, 'image/jpeg', redAndBlue(800, 600));
		const cut = fileOf(whole.slice(0, 2000), 'cut.jpg', 'image/jpeg');
		expect(await attach(cut)).toEqual({ ok: false, code: 'unreadable' });
		const disguised = fileOf(text('not a picture'), 'a.jpg', 'image/jpeg');
		expect(await attach(disguised)).toEqual({ ok: false, code: 'unreadable' });
		expect(await (await connect('own')).attachments.count()).toBe(0);
	});
});

describe('a file', () => {
	test('is kept as it came', async () => {
		const attachment = attachmentOf(await attach(fileOf(text('%PDF-1.7 …'), 'plan.pdf', '')));
		expect(attachment).toMatchObject({
			kind: 'file',
			mime: 'application/pdf',
			cleaning: 'not-a-picture',
			width: 0,
		});
	});

	test('that is a picture is cleaned like a photo', async () => {
		const attachment = attachmentOf(await attach(await photo()));
		expect(attachment).toMatchObject({ kind: 'photo', cleaning: 'cleaned' });
	});

	test('that is a sound is a sound', async () => {
		const note = fileOf(text('OggS\0\x02 …'), 'note.ogg', 'audio/ogg');
		expect(attachmentOf(await attach(note))).toMatchObject({ kind: 'sound', mime: 'audio/ogg' });
	});

	test('that a browser could run is never shown as what it is', async () => {
		const page = fileOf(text('<svg><script>alert(1)</script></svg>'), 'a.html', 'text/html');
		const attachment = attachmentOf(await attach(page));
		expect((await attachmentBlob(attachment.sha256))?.type).toBe('application/octet-stream');
	});

	test('that came in with the name of such a kind, from a backup say, is not shown as it either', async () => {
		const db = await connect('own');
		const [portfolio = ''] = await db.portfolios.toCollection().primaryKeys();
		const stored = { mime: 'text/html', bytes: new ArrayBuffer(8), width: 0, height: 0 };
		await storeAttachment(db, portfolio, 'a'.repeat(64), stored, null);
		expect((await attachmentBlob('a'.repeat(64)))?.type).toBe('application/octet-stream');
	});

	test('that is empty, too large or cannot be read is refused', async () => {
		expect(await attach(fileOf(text(''), 'empty.txt', 'text/plain'))).toEqual({
			ok: false,
			code: 'empty',
		});
		const large = fileOf(text('a'), 'large.txt', 'text/plain');
		Object.defineProperty(large, 'size', { value: ATTACHMENT_LIMIT + 1 });
		expect(await attach(large)).toEqual({ ok: false, code: 'too-large' });
		const gone = fileOf(text('a'), 'gone.txt', 'text/plain');
		gone.slice = () => {
			throw new DOMException('', 'NotReadableError');
		};
		expect(await attach(gone)).toEqual({ ok: false, code: 'unreadable' });
	});

	test('attached twice is stored once', async () => {
		const file = fileOf(text('the same'), 'a.txt', 'text/plain');
		const first = attachmentOf(await attach(file));
		const second = attachmentOf(await attach(file));
		expect(second.sha256).toBe(first.sha256);
		expect(second.id).not.toBe(first.id);
		expect(await (await connect('own')).attachments.count()).toBe(1);
	});
});

describe('the device', () => {
	test('is full: the answer says so and nothing is half stored', async () => {
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('', 'QuotaExceededError');
		});
		expect(await attach(await photo())).toEqual({ ok: false, code: 'full' });
		put.mockRestore();
		const db = await connect('own');
		expect([await db.attachments.count(), await db.thumbnails.count()]).toEqual([0, 0]);
	});

	test('gives back other bytes than were stored: that is not called kept', async () => {
		const read = vi.spyOn(crypto.subtle, 'digest');
		const honest = read.getMockImplementation() ?? SubtleCrypto.prototype.digest.bind(crypto.subtle);
		let calls = 0;
		read.mockImplementation((algorithm, data) => {
			calls += 1;
			return honest(algorithm, calls === 1 ? data : new Uint8Array([1]));
		});
		const outcome = await attach(fileOf(text('words'), 'a.txt', 'text/plain'));
		read.mockRestore();
		expect(outcome).toEqual({ ok: false, code: 'unreadable' });
	});
});
