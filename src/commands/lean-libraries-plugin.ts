import type { Plugin } from 'vite';

/** The measures of Helvetica, Times and the other fonts that a PDF may name without carrying them. */
const MEASURES = /\/standard-fonts\/(Courier|Helvetica|Times|Symbol|ZapfDingbats)[\w-]*\.compressed\.json$/;

/** What stands in for what a library imports by its name. Called, it says where it went. */
const PACKAGES: Readonly<Record<string, string>> = {
	// fontkit unpacks WOFF2 with it. The fonts here are TTF; one that is not is refused as one that cannot be unpacked.
	'brotli/decompress.js': 'export default () => null;',
	// Two packages; the first brings a copy of the second, with its 2,000 names of characters, of its own.
	'node-html-better-parser': 'export const NodeType = {}; export { gone as parse };',
	'html-entities': 'export { gone as encode };',
	// Spaces of colours, for colours that are written as text; ours are three numbers.
	culori: 'export const converter = () => gone;',
	// Keys instead of a passphrase: a file without a passphrase in its header is refused before age sees it.
	'@noble/post-quantum/hybrid.js': 'export { gone as MLKEM768P256, gone as MLKEM768X25519 };',
	'@noble/curves/nist.js': 'export { gone as p256 };',
	'@noble/curves/ed25519.js': 'export { gone as x25519 };',
};

/** What stands in for a file of pdf-lib. */
const FILES: readonly (readonly [file: RegExp, instead: string])[] = [
	[
		/\/pdf-lib\/es\/api\/svg\.js$/,
		'export { gone as combineMatrix, gone as drawSvg, gone as transformationToMatrix };',
	],
	// PDF/A has no encryption, and the app reads PDFs with code of its own.
	[/\/pdf-lib\/es\/core\/crypto\.js$/, 'export { gone as CipherTransformFactory };'],
	[
		/\/pdf-lib\/es\/core\/security\/PDFSecurity\.js$/,
		'export { gone as default, gone as generateRandomFileId };',
	],
];

const GONE = "const gone = function () { throw new Error('This is left out of the library here'); };";
const MARK = '\0starfolio-left-out:';

/**
 * Leaves out of what builds PDFs and backups what no portfolio needs: what unpacks WOFF2 (fontkit), the measures of the
 * standard fonts (pdf-lib; PDF/A embeds every font), what encrypts a PDF, draws SVG, reads XFA forms and writes metadata
 * (pdf-lib; the metadata and every shape are ours), and what locks a backup with a key (age). Called all the same, it
 * throws.
 */
export function leanLibrariesPlugin(): Plugin {
	return {
		name: 'starfolio-lean-libraries',
		enforce: 'pre',
		resolveId: (id) => (Object.hasOwn(PACKAGES, id) ? `${MARK}${id}` : null),
		load: (id) => {
			if (MEASURES.test(id)) return { code: 'export default "";', moduleType: 'js' };
			const instead = id.startsWith(MARK)
				? PACKAGES[id.slice(MARK.length)]
				: FILES.find(([file]) => file.test(id))?.[1];
			return instead === undefined ? null : `${GONE} ${instead}`;
		},
	};
}
