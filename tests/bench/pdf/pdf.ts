import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { projectRoot } from '#commands/project.ts';
import { type Bench, median } from '#tests/bench/figures.ts';
import type { Kind } from './content.ts';
import { buildInChromium } from './in-chromium.ts';
import { writePhotos } from './photos.ts';

const OURS = 'starfolio';
const PEERS = ['pdfkit', 'jspdf', 'pdfmake', 'react-pdf', 'pdf-lib'] as const;
const KINDS: readonly Kind[] = ['text', 'photos'];
/** Times 60,000 words, and 100 photos. BENCH_SIZES=0.1,1 leaves out the one that takes a quarter of an hour. */
const SIZES = (process.env['BENCH_SIZES'] ?? '0.1,1,10').split(',').map(Number);
/** The largest is run once: it differs little from run to run. */
const runsOf = (size: number) => (size > 1 ? 1 : 5);
/** An engine that has not finished by then is left out. */
const PATIENCE = 15 * 60_000;
const MEGABYTE = 1024 * 1024;

const figures = z.object({
	ms: z.number(),
	peak: z.number(),
	bytes: z.number(),
	pages: z.optional(z.number()),
	check: z.optional(z.number()),
});
type Figures = z.infer<typeof figures>;

/**
 * The same portfolio through Starfolio's engine and five others, each in a process of its own and all with the
 * same fonts: at a tenth, at once and at ten times 60,000 words, without and with 100 photos. Then Starfolio
 * alone in Chromium, from the database to the finished file. Tells a table on the way, as the last size may
 * take long.
 */
export async function* benchPdf(dist: string): AsyncIterable<Bench> {
	const folder = await mkdtemp(join(tmpdir(), 'starfolio-bench-'));
	try {
		const photos = join(folder, 'photos');
		await mkdir(photos);
		await writePhotos(photos, Math.ceil(100 * Math.max(...SIZES)));
		for (const size of SIZES) {
			for (const kind of KINDS) yield* benchOne(kind, size, folder, photos);
		}
		for (const kind of KINDS) {
			const ms = await buildInChromium(dist, kind);
			tell(['Chromium, from the database', kind, '1', `${Math.round(ms)} ms`]);
			yield { name: `pdf-chromium-${kind}`, ours: Math.round(ms), peers: {}, unit: 'ms', ratio: 1 };
		}
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function* benchOne(kind: Kind, size: number, folder: string, photos: string) {
	const found = new Map<string, Figures[]>();
	// In turn, so that whatever else the machine does meets all of them.
	for (let run = 0; run < runsOf(size); run += 1) {
		for (const engine of [OURS, ...PEERS]) {
			const one = await inProcess(engine, kind, size, photos, join(folder, 'out.pdf'));
			if (one) found.set(engine, [...(found.get(engine) ?? []), one]);
		}
	}
	const middle = (engine: string, of: (one: Figures) => number) => median((found.get(engine) ?? []).map(of));
	for (const engine of [OURS, ...PEERS]) {
		const pages = found.get(engine)?.[0]?.pages;
		const check = middle(engine, (one) => one.check ?? 0);
		tell([
			engine,
			kind,
			`×${size}`,
			`${Math.round(middle(engine, ({ ms }) => ms))} ms`,
			`${Math.round(middle(engine, ({ peak }) => peak) / MEGABYTE)} MB peak`,
			`${(middle(engine, ({ bytes }) => bytes) / MEGABYTE).toFixed(2)} MB file`,
			pages === undefined ? '' : `${pages} pages`,
			check > 0 ? `and ${Math.round(check)} ms for the check` : '',
		]);
	}
	const compared = (name: string, unit: string, of: (one: Figures) => number): Bench => {
		const peers = Object.fromEntries(
			PEERS.filter((engine) => found.has(engine)).map((engine) => [engine, rounded(middle(engine, of))]),
		);
		const ours = rounded(middle(OURS, of));
		return { name, ours, peers, unit, ratio: rounded(ours / Math.min(...Object.values(peers))) };
	};
	const suffix = size === 1 ? '' : `-x${size}`;
	yield compared(`pdf-${kind}${suffix}`, 'ms', ({ ms }) => ms);
	yield compared(
		kind === 'photos' ? `pdf-memory${suffix}` : `pdf-memory-text${suffix}`,
		'MB',
		({ peak }) => peak / MEGABYTE,
	);
	yield compared(`pdf-size-${kind}${suffix}`, 'MB', ({ bytes }) => bytes / MEGABYTE);
}

function inProcess(
	engine: string,
	kind: Kind,
	size: number,
	photos: string,
	out: string,
): Promise<Figures | null> {
	const script = fileURLToPath(new URL('in-process.ts', import.meta.url));
	const fonts = join(projectRoot, 'public/fonts');
	if (!existsSync(fonts)) throw new Error('There are no fonts yet: run "npm run build" first.');
	const args = [script, engine, kind, String(size), photos, fonts, out];
	return new Promise((resolve) => {
		const options = { cwd: projectRoot, timeout: PATIENCE, maxBuffer: 16 * MEGABYTE };
		execFile(process.execPath, args, options, (error, stdout, stderr) => {
			const line = stdout.trim().split('\n').at(-1) ?? '';
			if (error || line === '') {
				tell([engine, kind, `×${size}`, `did not finish: ${reasonOf(stderr)}`]);
				resolve(null);
			} else resolve(figures.parse(JSON.parse(line)));
		});
	});
}

function reasonOf(stderr: string): string {
	return stderr.match(/^.*(?:Error|FATAL).*$/m)?.[0].slice(0, 200) ?? 'too slow';
}

/** A line of the table, beside the lines of JSON that programs read. */
function tell(cells: readonly string[]): void {
	const widths = [12, 8, 6, 12, 14, 16, 12];
	process.stderr.write(`${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' ')}\n`);
}

function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
