import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { resolve } from 'node:path';
import { verifyPdf } from '#document/verify/verify.ts';

// The checker that the app runs after each build, on files: one line of JSON each.

const files = process.argv.slice(2);
if (files.length === 0) {
	console.error('Say which PDF: npm run pdf:verify -- FILE.pdf…');
	process.exitCode = 1;
}
for (const file of files) {
	// npm changes to the project's folder first; the person stands elsewhere.
	const path = resolve(process.env['INIT_CWD'] ?? '.', file);
	const findings = await findingsIn(path);
	console.log(JSON.stringify({ file, findings }));
	if (findings.length > 0) process.exitCode = 1;
}

async function findingsIn(
	path: string,
): Promise<readonly { readonly code: string; readonly page: number; readonly detail: string }[]> {
	try {
		const pdf = await openAsBlob(path);
		const digest = async (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
		return await verifyPdf(pdf, { digest });
	} catch (error) {
		return [{ code: 'unreadable', page: 0, detail: error instanceof Error ? error.message : String(error) }];
	}
}
