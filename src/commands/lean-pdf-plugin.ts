import type { Plugin } from 'vite';

const BROTLI = '\0starfolio-no-brotli';
const MARKUP = '\0starfolio-no-markup';
/** The measures of Helvetica, Times and the other fonts that a PDF may name without carrying them. */
const MEASURES = /\/standard-fonts\/(Courier|Helvetica|Times|Symbol|ZapfDingbats)[\w-]*\.compressed\.json$/;
/** What encrypts a PDF, and what opens an encrypted one: PDF/A has none, and the app reads PDFs with code of its own. */
const SECURITY = /\/pdf-lib\/es\/core\/security\/PDFSecurity\.js$/;
const CIPHERS = /\/pdf-lib\/es\/core\/crypto\.js$/;
const SVG = /\/pdf-lib\/es\/api\/svg\.js$/;
const GONE = "const gone = function () { throw new Error('This is left out of pdf-lib here'); };";
/** Two packages; the first brings a copy of the second, with its 2,000 names of characters, of its own. */
const READS_MARKUP = /^(node-html-better-parser|html-entities)$/;

/**
 * Leaves out of what builds PDFs what no portfolio needs: what unpacks WOFF2 (fontkit; the fonts here are TTF, and one
 * that is not is refused as one that cannot be unpacked), the measures of the standard fonts (pdf-lib; PDF/A embeds
 * every font), what encrypts, and what draws SVG, reads XFA forms and writes metadata (pdf-lib; nothing here draws SVG, and
 * the metadata and every shape are ours). Called all the same, it throws.
 */
export function leanPdfPlugin(): Plugin {
	return {
		name: 'starfolio-lean-pdf',
		enforce: 'pre',
		resolveId: (id) => (id === 'brotli/decompress.js' ? BROTLI : READS_MARKUP.test(id) ? MARKUP : null),
		load: (id) => {
			if (id === BROTLI) return 'export default () => null;';
			if (id === MARKUP) {
				return `${GONE} export const NodeType = {}; export { gone as encode, gone as parse };`;
			}
			if (SVG.test(id)) {
				return `${GONE} export { gone as combineMatrix, gone as drawSvg, gone as transformationToMatrix };`;
			}
			if (CIPHERS.test(id)) return `${GONE} export { gone as CipherTransformFactory };`;
			if (SECURITY.test(id)) return `${GONE} export { gone as default, gone as generateRandomFileId };`;
			return MEASURES.test(id) ? { code: 'export default "";', moduleType: 'js' } : null;
		},
	};
}
