import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { chromiumLaunchOptions } from '#commands/chromium.ts';
import { peakMemory } from './memory.ts';

/** A real Chromium with a profile on the disk, in a process group of its own that can be killed as a whole. */
export type Chromium = {
	readonly context: BrowserContext;
	/** SIGKILL for every process of it at once; resolves when they are gone. */
	readonly kill: () => Promise<void>;
	/** Ends it as a person does: what it still had to write is on the disk then. */
	readonly quit: () => Promise<void>;
	/** The most memory that one of its pages has ever had, in bytes. */
	readonly peakMemory: () => Promise<number>;
};

const STARTS = 3;

type Start = {
	/** For devices that a test needs. */
	readonly switches?: readonly string[];
	/** Takes the Chromium without windows where there is one, which starts in half of the time; it cannot record. */
	readonly windowless?: boolean;
};

/** Starts Chromium on a profile; one that was killed on it before does not matter. */
export async function startChromium(profile: string, how: Start = {}): Promise<Chromium> {
	for (let start = 1; ; start += 1) {
		try {
			return await startOnce(profile, how);
		} catch (error) {
			// On a busy machine a start may take too long; that says nothing about the app.
			if (start === STARTS) throw error;
		}
	}
}

async function startOnce(profile: string, { switches = [], windowless = true }: Start): Promise<Chromium> {
	const portFile = join(profile, 'DevToolsActivePort');
	await rm(portFile, { force: true });
	for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
		await rm(join(profile, name), { force: true });
	}
	const { executablePath, args } = chromiumLaunchOptions({ windowless });
	const child = spawn(
		executablePath ?? chromium.executablePath(),
		[
			...args,
			...switches,
			`--user-data-dir=${profile}`,
			'--headless=new',
			'--remote-debugging-port=0',
			// Nothing that a start would spend time on and a page never sees.
			'--disable-extensions',
			'--disable-default-apps',
			'--disable-breakpad',
			'--disable-field-trial-config',
			'--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
			'--password-store=basic',
			'--use-mock-keychain',
			'--mute-audio',
			'--no-first-run',
			'--no-default-browser-check',
			'--disable-session-crashed-bubble',
			'--hide-crash-restore-bubble',
			// Needed as root, which a container often is.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'about:blank',
		],
		{ detached: true, stdio: 'ignore' },
	);
	const killAtEnd = () => child.pid !== undefined && signal(-child.pid);
	process.once('exit', killAtEnd);
	const kill = async () => {
		await killGroup(child);
		process.off('exit', killAtEnd);
	};
	try {
		const browser = await connect(portFile, child);
		const [context] = browser.contexts();
		if (!context) throw new Error('Chromium has no context');
		const quit = async () => {
			const session = await browser.newBrowserCDPSession();
			const isGone = goneOf(child);
			await session.send('Browser.close');
			await isGone;
			await kill();
		};
		return { context, kill, quit, peakMemory: () => peakMemory(child.pid ?? 0) };
	} catch (error) {
		await kill();
		throw error;
	}
}

async function connect(portFile: string, child: ChildProcess): Promise<Browser> {
	for (let waited = 0; waited < 30_000 && child.exitCode === null; waited += 20) {
		const [port, path] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
		if (port && path) return chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
		await wait(20);
	}
	throw new Error('Chromium did not start');
}

async function killGroup(child: ChildProcess): Promise<void> {
	const { pid } = child;
	if (pid === undefined) return;
	const isGone = goneOf(child);
	signal(-pid);
	await isGone;
	// The first process is gone; the others may need a moment to let go of the profile.
	while (isAlive(-pid)) await wait(5);
}

function goneOf(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null) resolve();
		else child.once('exit', () => resolve());
	});
}

function signal(group: number): void {
	try {
		process.kill(group, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}

function isAlive(group: number): boolean {
	try {
		process.kill(group, 0);
		return true;
	} catch {
		return false;
	}
}
