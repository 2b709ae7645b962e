import { PDFArray, PDFDict, type PDFForm, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCarried } from '#document/read/carried.ts';
import { handoverData } from '#domain/handover-data.ts';
import { samplingName } from '#domain/sampling.ts';
import { signOffName } from '#domain/sign-off.ts';
import { typedIn } from '#domain/typed-in.ts';
import { aHandover, aUnit } from '#tests/fixtures/handover.ts';
import { build } from './support/built.ts';
import { key, mutated } from './support/mutated.ts';
import { openPdf } from './support/open-pdf.ts';
import { digest, findingsIn } from './support/verified.ts';

const handover = aHandover({
	units: [aUnit(), aUnit({ id: 'unit-b', title: 'Maintain customer support operations', criteria: 2 })],
});
let pdf: Blob;
beforeAll(async () => {
	({ pdf } = await build(handover));
});

/** As another program reads them: what is said of each field, and of what kind it is. */
async function fieldsOf(file: Blob) {
	const document = await openPdf(file);
	const fields: { name: string; label: string; type: string; value: unknown; page: number }[] = [];
	for (let page = 1; page <= document.numPages; page += 1) {
		for (const each of await (await document.getPage(page)).getAnnotations()) {
			if (each.subtype !== 'Widget') continue;
			fields.push({
				name: each.fieldName,
				label: each.alternativeText,
				type: each.fieldType,
				value: each.fieldValue,
				page,
			});
		}
	}
	await document.destroy();
	return fields;
}

async function filledIn(file: Blob) {
	const outcome = await readCarried(file, { name: 'portfolio.json', limit: 1e8, digest });
	return outcome.ok ? outcome.carried.fields : null;
}

/** The file after somebody has filled it in with another program. */
async function filledBy(fill: (form: PDFForm) => void): Promise<Blob> {
	return mutated(pdf, ({ document }) => fill(document.getForm()));
}

describe('the sign-off sheet', () => {
	test('has a decision and feedback for each criterion, a name and a date for each who signs', async () => {
		const fields = (await fieldsOf(pdf)).filter(({ name }) => !name.startsWith('sampling '));
		expect(fields.map(({ label }) => label)).toEqual([
			...['1.1', '2.1', '3.1', '4.1'].flatMap((code) => [
				`Decision on criterion ${code} of unit 1`,
				`Feedback on criterion ${code} of unit 1`,
			]),
			'Name of Learner, unit 1',
			'Date signed by Learner, unit 1, as DD/MM/YYYY',
			'Name of Assessor, unit 1',
			'Date signed by Assessor, unit 1, as DD/MM/YYYY',
			'Name of IQA, if sampled, unit 1',
			'Date signed by IQA, if sampled, unit 1, as DD/MM/YYYY',
			...['1.1', '2.1'].flatMap((code) => [
				`Decision on criterion ${code} of unit 2`,
				`Feedback on criterion ${code} of unit 2`,
			]),
			'Name of Learner, unit 2',
			'Date signed by Learner, unit 2, as DD/MM/YYYY',
			'Name of Assessor, unit 2',
			'Date signed by Assessor, unit 2, as DD/MM/YYYY',
			'Name of IQA, if sampled, unit 2',
			'Date signed by IQA, if sampled, unit 2, as DD/MM/YYYY',
		]);
		expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
		expect(new Set(fields.map(({ page }) => page)).size).toBe(2);
	});

	test('filled in by another program, it is read back for what it is about', async () => {
		const filled = await filledBy((form) => {
			form.getDropdown(signOffName('decision', 'unit-a/1.1')).select('Accepted');
			form
				.getTextField(signOffName('feedback', 'unit-a/1.1'))
				.setText('Clear – one of Siân’s best\nWell done');
			form.getTextField(signOffName('name', 'unit-a', 'assessor')).setText('R. Okafor');
			form.getTextField(signOffName('date', 'unit-a', 'assessor')).setText('   ');
			form.getTextField(signOffName('feedback', 'unit-b/2.1')).setText('Not yet');
			form.getTextField(samplingName('name')).setText('M. Shah');
			form.getDropdown(samplingName('agree', 2)).select('Partly');
		});
		expect(typedIn((await filledIn(filled)) ?? new Map(), handoverData(handover))).toEqual({
			notShown: 0,
			sheets: [
				{
					unit: { number: 1, title: handover.units[0]?.title },
					entries: [
						{
							about: expect.objectContaining({ kind: 'criterion', id: 'unit-a/1.1', code: '1.1' }),
							values: [
								{ kind: 'decision', text: 'Accepted', isCut: false },
								{ kind: 'feedback', text: 'Clear – one of Siân’s best\nWell done', isCut: false },
							],
						},
						{
							about: { kind: 'signer', who: 'assessor' },
							values: [{ kind: 'name', text: 'R. Okafor', isCut: false }],
						},
					],
				},
				{
					unit: { number: 2, title: 'Maintain customer support operations' },
					entries: [
						{
							about: expect.objectContaining({ kind: 'criterion', code: '2.1' }),
							values: [{ kind: 'feedback', text: 'Not yet', isCut: false }],
						},
					],
				},
				{
					unit: null,
					entries: [
						{ about: { kind: 'sample' }, values: [{ kind: 'name', text: 'M. Shah', isCut: false }] },
						{
							about: { kind: 'sampled-unit', number: 2, title: 'Maintain customer support operations' },
							values: [{ kind: 'agree', text: 'Partly', isCut: false }],
						},
					],
				},
			],
		});
		expect(await findingsIn(filled)).toEqual([]);
	});

	test('filled in by a reader that adds to the end of the file, it is read back as well', async () => {
		const document = await openPdf(pdf);
		const fields = (await document.getFieldObjects()) ?? {};
		const type = (name: string, value: string) => {
			const [field] = fields[name] ?? [];
			if (!field || !('id' in field) || typeof field.id !== 'string') throw new Error(`No field ${name}`);
			document.annotationStorage.setValue(field.id, { value });
		};
		type(signOffName('decision', 'unit-a/1.1'), 'Not yet');
		type(signOffName('name', 'unit-a', 'iqa'), 'M. Shah');
		const saved = new Blob([new Uint8Array(await document.saveDocument())]);
		await document.destroy();
		expect(saved.size).toBeGreaterThan(pdf.size);
		expect(await filledIn(saved)).toEqual(
			new Map([
				[signOffName('decision', 'unit-a/1.1'), 'Not yet'],
				[signOffName('name', 'unit-a', 'iqa'), 'M. Shah'],
			]),
		);
	});

	test('of thousands of fields, each in itself and under one name, every box is read once', async () => {
		const hostile = await mutated(pdf, ({ document: { context }, catalog }) => {
			const fields = catalog.lookup(key('AcroForm'), PDFDict).lookup(key('Fields'), PDFArray);
			const kids = context.register(fields);
			for (let count = 0; count < 5000; count += 1) {
				const T = PDFString.of(count % 9 === 0 ? `stranger ${count}` : 'same');
				fields.push(
					context.register(
						context.obj({ T, V: PDFString.of('x'.repeat(count % 9 === 0 ? 11_000 : 10)), Kids: kids }),
					),
				);
			}
			catalog.lookup(key('AcroForm'), PDFDict).set(key('Fields'), kids);
		});
		const fields = (await filledIn(hostile)) ?? new Map<string, string>();
		expect(fields.get('stranger 0')).toHaveLength(10_000);
		expect(fields.get('same')).toHaveLength(10);
		// As much as anybody could have typed, and then no more.
		expect([...fields.values()].join('')).toHaveLength(4_000_000);
		expect(typedIn(fields, handoverData(handover))).toBeNull();
	});

	test('nobody has filled in anything when it is built', async () => {
		expect(await filledIn(pdf)).toEqual(new Map());
	});

	test('a field name has no full stop in it, and no two ids have the same', () => {
		const ids = ['unit-a/1.1', 'unit-a/1%2E1', 'a b%2E.%', 'a%20b%2E.%', '1.1.1'];
		const names = ids.map((id) => signOffName('decision', id));
		expect(names.join('')).not.toContain('.');
		expect(new Set(names).size).toBe(ids.length);
	});
});

describe('text that a program keeps as a stream', () => {
	const typed = async (size: number) => {
		const file = await mutated(pdf, ({ document, all }) => {
			const [field] = all('FT', 'Tx');
			const text = `Agreed with the team leader${' and again'.repeat(size)}`;
			field?.set(key('V'), document.context.register(document.context.flateStream(text)));
		});
		return filledIn(file);
	};

	test('is read like any other', async () => {
		expect([...((await typed(0))?.values() ?? [])]).toEqual(['Agreed with the team leader']);
	});

	test('is left alone where it unpacks to more than anybody types', async () => {
		const fields = await typed(300_000);
		expect(fields?.size).toBe(0);
	});
});
