import { readFileSync } from 'node:fs';

/** A real photo, of the example. */
export const smallJpeg = new Uint8Array(
	readFileSync(new URL('../../../src/content/example/photos/quality-board.jpg', import.meta.url)),
);
