import '#styles/starfolio.css';
import { afterAll, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';

/** Text on its grounds, at least 4.5:1 (WCAG 2.2, 1.4.3). */
const text: readonly (readonly [string, string])[] = [
	...['ink', 'ink-2', 'accent', 'gap', 'claimed', 'accepted', 'question', 'danger'].flatMap((word) =>
		['paper', 'card', 'sunk'].map((ground): readonly [string, string] => [word, ground]),
	),
	...['accent', 'claimed', 'accepted', 'question', 'danger'].flatMap((state): readonly [string, string][] => [
		[state, `${state}-wash`],
		['ink', `${state}-wash`],
	]),
	['ink-2', 'accent-wash'],
	['ink-2', 'claimed-wash'],
	['on-accent', 'accent'],
	['on-accent', 'accent-strong'],
	['on-danger', 'danger'],
	['on-next', 'next'],
	['on-next-button', 'next-button'],
	['paper', 'ink'],
];

/** Edges of controls, at least 3:1 (1.4.11). */
const edges: readonly (readonly [string, string])[] = [
	['edge', 'paper'],
	['edge', 'card'],
	['edge', 'sunk'],
	['accent', 'card'],
	['next-button', 'next'],
];

function luminance(token: string): number {
	const probe = document.createElement('i');
	probe.style.color = `var(--${token})`;
	document.body.append(probe);
	const channels = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
	probe.remove();
	const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
		const share = Number(channel) / 255;
		return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function tooFaint(pairs: readonly (readonly [string, string])[], least: number): readonly string[] {
	return pairs.flatMap(([one, other]) => {
		const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
		const ratio = (light + 0.05) / (dark + 0.05);
		return ratio < least ? [`${one} on ${other}: ${ratio.toFixed(2)}`] : [];
	});
}

async function prefer(scheme: 'light' | 'dark' | ''): Promise<void> {
	await cdp().send('Emulation.setEmulatedMedia', {
		features: [{ name: 'prefers-color-scheme', value: scheme }],
	});
}

afterAll(() => prefer(''));

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
	test('text can be read on every ground it stands on', async () => {
		await prefer(scheme);
		expect(getComputedStyle(document.documentElement).colorScheme).toBe(scheme);
		expect(tooFaint(text, 4.5)).toEqual([]);
	});

	test('edges of controls can be seen', async () => {
		await prefer(scheme);
		expect(tooFaint(edges, 3)).toEqual([]);
	});
});
