import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pdfThroughApp } from './app-pdf.ts';

// A backup as a PDF: restored on an empty device and built there, in a real browser.

const [backup, target] = process.argv
	.slice(2)
	// npm changes to the project's folder first; the person stands elsewhere.
	.map((path) => resolve(process.env['INIT_CWD'] ?? '.', path));
if (backup === undefined || target === undefined) {
	console.error('Say which backup, and where the PDF goes: npm run pdf:from -- FILE.starfolio OUT.pdf');
	process.exit(1);
}
if (!existsSync(backup)) {
	console.error(`There is no file ${backup}.`);
	process.exit(1);
}

class NotRestored extends Error {}

try {
	const made = await pdfThroughApp(target, async (page, address) => {
		await page.goto(`${address}backup/`);
		await page.getByLabel('Restore from a file').setInputFiles(backup);
		const restore = page.getByRole('button', { name: 'Restore', exact: true });
		const passphrase = page.getByLabel('Passphrase of this backup');
		const refused = page.getByRole('alert');
		await restore.or(passphrase).or(refused).first().waitFor();
		if (await passphrase.isVisible())
			throw new NotRestored(
				'The backup is protected: restore it in the app, and back up without a passphrase.',
			);
		if (!(await restore.isVisible()))
			throw new NotRestored((await refused.locator('p').allTextContents()).join('. '));
		await restore.click();
		await page.getByText('Restored', { exact: true }).waitFor();
	});
	if (made) console.log(JSON.stringify(made));
	else process.exitCode = 1;
} catch (error) {
	if (!(error instanceof NotRestored)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
