import { statSync } from 'node:fs';
import { contentOf, type Kind } from './content.ts';
import type { Engine } from './engines/engine.ts';

/*
 * One engine in a process of its own, so that its peak of memory is its own: in-process.ts ENGINE KIND SIZE
 * PHOTOS FONTS OUT. Prints one line of JSON. Loading modules and preparing the content is not counted.
 */

const engines: Readonly<Record<string, () => Promise<Engine>>> = {
	starfolio: async () => (await import('./engines/starfolio.ts')).starfolio,
	'pdf-lib': async () => (await import('./engines/pdf-lib.ts')).pdfLib,
	pdfkit: async () => (await import('./engines/pdfkit.ts')).pdfkit,
	pdfmake: async () => (await import('./engines/pdfmake.ts')).pdfMake,
	jspdf: async () => (await import('./engines/jspdf.ts')).jspdf,
	'react-pdf': async () => (await import('./engines/react-pdf.ts')).reactPdf,
};

const [name = '', kind = '', size = '', photos = '', fonts = '', out = ''] = process.argv.slice(2);
const load = engines[name];
if (!load || !isKind(kind)) throw new Error(`There is no engine "${name}" or no content "${kind}".`);
const engine = await load();
const content = contentOf(kind, Number(size), photos, fonts);
const started = performance.now();
const more = await engine(content, out);
const ms = performance.now() - started - (more['check'] ?? 0);
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${JSON.stringify({ ms, peak, bytes: statSync(out).size, ...more })}\n`);

function isKind(value: string): value is Kind {
	return value === 'text' || value === 'photos';
}
