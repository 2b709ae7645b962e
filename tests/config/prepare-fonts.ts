import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The tests of the PDF set text in the real fonts, which lie in no repository. Done in a moment when they are there. */
export function setup(): void {
	const command = fileURLToPath(new URL('../../src/commands/build-fonts.ts', import.meta.url));
	execFileSync(process.execPath, [command], { stdio: 'inherit' });
}
