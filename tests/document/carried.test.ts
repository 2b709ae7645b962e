import { PDFDict, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Carried, readCarried } from '#document/read/carried.ts';
import type { Handover } from '#domain/handover.ts';
import { handoverData } from '#domain/handover-data.ts';
import { readPortfolioData } from '#exchange/portfolio-data/read.ts';
import { build } from './support/built.ts';
import { exampleHandover, readExamplePhoto } from './support/example.ts';
import { key, mutated } from './support/mutated.ts';
import { digest } from './support/verified.ts';

const options = { name: 'portfolio.json', limit: 64 * 1024 * 1024, digest };
let handover: Handover;
let pdf: Blob;

beforeAll(async () => {
	handover = exampleHandover();
	({ pdf } = await build(handover, readExamplePhoto));
});

async function carriedIn(file: Blob): Promise<Carried> {
	const outcome = await readCarried(file, options);
	if (!outcome.ok) throw new Error(outcome.problem);
	return outcome.carried;
}

describe('the example portfolio read back from its PDF', () => {
	test.each([
		['as it was built', async () => pdf],
		['as another program wrote it again', () => mutated(pdf, () => undefined)],
	])('%s, it is deep equal to what was handed over, photos byte for byte', async (_, file) => {
		const { data, hashes, body } = await carriedIn(await file());
		const outcome = readPortfolioData(data ?? new Uint8Array());
		expect(outcome.ok && outcome.data.handover).toEqual(handoverData(handover));
		const photos = handover.evidence.flatMap(({ content }) => content.attachments);
		expect(photos.length).toBeGreaterThanOrEqual(3);
		for (const { sha256 } of photos) {
			expect(hashes).toContain(sha256);
			expect(await digest((await body(sha256)) ?? '')).toBe(sha256);
		}
	});

	test('a photo that was changed is not given back', async () => {
		const changed = await mutated(pdf, ({ document: { context } }) => {
			for (const [ref, object] of context.enumerateIndirectObjects()) {
				if (object instanceof PDFRawStream && object.dict.get(key('Subtype')) === key('Image')) {
					context.assign(ref, PDFRawStream.of(object.dict, object.contents.slice(0, -2)));
				}
			}
		});
		const { body, hashes } = await carriedIn(changed);
		for (const sha256 of hashes) {
			const isPhoto = handover.evidence.some(({ content }) =>
				content.attachments.some((each) => each.sha256 === sha256),
			);
			if (isPhoto) expect(await body(sha256)).toBeNull();
		}
		expect(await body('0'.repeat(64))).toBeNull();
	});

	test('a PDF that says the data is only an addition carries none', async () => {
		const other = await mutated(pdf, ({ document }) => {
			for (const [, object] of document.context.enumerateIndirectObjects()) {
				if (object instanceof PDFDict && object.get(key('AFRelationship')) === key('Source')) {
					object.set(key('AFRelationship'), key('Supplement'));
				}
			}
		});
		expect((await carriedIn(other)).data).toBeNull();
	});

	test('more data than is allowed is refused before it is read', async () => {
		expect(await readCarried(pdf, { ...options, limit: 1000 })).toEqual({ ok: false, problem: 'too-large' });
	});

	test.each([
		['nothing', 'empty', new Blob([])],
		['a text', 'not-a-pdf', new Blob(['Dear assessor'])],
		['a head without a body', 'truncated', new Blob(['%PDF-1.7\n'])],
	] as const)('%s is refused', async (_, problem, file) => {
		expect(await readCarried(file, options)).toEqual({ ok: false, problem });
	});

	test('a small file that unpacks to gigabytes is refused', async () => {
		const zeros = new Blob([new Uint8Array(80 * 1024 * 1024)])
			.stream()
			.pipeThrough(new CompressionStream('deflate'));
		const packed = new Uint8Array(await new Response(zeros).arrayBuffer());
		const head = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
		const table = Uint8Array.from([0, 0, 0, 0, 1, 0, 9, 0, 2, 0, 1, 0, 0, 0, 0, 0]);
		const tableHead = `\nendstream\nendobj\n3 0 obj\n<</Type/XRef/W[1 2 1]/Size 4/Root 2 0 R/Length ${table.length}>>\nstream\n`;
		const start = head.length + packed.length + tableHead.indexOf('3 0 obj');
		const file = new Blob([
			head,
			packed,
			tableHead,
			table,
			`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`,
		]);
		expect(file.size).toBeLessThan(200_000);
		expect(await readCarried(file, options)).toEqual({ ok: false, problem: 'too-large' });
	});
});
