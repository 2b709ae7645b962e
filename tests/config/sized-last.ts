import { readFile } from 'node:fs/promises';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Runs the files that change the size of the page after all others. From then on Chromium takes a second for
 * every picture that a canvas gives out, whatever the size: photos, thumbnails, the example's pictures.
 */
export class SizedLast extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const sized = new Set<TestSpecification>();
		for (const file of sorted) {
			if ((await readFile(file.moduleId, 'utf8')).includes('page.viewport(')) sized.add(file);
		}
		return [...sorted.filter((file) => !sized.has(file)), ...sized];
	}
}
