import type { Plugin } from 'vite';

const BROTLI = '\0starfolio-no-brotli';
const MARKUP = '\0starfolio-no-markup';
/** The measures of Helvetica, Times and the other fonts that a PDF may name without carrying them. */
const MEASURES = /\/standard-fonts\/(Courier|Helvetica|Times|Symbol|ZapfDingbats)[\w-]*\.compressed\.json$/;
/** Two packages; the first brings a copy of the second, with its 2,000 names of characters, of its own. */
const READS_MARKUP = /^(node-html-better-parser|html-entities)$/;

/**
 * Leaves out of what builds PDFs what no portfolio needs: what unpacks WOFF2 (fontkit; the fonts here are TTF, and one
 * that is not is refused as one that cannot be unpacked), the measures of the standard fonts (pdf-lib; PDF/A embeds
 * every font), and what reads SVG and XFA forms and writes metadata (pdf-lib; nothing here draws SVG, and the metadata
 * are ours). Called all the same, it throws.
 */
export function leanPdfPlugin(): Plugin {
	return {
		name: 'starfolio-lean-pdf',
		enforce: 'pre',
		resolveId: (id) => (id === 'brotli/decompress.js' ? BROTLI : READS_MARKUP.test(id) ? MARKUP : null),
		load: (id) => {
			if (id === BROTLI) return 'export default () => null;';
			if (id === MARKUP) {
				return `const gone = () => { throw new Error('SVG, XFA and the metadata of pdf-lib are left out'); };
					export const NodeType = {};
					export { gone as encode, gone as parse };`;
			}
			return MEASURES.test(id) ? { code: 'export default "";', moduleType: 'js' } : null;
		},
	};
}
