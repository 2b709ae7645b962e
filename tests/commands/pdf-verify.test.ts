import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '#tests/document/support/built.ts';
import { aHandover } from '#tests/fixtures/handover.ts';
import { projectRoot } from '../../src/commands/project.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'starfolio-verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

function verify(...files: readonly string[]): Promise<{ readonly code: number; readonly lines: unknown[] }> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['src/commands/pdf-verify.ts', ...files],
			{ cwd: projectRoot },
			(error, stdout) => {
				const lines: unknown[] = stdout
					.trim()
					.split('\n')
					.map((line) => JSON.parse(line));
				resolve({ code: error ? 1 : 0, lines });
			},
		);
	});
}

test('each file has a line of its own, and one finding is enough to fail', async () => {
	const [good, bad] = [join(folder, 'good.pdf'), join(folder, 'bad.pdf')];
	const { pdf } = await build(aHandover());
	const bytes = new Uint8Array(await pdf.arrayBuffer());
	await writeFile(good, bytes);
	await writeFile(bad, bytes.slice(0, bytes.length / 2));
	expect(await verify(good)).toEqual({ code: 0, lines: [{ file: good, findings: [] }] });
	const both = await verify(good, bad, join(folder, 'none.pdf'));
	expect(both.code).toBe(1);
	expect(both.lines).toMatchObject([
		{ file: good, findings: [] },
		{ file: bad, findings: [{ code: 'damaged' }] },
		{ findings: [{ code: 'unreadable' }] },
	]);
});
