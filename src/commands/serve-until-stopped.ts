import { servePreview } from './preview-server.ts';

/** Serves the built site on PORT (4321) until the process is told to stop; prints the address last. */
export async function serveUntilStopped(dist: string, base: string): Promise<void> {
	const port = Number(process.env['PORT'] ?? 4321);
	try {
		const server = await servePreview({ dist, base, port });
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.once(signal, () => void server.close().then(() => process.exit(0)));
		}
		console.log(server.address);
	} catch (error) {
		const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
		console.error(taken ? `Port ${port} is in use: set PORT to another one.` : error);
		process.exitCode = 1;
	}
}
