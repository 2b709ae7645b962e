import type { Plugin } from 'vite';

const BROTLI = '\0starfolio-no-brotli';
/** The measures of Helvetica, Times and the other fonts that a PDF may name without carrying them. */
const MEASURES = /\/standard-fonts\/(Courier|Helvetica|Times|Symbol|ZapfDingbats)[\w-]*\.compressed\.json$/;

/**
 * Leaves out of what builds PDFs 220 kB that no portfolio needs: what unpacks WOFF2 (fontkit; the fonts here are TTF, and
 * one that is not is refused as one that cannot be unpacked), and the measures of the standard fonts (pdf-lib; PDF/A
 * embeds every font).
 */
export function leanPdfPlugin(): Plugin {
	return {
		name: 'starfolio-lean-pdf',
		enforce: 'pre',
		resolveId: (id) => (id === 'brotli/decompress.js' ? BROTLI : null),
		load: (id) => {
			if (id === BROTLI) return 'export default () => null;';
			return MEASURES.test(id) ? { code: 'export default "";', moduleType: 'js' } : null;
		},
	};
}
