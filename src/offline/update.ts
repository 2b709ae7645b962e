import { isReadiness, type PageMessage } from './messages.ts';
import { type UnsavedSource, watchUnsavedText } from './unsaved-text.ts';
import { reloadAfterMissingChunk } from './update-missing-chunk.ts';

export type UpdateState =
	| 'none'
	/** Said once per browser: everything that is needed without a network is on the device. */
	| 'ready-offline'
	| 'update-waiting'
	/** The person asked for the update, but a form here or in another tab could not write its text. */
	| 'blocked-by-unsaved'
	| 'applying';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const announcedKey = 'starfolio.offline-announced';
/** A pocketed phone may keep a page open for weeks; it asks again when it comes back to the front. */
const checkEvery = 60 * 60 * 1000;
const lookAgainAfter = 2000;
const activationPatience = 10_000;
const stillFor = 1000;
const stillnessPatience = 5000;

const listeners = new Set<(state: UpdateState) => void>();
let state: UpdateState = 'none';
let registration: ServiceWorkerRegistration | null = null;
/** The worker has changed under this page: it works on with the old scripts until it reloads. */
let isOld = false;
let isReloading = false;

/** When a file last came, in milliseconds of this page. One that is on its way is not seen. */
let lastFile = 0;

const unsaved = watchUnsavedText(new BroadcastChannel('starfolio.unsaved-text'), crypto.randomUUID(), {
	hello: 300,
	kept: 4000,
});

/** Calls `listener` now and at every change; the result ends it. */
export function onUpdate(listener: (state: UpdateState) => void): () => void {
	listeners.add(listener);
	listener(state);
	return () => listeners.delete(listener);
}

/** Whether everything typed in this page is in the database; tries to put it there first. */
export function isTextKept(): Promise<boolean> {
	return unsaved.keptHere(true);
}

/** A form registers here while it may hold text that is not in the database yet. */
export function holdUpdate(source: UnsavedSource): () => void {
	return unsaved.hold(source);
}

/**
 * Starts the service worker and the conversation about new versions. Called once per page by the layout;
 * does nothing where the browser has no service worker and in the development server.
 */
export function registerServiceWorker(): void {
	if (import.meta.env.DEV) return;
	reloadAfterMissingChunk(() => unsaved.keptHere(true));
	const container = serviceWorkers();
	if (!container) return;
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			lastFile = Math.max(lastFile, startTime + duration);
	}).observe({ type: 'resource', buffered: true });
	const start = () => void register(container);
	if (document.readyState === 'complete') start();
	else window.addEventListener('load', start, { once: true });
}

/**
 * Changes to the waiting version: every tab writes its text first, then all of them reload. When a form
 * cannot write, nothing changes and the state says so until its text is safe.
 */
export async function applyUpdate(): Promise<void> {
	if (isOld) return reload();
	const waiting = registration?.waiting;
	if (!waiting || state === 'applying') return;
	change('applying');
	if (!(await unsaved.keptEverywhere(true))) return waitUntilKept();
	await untilStill();
	// Something may have been typed meanwhile.
	if (!(await unsaved.keptEverywhere(false))) return waitUntilKept();
	tell(waiting, 'skip-waiting');
	setTimeout(() => {
		if (!isOld) change('update-waiting');
	}, activationPatience);
}

/**
 * Waits until no file has come for this page for a moment, five seconds at most. Before an update, because Chromium
 * ends the old worker when the new one wants to take over; a file that is asked for just then starts it again, and the
 * new one waits until the old has been idle for half a minute (seen with Chromium 156 on a busy machine, one time in four).
 */
async function untilStill(): Promise<void> {
	const end = performance.now() + stillnessPatience;
	while (performance.now() < end) {
		const left = lastFile + stillFor - performance.now();
		if (left <= 0) return;
		await new Promise((resolve) => setTimeout(resolve, left));
	}
}

/**
 * Whether everything that is needed without a network is on this device: the worker looks into both of its caches,
 * and first fetches what is missing. false where there is no worker yet.
 */
export async function isReadyOffline(): Promise<boolean> {
	const active = (await serviceWorkers()?.getRegistration(base))?.active;
	return active ? ask(active, 'make-ready') : false;
}

/** Loads the page again for what only a new one takes up, such as another language: as soon as its text is safe. */
export async function reloadWhenKept(): Promise<void> {
	// Tries once to write it, then only looks: see `waitUntilKept`.
	for (let flush = true; !(await unsaved.keptHere(flush)); flush = false) {
		await new Promise((resolve) => setTimeout(resolve, lookAgainAfter));
	}
	location.reload();
}

/** null in a browser without them, or where a setting, a policy or a frame forbids them. */
function serviceWorkers(): ServiceWorkerContainer | null {
	try {
		// The name may be there with nothing behind it, and the look alone may be forbidden.
		return navigator.serviceWorker ?? null;
	} catch {
		return null;
	}
}

async function register(container: ServiceWorkerContainer): Promise<void> {
	// The first worker takes over a page that had none; only a second one means that the page is old.
	let controlled = container.controller !== null;
	container.addEventListener('controllerchange', () => {
		isOld = controlled;
		controlled = true;
		if (isOld) void reload();
	});
	// What is put on the device for later, or only looked for there, must not take the processor from what is wanted now.
	await untilStill();
	try {
		registration = await container.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
	} catch {
		// No network, or a browser that forbids it here: the page works, and the next visit tries again.
		return;
	}
	watchForUpdates(registration);
	await makeReady(container);
	window.addEventListener('online', () => void makeReady(container));
}

function watchForUpdates(watched: ServiceWorkerRegistration): void {
	const look = () => {
		if (watched.waiting && watched.active && state !== 'applying') change('update-waiting');
	};
	const follow = () => watched.installing?.addEventListener('statechange', look);
	look();
	follow();
	watched.addEventListener('updatefound', follow);
	let checked = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible' || Date.now() - checked < checkEvery) return;
		checked = Date.now();
		watched.update().catch(() => undefined);
	});
}

async function makeReady(container: ServiceWorkerContainer): Promise<void> {
	const { active } = await container.ready;
	if (!active || !(await ask(active, 'make-ready')) || wasAnnounced()) return;
	if (state === 'none') change('ready-offline');
}

function ask(worker: ServiceWorker, message: PageMessage): Promise<boolean> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = (event) => {
			port1.close();
			resolve(isReadiness(event.data) && event.data.ready);
		};
		tell(worker, message, [port2]);
	});
}

function tell(worker: ServiceWorker, message: PageMessage, transfer: Transferable[] = []): void {
	worker.postMessage(message, transfer);
}

/** Another tab may have asked for the update: this one still writes its text before it goes. */
async function reload(): Promise<void> {
	if (isReloading) return;
	isReloading = true;
	change('applying');
	if (await unsaved.keptHere(true)) return location.reload();
	isReloading = false;
	await waitUntilKept();
}

/** The person has asked for the update: it goes on by itself once the text is safe, or with another press. */
async function waitUntilKept(): Promise<void> {
	change('blocked-by-unsaved');
	while (state === 'blocked-by-unsaved') {
		await new Promise((resolve) => setTimeout(resolve, lookAgainAfter));
		// Only looks, so that a full disk is not hammered: the form itself tries to save again.
		const kept = isOld ? unsaved.keptHere(false) : unsaved.keptEverywhere(false);
		if ((await kept) && state === 'blocked-by-unsaved') return applyUpdate();
	}
}

function change(next: UpdateState): void {
	if (next === state) return;
	state = next;
	for (const listener of listeners) listener(state);
}

function wasAnnounced(): boolean {
	try {
		if (localStorage.getItem(announcedKey)) return true;
		localStorage.setItem(announcedKey, 'yes');
		return false;
	} catch {
		// Without storage it would be said on every page.
		return true;
	}
}
