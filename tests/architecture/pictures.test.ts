import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '#tests/support/project-root.ts';

const folder = join(projectRoot, 'tests/reference');
const names = readdirSync(folder);
const kB = (name: string) => statSync(join(folder, name)).size / 1000;

/** Width and height as the file says: the eight bytes after the name of its first part. */
function sizeOf(png: Buffer): string {
	return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('the reference pictures', () => {
	test('are there for each screen on a phone and on a wide screen, in light and in dark', () => {
		const screens = new Set(names.map((name) => name.replace(/^(phone|desktop)-|-(light|dark)\.png$/g, '')));
		const wanted = [...screens].flatMap((screen) =>
			['phone', 'desktop'].flatMap((device) =>
				['light', 'dark'].map((scheme) => `${device}-${screen}-${scheme}.png`),
			),
		);
		expect(screens.size).toBeGreaterThan(9);
		expect([...names].sort()).toEqual(wanted.sort());
	});

	test('stay small: 150 kB each and 5 MB in all', () => {
		expect(names.filter((name) => kB(name) > 150)).toEqual([]);
		expect(names.reduce((sum, name) => sum + kB(name), 0)).toBeLessThan(5_000);
	});

	test('are what the README shows and what a browser shows before it installs the app', () => {
		const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
		const shown = [...readme.matchAll(/src="([^"]+\.png)"/g)].map(([, path]) => path ?? '');
		expect(shown.length).toBeGreaterThan(4);
		for (const path of shown) expect(path).toMatch(/^tests\/reference\//);
		for (const path of shown) expect(statSync(join(projectRoot, path)).size).toBeGreaterThan(0);

		const manifest = JSON.parse(readFileSync(join(projectRoot, 'public/manifest.webmanifest'), 'utf8'));
		const screenshots: readonly { readonly src: string; readonly sizes: string }[] = manifest.screenshots;
		const pictures = new Map([
			['./screenshots/phone.png', 'phone-home-light.png'],
			['./screenshots/wide.png', 'desktop-criteria-light.png'],
		]);
		expect(screenshots.map(({ src }) => src)).toEqual([...pictures.keys()]);
		for (const { src, sizes } of screenshots) {
			const picture = readFileSync(join(projectRoot, 'public', src));
			expect(sizes).toBe(sizeOf(picture));
			expect(picture.equals(readFileSync(join(folder, pictures.get(src) ?? ''))), src).toBe(true);
		}
	});
});
