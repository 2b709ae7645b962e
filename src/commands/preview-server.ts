import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers-file.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export type PreviewServer = { readonly address: string; close(): Promise<void> };

/**
 * Serves a built site as a static host would: its `_headers`, its 404 page, compression. `dist` may change
 * while it runs (a test deploys a second version).
 *
 * @param options.port 0 takes any free one
 * @param options.base the address the site was built for, with slashes at both ends
 */
export async function servePreview(options: {
	readonly dist: string;
	readonly base: string;
	readonly port: number;
}): Promise<PreviewServer> {
	const { dist, base } = options;
	const files = sirv(dist, { dev: true, etag: true });
	// Typed for Express, but asks no more of a request and a response than Node gives.
	const compress = compression() as unknown as Middleware;

	const server = createServer((request, response) => {
		void serve(request, response).catch(() => response.writeHead(500).end());
	});

	async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '/', 'http://localhost');
		const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
		for (const [name, value] of Object.entries(headersFor(rules, url.pathname)))
			response.setHeader(name, value);
		const inside = url.pathname.startsWith(base) && url.pathname !== `${base}_headers`;
		if (!inside) return notFound(response);
		request.url = url.pathname.slice(base.length - 1) + url.search;
		await new Promise<void>((resolve) => {
			response.once('close', resolve);
			compress(request, response, () => files(request, response, () => void notFound(response)));
		});
	}

	async function notFound(response: ServerResponse): Promise<void> {
		const page = await readFile(join(dist, '404.html'));
		response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(page);
	}

	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port, 'localhost', resolve);
	});
	const bound = server.address();
	const port = typeof bound === 'object' && bound !== null ? bound.port : options.port;
	return {
		address: `http://localhost:${port}${base === '/' ? '' : base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
