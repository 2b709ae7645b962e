import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BuildProgress } from '#document/build.ts';
import { aHandover, anItem, aPhoto } from '#tests/fixtures/handover.ts';
import { buildPdfInWorker } from '#workers/pdf-client.ts';
import photoAddress from '../../src/content/example/photos/quality-board.jpg?url';

const made = { at: '2026-06-14T09:30:00.000Z', exportNumber: 3 } as const;
const handover = aHandover({ items: [anItem(1, { attachments: [aPhoto('a'.repeat(64))] }), anItem(2)] });
const readPhoto = async () => {
	const bytes = await (await fetch(photoAddress)).arrayBuffer();
	return { mime: 'image/jpeg', bytes, width: 0, height: 0 };
};
const running = () => new AbortController().signal;

/** Workers as they are started and ended. */
function watchWorkers() {
	const Original = Worker;
	let started = 0;
	let ended = 0;
	vi.stubGlobal(
		'Worker',
		class extends Original {
			constructor(...options: ConstructorParameters<typeof Original>) {
				super(...options);
				started += 1;
			}
			override terminate() {
				ended += 1;
				super.terminate();
			}
		},
	);
	return { started: () => started, ended: () => ended };
}

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('building the PDF in a worker', () => {
	test('the file comes back with its photo, progress is told, and the worker is ended', async () => {
		const workers = watchWorkers();
		const heard: BuildProgress[] = [];
		const built = await buildPdfInWorker(handover, made, readPhoto, (each) => heard.push(each), running());
		expect(await built.pdf.slice(0, 5).text()).toBe('%PDF-');
		expect(built.pages).toBeGreaterThan(5);
		expect(built.unreadable).toEqual([]);
		expect(built.pdf.size).toBeGreaterThan((await readPhoto()).bytes.byteLength);
		expect(new Set(heard.map(({ stage }) => stage))).toEqual(
			new Set(['reading', 'composing', 'drawing', 'saving', 'checking']),
		);
		expect([workers.started(), workers.ended()]).toEqual([1, 1]);
	});

	test('cancelling ends the worker and rejects with the reason', async () => {
		const workers = watchWorkers();
		const controller = new AbortController();
		const promise = buildPdfInWorker(handover, made, readPhoto, () => controller.abort(), controller.signal);
		await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
		expect(workers.ended()).toBe(1);
	});

	test('what is already cancelled starts nothing', async () => {
		const workers = watchWorkers();
		await expect(
			buildPdfInWorker(handover, made, readPhoto, () => undefined, AbortSignal.abort()),
		).rejects.toMatchObject({ name: 'AbortError' });
		expect(workers.started()).toBe(0);
	});

	test('where no worker can start, the same bytes are made on the main thread', async () => {
		const inWorker = await buildPdfInWorker(handover, made, readPhoto, () => undefined, running());
		vi.stubGlobal(
			'Worker',
			class {
				constructor() {
					throw new DOMException('not allowed', 'SecurityError');
				}
			},
		);
		const here = await buildPdfInWorker(handover, made, readPhoto, () => undefined, running());
		expect(new Uint8Array(await here.pdf.arrayBuffer())).toEqual(
			new Uint8Array(await inWorker.pdf.arrayBuffer()),
		);
	});

	test('a worker that dies before it is ready is replaced by the main thread', async () => {
		const Original = Worker;
		vi.stubGlobal(
			'Worker',
			class extends Original {
				constructor() {
					super(
						URL.createObjectURL(
							new Blob(['throw new Error("no modules here")'], { type: 'text/javascript' }),
						),
					);
				}
			},
		);
		const built = await buildPdfInWorker(handover, made, readPhoto, () => undefined, running());
		expect(built.pages).toBeGreaterThan(5);
	});
});
