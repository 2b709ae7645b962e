import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ownStart = fileURLToPath(new URL('../layouts/island-start.ts', import.meta.url));

/** Has every island wait for the words of the chosen language: see `src/layouts/island-start.ts`. */
export function islandsPlugin(): Plugin {
	return {
		name: 'starfolio-islands',
		enforce: 'pre',
		resolveId(id, importer) {
			const isAstros = this.environment.name === 'client' && id === '@astrojs/react/client.js';
			return isAstros && importer !== ownStart ? ownStart : null;
		},
	};
}
