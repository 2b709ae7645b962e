import { HASH_KEY } from '#document/hash-key.ts';
import type { PdfFile } from '#document/read/pdf-file.ts';
import { PdfStream, PdfString, Reference } from '#document/read/value.ts';
import type { Digest } from '#domain/identity.ts';
import type { Findings } from './finding.ts';

const RELATIONSHIPS = new Set(['Source', 'Supplement', 'Data', 'Alternative', 'Unspecified']);

/** Photos and attached files: whole, as they were given, and declared as what they are. */
export async function checkBodies(
	file: PdfFile,
	findings: Findings,
	digest: Digest,
	breathe: () => Promise<void>,
): Promise<void> {
	for (const [number, object] of file.objects) {
		if (!(object instanceof PdfStream)) continue;
		const { dict } = object;
		const isPicture = file.name(dict.get('Subtype')) === 'Image';
		if (isPicture) checkPicture(file, object, number, findings);
		const hash = dict.get(HASH_KEY);
		if (hash === undefined) {
			findings.expect(!isPicture, 'picture', `object ${number} has no fingerprint`);
			continue;
		}
		await breathe();
		// One at a time, and let go at once: memory holds one photo, never all.
		const isPacked = file.name(dict.get('Filter')) === 'FlateDecode';
		const bytes = isPacked
			? await file.unpacked(object)
			: new Uint8Array(await file.body(object).arrayBuffer());
		const found = await digest(bytes);
		findings.expect(
			file.text(hash) === found,
			isPicture ? 'picture' : 'attached-file',
			`object ${number} is not what was put in`,
		);
	}
	checkFiles(file, findings);
}

function checkPicture(file: PdfFile, { dict }: PdfStream, number: number, findings: Findings): void {
	const space = file.name(dict.get('ColorSpace'));
	findings.expect(
		(space === 'DeviceRGB' || space === 'DeviceGray') &&
			dict.get('Interpolate') !== true &&
			!dict.has('Alternates') &&
			!dict.has('OPI'),
		'picture',
		`object ${number} is of a kind an archive may not hold`,
	);
}

function checkFiles(file: PdfFile, findings: Findings): void {
	const { catalog } = file;
	const named =
		file.list(file.dict(file.dict(catalog.get('Names'))?.get('EmbeddedFiles'))?.get('Names')) ?? [];
	const inTree = named.flatMap((each) => (each instanceof Reference ? [each.number] : []));
	const associated = (file.list(catalog.get('AF')) ?? []).flatMap((each) =>
		each instanceof Reference ? [each.number] : [],
	);
	findings.expect(
		inTree.length === associated.length && inTree.every((each) => associated.includes(each)),
		'attached-file',
		'the two lists of files differ',
	);
	const keys = named.flatMap((each) => (each instanceof PdfString ? [each.bytes] : []));
	findings.expect(
		keys.every((key, index) => index === 0 || isBefore(keys[index - 1] ?? key, key)),
		'attached-file',
		'names out of order',
	);
	for (const number of associated) {
		const spec = file.dict(new Reference(number));
		const stream = file.stream(file.dict(spec?.get('EF'))?.get('F'));
		const name = file.text(spec?.get('UF')) ?? `object ${number}`;
		findings.expect(
			RELATIONSHIPS.has(file.name(spec?.get('AFRelationship')) ?? '') &&
				(file.text(spec?.get('F')) ?? '') !== '',
			'attached-file',
			`${name} does not say what it is to the document`,
		);
		const parameters = file.dict(stream?.dict.get('Params'));
		findings.expect(
			(file.name(stream?.dict.get('Subtype')) ?? '').includes('/') && parameters?.has('ModDate') === true,
			'attached-file',
			`${name} has no type or date`,
		);
	}
}

function isBefore(a: Uint8Array, b: Uint8Array): boolean {
	for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
		const [x = 0, y = 0] = [a[at], b[at]];
		if (x !== y) return x < y;
	}
	return a.length < b.length;
}
