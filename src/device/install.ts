/** How Starfolio gets onto the home screen of this device. */
export type InstallWay =
	/** It is there, and this is it. */
	| 'installed'
	/** The browser asks when a button is pressed. */
	| 'prompt'
	/** By hand, with the steps of this browser. */
	| 'ios'
	| 'android'
	| 'android-firefox'
	| 'mac-safari'
	| 'chromium'
	/** This browser installs nothing. */
	| 'none';

type InstallPrompt = Event & { prompt(): Promise<{ readonly outcome: string }> };

const listeners = new Set<() => void>();
let prompt: InstallPrompt | null = null;
let isInstalled = false;

function tell(): void {
	for (const listener of [...listeners]) listener();
}

// Chromium says once per page that it would install, soon after loading: it is kept until somebody asks.
if (typeof window !== 'undefined') {
	addEventListener('beforeinstallprompt', (event) => {
		if (!('prompt' in event)) return;
		event.preventDefault();
		prompt = event as InstallPrompt;
		tell();
	});
	addEventListener('appinstalled', () => {
		prompt = null;
		isInstalled = true;
		tell();
	});
}

/** Calls back when the way changes; returns the way to stop it. */
export function onInstallWay(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** The way of this browser, as far as it lets on. */
export function installWay(agent = navigator.userAgent): InstallWay {
	const standalone: unknown = Reflect.get(navigator, 'standalone');
	if (isInstalled || standalone === true || matchMedia('(display-mode: standalone)').matches)
		return 'installed';
	if (prompt) return 'prompt';
	if (typeof standalone === 'boolean') return isPhone(agent) ? 'ios' : 'mac-safari';
	return wayByName(agent);
}

/** By what the browser calls itself: only the written steps hang on it. */
export function wayByName(agent: string): InstallWay {
	if (/iPhone|iPad/.test(agent)) return 'ios';
	if (/Android/.test(agent)) return /Firefox/.test(agent) ? 'android-firefox' : 'android';
	if (/Firefox/.test(agent)) return 'none';
	if (/Chrome|Chromium|Edg/.test(agent)) return 'chromium';
	return /Macintosh.*Safari/.test(agent) ? 'mac-safari' : 'none';
}

/** An iPad calls itself a Mac, but no Mac can be touched in several places. */
function isPhone(agent: string): boolean {
	return /iPhone|iPad/.test(agent) || navigator.maxTouchPoints > 1;
}

/** Opens the browser's own question. Call it straight from a tap; true when the person agreed. */
export async function askToInstall(): Promise<boolean> {
	const asked = prompt;
	// A browser lets each be used once.
	prompt = null;
	try {
		return (await asked?.prompt())?.outcome === 'accepted';
	} catch {
		return false;
	} finally {
		tell();
	}
}
