import type { Plugin } from 'vite';

const EMPTY = '\0starfolio-no-brotli';

/**
 * Leaves out what unpacks WOFF2: fontkit brings it, with a dictionary of 70 kB, and the fonts here are TTF. A WOFF2 file
 * is then refused by fontkit as one that cannot be unpacked.
 */
export function noBrotliPlugin(): Plugin {
	return {
		name: 'starfolio-no-brotli',
		enforce: 'pre',
		resolveId: (id) => (id === 'brotli/decompress.js' ? EMPTY : null),
		load: (id) => (id === EMPTY ? 'export default () => null;' : null),
	};
}
