import type { Plugin } from 'vite';

const inPlaceOf: ReadonlyMap<string, string> = new Map([
	['react', 'preact/compat'],
	['react-dom', 'preact/compat'],
	['react-dom/client', 'preact/compat/client'],
	['react/jsx-runtime', 'preact/compat/jsx-runtime'],
	['react/jsx-dev-runtime', 'preact/compat/jsx-dev-runtime'],
]);

/**
 * Puts Preact behind React's names in what a phone downloads: react-dom alone weighs half of the budget
 * until a form can be typed in (66 of 130 kB), Preact's compatible layer a tenth of that. Pages are still
 * drawn by React at build, and the code is written and typed against React.
 */
export function preactPlugin(): Plugin {
	return {
		name: 'starfolio-preact',
		enforce: 'pre',
		async resolveId(id, importer) {
			const other = this.environment.name === 'client' ? inPlaceOf.get(id) : undefined;
			return other === undefined ? null : this.resolve(other, importer, { skipSelf: true });
		},
	};
}
