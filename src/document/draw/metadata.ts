import { prepareText } from '#document/text/prepare.ts';
import type { Dictionary, PdfObjects, Ref } from './objects.ts';
import { ascii, date, sRgbProfile, text } from './objects.ts';

export const LANGUAGE = 'en-GB';
const PRODUCER = 'Starfolio';

export type Metadata = {
	readonly title: string;
	readonly author: string;
	readonly subject: string;
	/** The moment the file counts as made: an argument, so that the same input gives the same bytes. */
	readonly at: string;
};

/** The document information dictionary. It must say the same as the XMP below. */
export function writeInfo(metadata: Metadata, objects: PdfObjects): Ref {
	return objects.add({
		Title: text(metadata.title),
		Author: text(metadata.author),
		Subject: text(metadata.subject),
		Creator: text(PRODUCER),
		Producer: text(PRODUCER),
		CreationDate: date(metadata.at),
		ModDate: date(metadata.at),
	});
}

/** What the catalog says of language, colours and the archive profile. */
export function catalogEntries(metadata: Metadata, objects: PdfObjects): Dictionary {
	const profile = objects.addDeflated(sRgbProfile(), { N: 3 });
	return {
		Lang: ascii(LANGUAGE),
		MarkInfo: { Marked: true },
		ViewerPreferences: { DisplayDocTitle: true },
		OutputIntents: [
			objects.add({
				Type: 'OutputIntent',
				S: 'GTS_PDFA1',
				OutputConditionIdentifier: ascii('sRGB IEC61966-2.1'),
				Info: ascii('sRGB'),
				DestOutputProfile: profile,
			}),
		],
		// Uncompressed: programs that know no PDF look for it.
		Metadata: objects.addStream(new TextEncoder().encode(xmp(metadata)), {
			Type: 'Metadata',
			Subtype: 'XML',
		}),
	};
}

function xmp({ title, author, subject, at }: Metadata): string {
	const moment = `${at.slice(0, 19)}Z`;
	return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${UA_EXTENSION}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

// PDF/A knows no pdfuaid schema: it must be described before it may be used.
const UA_EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function escaped(value: string): string {
	// U+FFFE and U+FFFF are no XML characters; the controls are gone after prepareText.
	const plain = prepareText(value).replace(/[\n\ufffe\uffff]/g, ' ');
	return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** 32 hex digits from a text: the same text, the same file identifier. Not a secret, only a name. */
export function fileId(seed: string): string {
	return [0, 1, 2, 3]
		.map((part) => {
			// FNV-1a, begun at four different places.
			let hash = 0x811c9dc5 ^ (part * 0x9e3779b1);
			for (let index = 0; index < seed.length; index += 1) {
				hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
			}
			return (hash >>> 0).toString(16).padStart(8, '0');
		})
		.join('');
}
