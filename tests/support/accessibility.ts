import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type AxeResults = {
	readonly violations: readonly {
		readonly id: string;
		readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
	}[];
};

const ruleSets = {
	all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	/** The rules that another colour scheme can break: the elements and their names are the same in each. */
	contrast: ['color-contrast', 'link-in-text-block'],
} as const;

/** What axe finds against WCAG 2.2 AA and its own good practice on the page as it is now: "rule: where, why". */
export async function axeFindings(
	page: Page,
	rules: keyof typeof ruleSets = 'all',
): Promise<readonly string[]> {
	const isHere = await page.evaluate(() => 'axe' in window);
	if (!isHere) await page.evaluate(await readFile(axePath, 'utf8'));
	const results: AxeResults = await page.evaluate(async (runOnly) => {
		// A contrast measured in the middle of a fade is nobody's contrast.
		await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
		await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
		// What is in order needs no report: describing every element that passes takes longer than looking at it.
		return Reflect.get(window, 'axe').run(document, { runOnly, resultTypes: ['violations'] });
	}, ruleSets[rules]);
	return results.violations.flatMap(({ id, nodes }) =>
		nodes.map(
			(node) => `${id}: ${node.target.join(' ')} ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`,
		),
	);
}

/** What stands out of the page to the side, as selectors; empty when nobody has to scroll sideways. */
export async function sidewaysOverflow(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		const wide = [...document.querySelectorAll('body *')].filter(
			(element) => element.getBoundingClientRect().right > width + 1,
		);
		return wide.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
	});
}
