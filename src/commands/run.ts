import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectRoot } from './project.ts';

export type Run = { readonly code: number; readonly output: string };

type Options = {
	readonly env?: Readonly<Record<string, string>>;
	/** Shown as it comes, instead of kept for later. */
	readonly show?: boolean;
	/** In minutes; a program that takes longer is ended and has failed, with what it had printed by then. */
	readonly limit?: number;
};

/** Runs a program with the project's own tools first in PATH. Never rejects: a program that cannot start has failed. */
export function run(program: string, args: readonly string[], options: Options = {}): Promise<Run> {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: projectRoot,
			env: {
				...process.env,
				PATH: [join(projectRoot, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter),
				ASTRO_TELEMETRY_DISABLED: '1',
				...options.env,
			},
			stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32',
			timeout: options.limit === undefined ? undefined : options.limit * 60_000,
		});
		let output = '';
		const keep = (chunk: Buffer) => {
			output += chunk.toString();
		};
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
		child.on('error', (error) => resolve({ code: 1, output: `${program}: ${error.message}\n` }));
		child.on('close', (code, signal) =>
			resolve({
				code: code ?? 1,
				output: signal ? `${output}\n${program} was ended by ${signal}.\n` : output,
			}),
		);
	});
}
