import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const places = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium to test with: CHROMIUM_PATH, else one of this machine, else Playwright's own; null when there is none. */
export function findChromium(): string | null {
	const named = process.env['CHROMIUM_PATH'];
	if (named) return named;
	return [...onPath(names), ...places, chromium.executablePath()].find(canRun) ?? null;
}

/**
 * The same Chromium without windows, where the machine has it: it takes a fifth less of the processor. It cannot
 * record sound. HEADLESS_SHELL_PATH, else one of this machine; null when there is none, or CHROMIUM_PATH says what to use.
 */
export function findHeadlessShell(): string | null {
	const named = process.env['HEADLESS_SHELL_PATH'];
	if (named) return named;
	if (process.env['CHROMIUM_PATH']) return null;
	return onPath(['chromium-headless-shell']).find(canRun) ?? null;
}

/**
 * Playwright's launch options for that Chromium; for configuration files, which cannot wait.
 *
 * @param windowless takes the one without windows where there is one
 */
export function chromiumLaunchOptions({ windowless = false } = {}): {
	executablePath?: string;
	args: string[];
} {
	const executablePath = (windowless ? findHeadlessShell() : null) ?? findChromium();
	const args = [
		// Containers give little shared memory, and no graphics card.
		'--disable-dev-shm-usage',
		'--disable-gpu',
		// A test fails on any request to another origin: the browser's own must not look like one.
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
	];
	return executablePath ? { executablePath, args } : { args };
}

/** Finds a Chromium or installs one: the system's when we may (root and apt), else Playwright's download. */
export async function ensureChromium(): Promise<string> {
	const found = findChromium();
	if (found) return found;
	console.log('No Chromium found: installing one …');
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		await run('apt-get', ['update'], { show: true });
		const install = (...packages: readonly string[]) =>
			run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
				show: true,
				env: { DEBIAN_FRONTEND: 'noninteractive' },
			});
		await install('chromium', 'fonts-dejavu-core');
		// Not every distribution has it; without it the tests only take longer.
		await install('chromium-headless-shell');
	}
	const installed = findChromium();
	if (installed) return installed;
	await run('playwright', ['install', 'chromium'], { show: true });
	const downloaded = findChromium();
	if (downloaded) return downloaded;
	throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH to its program.');
}

function onPath(programs: readonly string[]): readonly string[] {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return folders.flatMap((folder) => programs.map((name) => join(folder, name)));
}

/** Some distributions put a program there that only says where the real one may be had. */
function canRun(path: string): boolean {
	return (
		existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
	);
}
