import { PDFDict, PDFHexString, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCarried } from '#document/read/carried.ts';
import { signOffField, signOffName } from '#domain/sign-off.ts';
import { aHandover, aUnit } from '#tests/fixtures/handover.ts';
import { build } from './support/built.ts';
import { key, mutated } from './support/mutated.ts';
import { openPdf } from './support/open-pdf.ts';
import { digest, findingsIn } from './support/verified.ts';

let pdf: Blob;
beforeAll(async () => {
	const units = [
		aUnit(),
		aUnit({ id: 'unit-b', title: 'Maintain customer support operations', criteria: 2 }),
	];
	({ pdf } = await build(aHandover({ units })));
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

describe('the sign-off sheet', () => {
	test('has a decision and feedback for each criterion, a name and a date for each who signs', async () => {
		const fields = (await fieldsOf(pdf)).filter(({ name }) => signOffField(name));
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

	test('filled in by another program, it is read back by name', async () => {
		const filled = await mutated(pdf, ({ document }) => {
			for (const [, object] of document.context.enumerateIndirectObjects()) {
				if (!(object instanceof PDFDict) || object.get(key('Subtype')) !== key('Widget')) continue;
				const name = object.get(key('T'));
				const known = name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : '';
				if (known === 'decision unit-a/1%2E1') object.set(key('V'), PDFString.of('Accepted'));
				if (known === 'feedback unit-a/1%2E1')
					object.set(key('V'), PDFHexString.fromText('Clear – Ŵyn’s best'));
				if (known === 'name unit-a assessor') object.set(key('V'), PDFString.of('R. Okafor'));
				if (known === 'date unit-a assessor') object.set(key('V'), PDFString.of('   '));
			}
		});
		const fields = [...((await filledIn(filled)) ?? [])].map(([name, value]) => ({
			...signOffField(name),
			value,
		}));
		expect(fields).toHaveLength(3);
		expect(fields).toEqual(
			expect.arrayContaining([
				{ kind: 'decision', criterion: 'unit-a/1.1', value: 'Accepted' },
				{ kind: 'feedback', criterion: 'unit-a/1.1', value: 'Clear – Ŵyn’s best' },
				{ kind: 'name', unit: 'unit-a', who: 'assessor', value: 'R. Okafor' },
			]),
		);
		expect(await findingsIn(filled)).toEqual([]);
	});

	test('nobody has filled in anything when it is built', async () => {
		expect(await filledIn(pdf)).toEqual(new Map());
	});

	test.each(['unit-a/1.1', 'a b%2E.%', '1.1.1'])('a field name keeps the id %s', (id) => {
		expect(signOffName('decision', id)).not.toMatch(/\./);
		expect(signOffField(signOffName('decision', id))).toEqual({ kind: 'decision', criterion: id });
		expect(signOffField(signOffName('date', id, 'iqa'))).toEqual({ kind: 'date', unit: id, who: 'iqa' });
	});

	test.each(['', 'decision', 'name unit-a', 'name unit-a stranger', 'other unit-a', 'decision a b c'])(
		'the field "%s" is none of ours',
		(name) => {
			expect(signOffField(name)).toBeNull();
		},
	);
});
