import { describe, expect, it } from 'vitest';
import { type Finding, lint } from '#tests/support/biome.ts';

// The one import rule, said a second time and in other words than .biome.jsonc says it: whatever is not
// listed here must be reported. A fence that was never seen to fail is no fence.

const rooms = [
	'domain',
	'wording',
	'storage',
	'exchange',
	'document',
	'device',
	'workers',
	'workflows',
	'content',
	'ui',
	'layouts',
	'offline',
	'commands',
	'tests',
];

const packages = [
	'dexie',
	'pdf-lib',
	'@cantoo/fontkit',
	'linebreak',
	'yaml',
	'diff',
	'marked',
	'minisearch',
	'zod',
	'zod/mini',
	'react',
	'react-dom',
	'lucide-react',
	'workbox-precaching',
	'workbox-build',
	'astro',
	'vite',
	'node:fs',
];

type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

/** Where a file stands → what it may import. */
const allowed: Readonly<Record<string, Room>> = {
	'src/domain/sample.ts': { rooms: ['domain'], packages: ['zod/mini'] },
	'src/domain/markdown.ts': { rooms: ['domain'], packages: ['marked'] },
	'src/domain/search.ts': { rooms: ['domain'], packages: ['minisearch'] },
	'src/domain/word-changes.ts': { rooms: ['domain'], packages: ['diff'] },
	'src/wording/en/sample.ts': { rooms: ['domain', 'wording'], packages: [] },
	'src/storage/sample.ts': { rooms: ['domain', 'wording', 'storage'], packages: ['dexie', 'zod/mini'] },
	'src/exchange/sample.ts': { rooms: ['domain', 'wording', 'exchange'], packages: ['yaml', 'zod/mini'] },
	'src/document/sample.ts': {
		rooms: ['domain', 'wording', 'document'],
		packages: ['pdf-lib', '@cantoo/fontkit', 'linebreak', 'zod/mini'],
	},
	'src/document/compose/sample.ts': {
		rooms: ['domain', 'wording', 'document'],
		packages: ['pdf-lib', '@cantoo/fontkit', 'linebreak', 'zod/mini'],
	},
	'src/device/sample.ts': { rooms: ['domain', 'wording', 'device'], packages: ['zod/mini'] },
	'src/workers/sample.ts': {
		rooms: ['domain', 'wording', 'storage', 'exchange', 'document', 'device', 'workers'],
		packages: ['zod/mini'],
	},
	'src/workflows/sample.ts': {
		rooms: [
			'domain',
			'wording',
			'storage',
			'exchange',
			'document',
			'device',
			'workers',
			'workflows',
			'content',
		],
		packages: ['zod/mini'],
	},
	'src/content/sample.ts': { rooms: ['domain', 'wording', 'content'], packages: [] },
	'src/ui/sample.ts': {
		rooms: ['domain', 'wording', 'content', 'workflows', 'ui'],
		packages: ['react', 'react-dom', 'lucide-react', 'zod/mini'],
	},
	'src/ui/screens/Sample.tsx': {
		rooms: ['domain', 'wording', 'content', 'workflows', 'ui'],
		packages: ['react', 'react-dom', 'lucide-react', 'zod/mini'],
	},
	'src/ui/hooks/sample.ts': {
		rooms: ['domain', 'wording', 'content', 'workflows', 'ui', 'storage', 'device'],
		packages: ['react', 'zod/mini'],
	},
	'src/pages/sample.astro': {
		rooms: ['domain', 'wording', 'content', 'ui', 'layouts'],
		packages: ['astro'],
	},
	'src/layouts/sample.astro': {
		rooms: ['domain', 'wording', 'content', 'ui', 'layouts'],
		packages: ['astro'],
	},
	'src/offline/update.ts': { rooms: ['domain', 'wording', 'offline'], packages: [] },
	'src/offline/service-worker.ts': {
		rooms: ['domain', 'storage', 'offline'],
		packages: ['workbox-precaching'],
	},
	'src/offline/build.ts': {
		rooms: ['domain', 'offline'],
		packages: ['workbox-build', 'vite', 'astro', 'node:fs'],
	},
};

type Line = { readonly code: string; readonly reported: boolean };

/** Every way TypeScript has of naming another module that Biome can see, for one specifier. */
function forms(specifier: string, position: number): readonly string[] {
	return [
		`import { a${position} } from '${specifier}';`,
		`import type { B${position} } from '${specifier}';`,
		`export const c${position} = () => import('${specifier}');`,
		`export { d${position} } from '${specifier}';`,
		`export type { E${position} } from '${specifier}';`,
		`import '${specifier}';`,
	];
}

function linesFor(path: string, room: Room): readonly Line[] {
	const own = path.split('/')[1] ?? '';
	const ups = ['../', '../../', '../../../'];
	const specifiers = [
		...rooms.map((name) => ({ specifier: `#${name}/other.ts`, reported: !room.rooms.includes(name) })),
		...packages.map((name) => ({ specifier: name, reported: !room.packages.includes(name) })),
		...rooms.flatMap((name) => ups.map((up) => ({ specifier: `${up}${name}/other.ts`, reported: true }))),
		...rooms.map((name) => ({ specifier: `./../${name}/other.ts`, reported: true })),
		{ specifier: `./deep/../../${own === 'storage' ? 'ui' : 'storage'}/other.ts`, reported: true },
		{ specifier: '/src/commands/other.ts', reported: true },
		{ specifier: './neighbour.ts', reported: false },
		{ specifier: './deep/neighbour.ts', reported: false },
	];
	return specifiers.flatMap(({ specifier, reported }, position) =>
		forms(specifier, position).map((code) => ({ code, reported })),
	);
}

function sourceOf(path: string, lines: readonly Line[]): string {
	const code = lines.map((line) => line.code);
	return path.endsWith('.astro') ? ['---', ...code, '---', '<p></p>', ''].join('\n') : `${code.join('\n')}\n`;
}

const samples = Object.entries(allowed).map(([path, room]) => ({ path, lines: linesFor(path, room) }));
const found: Promise<readonly Finding[]> = lint(
	Object.fromEntries(samples.map(({ path, lines }) => [path, sourceOf(path, lines)])),
);

describe('the import rule', () => {
	it.each(samples)(
		'$path: every forbidden import is reported, every allowed one is not',
		async ({ path, lines }) => {
			const offset = path.endsWith('.astro') ? 2 : 1;
			const reported = new Set(
				(await found)
					.filter((finding) => finding.path === path && finding.rule === 'noRestrictedImports')
					.map((finding) => finding.line - offset),
			);
			const missed = lines
				.filter((line, index) => line.reported && !reported.has(index))
				.map((line) => line.code);
			const wronged = lines
				.filter((line, index) => !line.reported && reported.has(index))
				.map((line) => line.code);
			expect({ missed, wronged }).toEqual({ missed: [], wronged: [] });
			expect(lines.some((line) => line.reported)).toBe(true);
			expect(lines.some((line) => !line.reported)).toBe(true);
		},
	);

	it('lets ui and workflows reach the update conversation, and nothing else of offline', async () => {
		const code = "import { a } from '#offline/update.ts';\nimport { b } from '#offline/service-worker.ts';\n";
		const findings = await lint({ 'src/ui/sample.ts': code, 'src/workflows/sample.ts': code });
		const restricted = findings.filter((finding) => finding.rule === 'noRestrictedImports');
		expect(restricted.map(({ path, line }) => `${path}:${line}`).sort()).toEqual([
			'src/ui/sample.ts:2',
			'src/workflows/sample.ts:2',
		]);
	});
});
