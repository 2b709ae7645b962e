import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { measureRoutes, overBudget } from '#commands/route-sizes.ts';
import { withTemporaryTree } from '#tests/support/temporary-tree.ts';

/** A script of about this many bytes, also after compression. */
const heavy = (bytes: number) =>
	`export const a = '${randomBytes(bytes).toString('base64').slice(0, bytes)}';`;

it('counts what a page imports before it runs, and not what comes later', async () => {
	const routes = await withTemporaryTree(
		{
			'index.html':
				'<link rel="stylesheet" href="/_astro/a.css"><astro-island component-url="/_astro/home.js"></astro-island><script>1</script>',
			'help/index.html': '<script type="module" src="/_astro/static.js"></script>',
			'_astro/a.css': 'p{}',
			'_astro/home.js': "import './shared.js';\nexport { a } from './again.js';\nimport('./later.js');",
			'_astro/shared.js': heavy(90_000),
			'_astro/again.js': "import './shared.js';\nexport const a = 1;",
			'_astro/later.js': heavy(500_000),
			'_astro/static.js': heavy(9_000),
		},
		measureRoutes,
	);
	const [help, home] = routes;
	expect(home).toMatchObject({ route: '/', interactive: true });
	expect(home?.script).toBeGreaterThan(60_000);
	expect(home?.script).toBeLessThan(130_000);
	expect(help).toMatchObject({ route: '/help/', interactive: false });
	expect(overBudget(routes)).toEqual([expect.stringMatching(/^\/help\/ has .* its budget is 4\.0 kB$/)]);
});
