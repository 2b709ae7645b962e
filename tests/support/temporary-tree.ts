import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes `files` (path → text) into a fresh directory, hands it to `use`, and removes it whatever happens. */
export async function withTemporaryTree<Result>(
	files: Readonly<Record<string, string>>,
	use: (root: string) => Promise<Result>,
): Promise<Result> {
	const root = await mkdtemp(join(tmpdir(), 'starfolio-tree-'));
	try {
		for (const [path, text] of Object.entries(files)) {
			await mkdir(dirname(join(root, path)), { recursive: true });
			await writeFile(join(root, path), text);
		}
		return await use(root);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}
