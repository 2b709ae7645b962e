import { distFolder } from './project.ts';
import { measureRoutes, overBudget, routeTable } from './route-sizes.ts';
import { run } from './run.ts';

/** Builds dist/ and prints what each page weighs. False when the build fails or a page is above its budget. */
export async function buildSite(): Promise<boolean> {
	const { code } = await run('astro', ['build'], { show: true });
	if (code !== 0) return false;
	const routes = await measureRoutes(distFolder);
	console.log(routeTable(routes));
	const heavy = overBudget(routes);
	for (const line of heavy) console.error(line);
	return heavy.length === 0;
}
