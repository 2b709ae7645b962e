import { resolve } from 'node:path';
import { pdfThroughApp } from './app-pdf.ts';

// The example portfolio as a PDF: what a person presses, in a real browser.

const [target] = process.argv.slice(2);
if (target === undefined) {
	console.error('Say where the PDF goes: npm run pdf:example -- OUT.pdf');
	process.exit(1);
}
// npm changes to the project's folder first; the person stands elsewhere.
const made = await pdfThroughApp(resolve(process.env['INIT_CWD'] ?? '.', target), async (page, address) => {
	await page.goto(address);
	await page.getByRole('button', { name: 'Try the example' }).click();
	await page.getByRole('heading', { name: 'Your units' }).waitFor();
});
if (made) console.log(JSON.stringify(made));
else process.exitCode = 1;
