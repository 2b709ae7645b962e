import type { Instant } from '#domain/identity.ts';
import { sha256Of } from '#exchange/backup/hash.ts';
import { packStored } from '#exchange/backup/pack.ts';
import { chunksOf } from '#exchange/backup/slices.ts';
import { zipChunks } from '#exchange/backup/zip-write.ts';

/** Reviews of several learners in one ordinary ZIP, each as the file that it is on its own. */
export async function zipReviews(files: readonly File[], at: Instant): Promise<Blob> {
	const names = new Set<string>();
	const entries = [];
	for (const file of files) {
		const bytes = new Uint8Array(await file.arrayBuffer());
		// Two learners may have one name.
		let name = file.name;
		for (let number = 2; names.has(name); number += 1) name = `${number}-${file.name}`;
		names.add(name);
		entries.push(packStored(name, bytes, await sha256Of(bytes), () => chunksOf(file)).entry);
	}
	const parts: Uint8Array<ArrayBuffer>[] = [];
	for await (const chunk of zipChunks(entries, at)) parts.push(chunk);
	return new Blob(parts, { type: 'application/zip' });
}
