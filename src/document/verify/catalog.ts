import type { PdfFile } from '#document/read/pdf-file.ts';
import { isDict, isList, type PdfObject, PdfStream, PdfString } from '#document/read/value.ts';
import type { Findings } from './finding.ts';

/** Language, title, colours, identifiers, and that both descriptions of the file say the same. */
export async function checkCatalog(file: PdfFile, findings: Findings): Promise<void> {
	const { catalog, trailer } = file;
	findings.expect(file.version === '1.7', 'profile', `PDF ${file.version}`);
	findings.expect((file.text(catalog.get('Lang')) ?? '') !== '', 'language', 'none');
	findings.expect(
		file.dict(catalog.get('MarkInfo'))?.get('Marked') === true,
		'marked',
		'not declared as tagged',
	);
	findings.expect(
		file.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') === true,
		'title',
		'the file name is shown in its place',
	);
	const ids = file.list(trailer.get('ID')) ?? [];
	findings.expect(
		ids.length === 2 && ids.every((id) => id instanceof PdfString && id.bytes.length > 0),
		'identifier',
		'none',
	);
	const intent = (file.list(catalog.get('OutputIntents')) ?? [])
		.map((each) => file.dict(each))
		.find((each) => file.name(each?.get('S')) === 'GTS_PDFA1');
	const profile = file.stream(intent?.get('DestOutputProfile'));
	findings.expect(file.number(profile?.dict.get('N')) === 3, 'colours', 'no colour profile');
	await checkMetadata(file, findings);
}

async function checkMetadata(file: PdfFile, findings: Findings): Promise<void> {
	const stream = file.stream(file.catalog.get('Metadata'));
	if (!stream || stream.dict.has('Filter')) {
		findings.add('metadata', stream ? 'packed' : 'none');
		return;
	}
	const xmp = new TextDecoder().decode(await file.unpacked(stream));
	const inside = (pattern: RegExp) => unescaped(pattern.exec(xmp)?.[1] ?? '');
	const element = (name: string) => inside(new RegExp(`<${name}>([^<]*)</${name}>`));
	const alternative = (name: string) => inside(new RegExp(`<${name}><rdf:Alt><rdf:li[^>]*>([^<]*)</rdf:li>`));
	const info = file.dict(file.trailer.get('Info'));
	const said = (key: string) => file.text(info?.get(key)) ?? '';
	const title = said('Title');
	findings.expect(title.trim() !== '', 'title', 'none');
	const pairs = [
		['title', title, alternative('dc:title')],
		['author', said('Author'), inside(/<dc:creator><rdf:Seq><rdf:li>([^<]*)<\/rdf:li>/)],
		['subject', said('Subject'), alternative('dc:description')],
		['creation date', momentOf(said('CreationDate')), element('xmp:CreateDate')],
		['date of change', momentOf(said('ModDate')), element('xmp:ModifyDate')],
		['producer', said('Producer'), element('pdf:Producer')],
		['creator', said('Creator'), element('xmp:CreatorTool')],
	] as const;
	for (const [what, plain, inXmp] of pairs) {
		findings.expect(plain === inXmp, 'metadata', `the ${what} is not the same in both places`);
	}
	findings.expect(
		element('pdfaid:part') === '3' &&
			element('pdfaid:conformance') === 'A' &&
			element('pdfuaid:part') === '1',
		'profile',
		'does not say PDF/A-3a and PDF/UA-1',
	);
}

/** "D:20260614093000Z" -> "2026-06-14T09:30:00Z". */
function momentOf(date: string): string {
	const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(date);
	return found ? `${found[1]}-${found[2]}-${found[3]}T${found[4]}:${found[5]}:${found[6]}Z` : date;
}

function unescaped(value: string): string {
	return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const ACTIVE_ACTIONS = new Set(
	'JavaScript Launch SubmitForm ImportData ResetForm Sound Movie Rendition Hide SetOCGState Trans GoToE GoToR GoTo3DView'.split(
		' ',
	),
);
/** Streams whose bytes are elsewhere, and filters an archive may not have. */
const FILTERS = new Set(['FlateDecode', 'DCTDecode']);

/** Nothing that runs, calls out or locks; every stream as long as it says. */
export async function checkObjects(
	file: PdfFile,
	findings: Findings,
	breathe: () => Promise<void>,
): Promise<void> {
	findings.expect(!file.trailer.has('Encrypt'), 'locked', 'with a password');
	const { catalog } = file;
	findings.expect(!catalog.has('AA') && !catalog.has('OpenAction'), 'active', 'something happens on opening');
	findings.expect(!file.dict(catalog.get('Names'))?.has('JavaScript'), 'active', 'a script');
	const form = file.dict(catalog.get('AcroForm'));
	findings.expect(
		!form?.has('XFA') && form?.get('NeedAppearances') !== true,
		'field',
		'a form of another kind',
	);
	const streams: [number: number, stream: PdfStream][] = [];
	for (const [number, object] of file.objects) {
		checkActions(file, number, object, findings, 0);
		if (object instanceof PdfStream) streams.push([number, object]);
	}
	// As they stand in the file, so that it is read from front to back.
	for (const [number, object] of streams.sort(([, a], [, b]) => a.start - b.start)) {
		await breathe();
		const filter = object.dict.get('Filter') ?? null;
		const names = (isList(filter) ? filter : filter === null ? [] : [filter]).map(
			(each) => file.name(each) ?? '',
		);
		findings.expect(
			names.every((name) => FILTERS.has(name)) && !object.dict.has('F'),
			'stream',
			`object ${number} is packed in an unknown way`,
		);
		const { start, length } = object;
		const after = await file.bytes(start + length, start + length + 12);
		findings.expect(
			/^\r?\n?endstream/.test(String.fromCharCode(...after)),
			'stream',
			`object ${number} is not as long as it says`,
		);
	}
}

function checkActions(
	file: PdfFile,
	number: number,
	object: PdfObject,
	findings: Findings,
	depth: number,
): void {
	if (depth > 8) return;
	if (isList(object)) for (const each of object) checkActions(file, number, each, findings, depth + 1);
	const dict = object instanceof PdfStream ? object.dict : object;
	if (!isDict(dict)) return;
	const action = dict.get('S');
	if (action !== undefined && ACTIVE_ACTIONS.has(file.name(action) ?? ''))
		findings.add('active', `object ${number}`);
	if (dict.has('AA')) findings.add('active', `object ${number} does something by itself`);
	for (const each of dict.values()) {
		if (isDict(each) || isList(each)) checkActions(file, number, each, findings, depth + 1);
	}
}
