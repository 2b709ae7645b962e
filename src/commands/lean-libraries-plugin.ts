import type { Plugin } from 'vite';

/** The measures of Helvetica, Times and the other fonts that a PDF may name without carrying them. */
const MEASURES = /\/standard-fonts\/(Courier|Helvetica|Times|Symbol|ZapfDingbats)[\w-]*\.compressed\.json$/;

/** What a library imports, by its name or as a file of its own, and the code that stands in for it. */
export type LeftOut = {
	readonly library: '@cantoo/fontkit' | 'pdf-lib' | 'age-encryption';
	readonly imported: string | RegExp;
	readonly instead: string;
};

/** All that is left out but the measures of fonts. Called all the same, `gone` says where it went. */
export const leftOut: readonly LeftOut[] = [
	// fontkit unpacks WOFF2 with it. The fonts here are TTF; one that is not is refused as one that cannot be unpacked.
	{ library: '@cantoo/fontkit', imported: 'brotli/decompress.js', instead: 'export default () => null;' },
	// Two packages; the first brings a copy of the second, with its 2,000 names of characters, of its own.
	{
		library: 'pdf-lib',
		imported: 'node-html-better-parser',
		instead: 'export const NodeType = {}; export { gone as parse };',
	},
	{ library: 'pdf-lib', imported: 'html-entities', instead: 'export { gone as encode };' },
	// Spaces of colours, for colours that are written as text; ours are three numbers.
	{ library: 'pdf-lib', imported: 'culori', instead: 'export const converter = () => gone;' },
	{
		library: 'pdf-lib',
		imported: /\/pdf-lib\/es\/api\/svg\.js$/,
		instead: 'export { gone as combineMatrix, gone as drawSvg, gone as transformationToMatrix };',
	},
	// PDF/A has no encryption, and the app reads PDFs with code of its own.
	{
		library: 'pdf-lib',
		imported: /\/pdf-lib\/es\/core\/crypto\.js$/,
		instead: 'export { gone as CipherTransformFactory };',
	},
	{
		library: 'pdf-lib',
		imported: /\/pdf-lib\/es\/core\/security\/PDFSecurity\.js$/,
		instead: 'export { gone as default, gone as generateRandomFileId };',
	},
	// Keys instead of a passphrase: a file without a passphrase in its header is refused before age sees it.
	{
		library: 'age-encryption',
		imported: '@noble/post-quantum/hybrid.js',
		instead: 'export { gone as MLKEM768P256, gone as MLKEM768X25519 };',
	},
	{ library: 'age-encryption', imported: '@noble/curves/nist.js', instead: 'export { gone as p256 };' },
	{ library: 'age-encryption', imported: '@noble/curves/ed25519.js', instead: 'export { gone as x25519 };' },
];

const GONE = "const gone = function () { throw new Error('This is left out of the library here'); };";
const MARK = '\0starfolio-left-out:';

/**
 * Leaves out of what builds PDFs and backups what no portfolio needs: what unpacks WOFF2 (fontkit), the measures of the
 * standard fonts (pdf-lib; PDF/A embeds every font), what encrypts a PDF, draws SVG, reads XFA forms and writes metadata
 * (pdf-lib; the metadata and every shape are ours), and what locks a backup with a key (age). Called all the same, it
 * throws; only what unpacks WOFF2 gives nothing, which fontkit itself refuses.
 */
export function leanLibrariesPlugin(): Plugin {
	return {
		name: 'starfolio-lean-libraries',
		enforce: 'pre',
		resolveId: (id) => (leftOut.some(({ imported }) => imported === id) ? `${MARK}${id}` : null),
		load: (id) => {
			if (MEASURES.test(id)) return { code: 'export default "";', moduleType: 'js' };
			const name = id.startsWith(MARK) ? id.slice(MARK.length) : null;
			const found = leftOut.find(({ imported }) =>
				typeof imported === 'string' ? imported === name : imported.test(id),
			);
			return found ? `${GONE} ${found.instead}` : null;
		},
	};
}
