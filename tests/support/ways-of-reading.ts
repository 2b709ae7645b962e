import type { Page } from 'playwright/test';
import { axeFindings, sidewaysOverflow } from './accessibility.ts';

/**
 * Everything that is wrong with the screen as it is now, for whoever reads it in whichever way: axe in light, in dark
 * and in forced colours, targets for a thumb, names that can be told apart, calm where calm was asked for; on a phone
 * also at 320 px, on its side, and with text at twice its size. "way: what and where".
 */
export async function screenFindings(page: Page): Promise<readonly string[]> {
	const usual = page.viewportSize() ?? { width: 360, height: 740 };
	const found: string[] = [];
	const note = (way: string, what: readonly string[]) => found.push(...what.map((one) => `${way}: ${one}`));

	await page.emulateMedia({ colorScheme: 'light' });
	note('light', await axeFindings(page));
	note('target under 44 px', await page.evaluate(smallTargets));
	note('same name twice', await page.evaluate(namesakes));
	await page.emulateMedia({ colorScheme: 'dark' });
	note('dark', await axeFindings(page, 'contrast'));
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'active' });
	note('moves although asked not to', await page.evaluate(movingParts));
	note('forced colours', await axeFindings(page, 'contrast'));
	note('forced colours', await page.evaluate(lostInForcedColours));
	await page.emulateMedia({ forcedColors: 'none' });
	// Narrow, it is the page that a phone shows: looked at there, and not a second time.
	if (usual.width >= 740) return found;

	await page.setViewportSize({ width: 320, height: 640 });
	note('320 px', await sidewaysOverflow(page));
	await page.setViewportSize({ width: 740, height: 360 });
	note('phone on its side', await sidewaysOverflow(page));
	note('phone on its side', await page.evaluate(coveredHeight));
	await page.setViewportSize({ width: 360, height: 740 });
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	note('text at 200 %', await sidewaysOverflow(page));
	note('text at 200 %', await page.evaluate(cutOffText));
	await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
	await page.setViewportSize(usual);
	return found;
}

/** Runs in the page: what a thumb misses. A link within a sentence is as high as its line (WCAG 2.5.8 allows it). */
function smallTargets(): readonly string[] {
	const target = 43.5;
	const found: string[] = [];
	const controls = document.querySelectorAll<HTMLElement>(
		'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]',
	);
	for (const control of controls) {
		if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
		if (control.tagName === 'A' && getComputedStyle(control).display === 'inline') continue;
		if (control.matches(':disabled, .skip')) continue;
		// A press on the label is one on the box.
		const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
		const places = [control, ...labels].map((element) => element.getBoundingClientRect());
		const width = Math.max(...places.map(({ right }) => right)) - Math.min(...places.map(({ left }) => left));
		const height =
			Math.max(...places.map(({ bottom }) => bottom)) - Math.min(...places.map(({ top }) => top));
		// A card's link lies over the whole card by its "::after".
		const over = getComputedStyle(control, '::after');
		const isStretched = over.content !== 'none' && over.position === 'absolute';
		if (width === 0 || isStretched || (width >= target && height >= target)) continue;
		const name = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40);
		const what = `${control.tagName.toLowerCase()}.${control.className}`;
		found.push(`${what} "${name}" is ${Math.round(width)} by ${Math.round(height)}`);
	}
	return found;
}

/** Runs in the page: buttons that a list of buttons, read aloud, cannot tell apart. */
function namesakes(): readonly string[] {
	const names = [...document.querySelectorAll<HTMLElement>('main button')]
		.filter((button) => button.checkVisibility({ visibilityProperty: true }))
		.map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim());
	return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

/** Runs in the page. */
function movingParts(): readonly string[] {
	return document.getAnimations().map(({ effect }) => {
		const target = effect instanceof KeyframeEffect ? effect.target : null;
		return `${target?.tagName.toLowerCase()}.${target?.getAttribute('class')}`;
	});
}

/** Runs in the page: drawings that keep a colour of ours, which may be the background's, and fields without an edge. */
function lostInForcedColours(): readonly string[] {
	const probe = document.body.appendChild(document.createElement('span'));
	const names =
		'Canvas CanvasText LinkText VisitedText ActiveText ButtonFace ButtonText ButtonBorder Field FieldText Highlight HighlightText SelectedItem SelectedItemText Mark MarkText GrayText';
	const system = new Set(
		names.split(' ').map((name) => {
			probe.style.color = name;
			return getComputedStyle(probe).color;
		}),
	);
	probe.remove();
	const found = new Set<string>();
	for (const shape of document.querySelectorAll('svg :is(path, circle, rect, line, polyline, polygon)')) {
		if (!shape.checkVisibility({ visibilityProperty: true })) continue;
		const { fill, stroke } = getComputedStyle(shape);
		for (const colour of [fill, stroke]) {
			if (colour.startsWith('rgb(') && !system.has(colour))
				found.add(
					`${shape.tagName}.${shape.getAttribute('class')} of .${shape.closest('svg')?.getAttribute('class')} stays ${colour}`,
				);
		}
	}
	const edged =
		'.button, .state, .tag, input:not([type="checkbox"], [type="radio"]), select, textarea, [aria-selected="true"]';
	for (const element of document.querySelectorAll(edged)) {
		if (!element.checkVisibility({ visibilityProperty: true })) continue;
		const { borderBottomWidth, outlineStyle } = getComputedStyle(element);
		if (borderBottomWidth === '0px' && outlineStyle === 'none')
			found.add(`${element.tagName.toLowerCase()}.${element.className} has no edge`);
	}
	return [...found];
}

/** Runs in the page: what stays in its place leaves six tenths of a low screen to the rest. */
function coveredHeight(): readonly string[] {
	let covered = 0;
	for (const element of document.querySelectorAll('body *')) {
		const { position } = getComputedStyle(element);
		if (position !== 'fixed' && position !== 'sticky') continue;
		if (element.closest('dialog, .toast') || !element.checkVisibility({ visibilityProperty: true })) continue;
		const place = element.getBoundingClientRect();
		if (place.width > innerWidth / 2) covered += place.height;
	}
	return covered > innerHeight * 0.4 ? [`bars take ${Math.round(covered)} of ${innerHeight} px`] : [];
}

/** Runs in the page: text that its box cuts off, but for previews of a set number of lines. */
function cutOffText(): readonly string[] {
	const found: string[] = [];
	for (const element of document.querySelectorAll('main *, .bar *, .top *, dialog[open] *')) {
		if (!element.checkVisibility({ visibilityProperty: true })) continue;
		const style = getComputedStyle(element);
		const cuts = [style.overflowX, style.overflowY].some((way) => way === 'hidden' || way === 'clip');
		const isOnlyHeard = element.clientWidth <= 1 || element.clientHeight <= 1;
		if (!cuts || isOnlyHeard || style.webkitLineClamp !== 'none' || !element.textContent?.trim()) continue;
		const isCut =
			element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 4;
		if (isCut) found.push(`${element.tagName.toLowerCase()}.${element.className} cuts off its text`);
	}
	return found;
}
