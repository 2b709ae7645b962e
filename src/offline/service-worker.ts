import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { pageAddresses } from './address.ts';
import { isPageMessage, type Readiness } from './messages.ts';
import { fill, isComplete } from './service-worker-cache.ts';
import { receiveShare } from './service-worker-share.ts';

declare const self: ServiceWorkerGlobalScope;
/** The lists are put in by offline/build after the pages are built. */
declare const __SHELL_FILES__: PrecacheEntry[];
declare const __LATER_FILES__: PrecacheEntry[];
declare const __ON_USE_FILES__: PrecacheEntry[];

/** Pages, scripts and styles: without them nothing opens, so the worker is not installed before they are here. */
const shell = new PrecacheController({ cacheName: 'starfolio-shell' });
shell.addToCacheList(__SHELL_FILES__);

/** What builds the PDF, what packs backups, and the example: large, and not worth delaying the first visit for. */
const later = new PrecacheController({ cacheName: 'starfolio-later' });
later.addToCacheList(__LATER_FILES__);

/** What few need, such as the reader of other people's PDFs: fetched when it is asked for, and kept from then on. */
const onUse = new PrecacheController({ cacheName: 'starfolio-on-use' });
onUse.addToCacheList(__ON_USE_FILES__);

self.addEventListener('install', (event) => {
	// An update can wait: the old version works until everything of the new one is here.
	const isUpdate = self.registration.active !== null;
	event.waitUntil(isUpdate ? Promise.all([fill(shell, event), fill(later, event)]) : fill(shell, event));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		Promise.all([shell.activate(event), later.activate(event), onUse.activate(event), self.clients.claim()]),
	);
});

self.addEventListener('message', (event) => {
	const message: unknown = event.data;
	if (!isPageMessage(message)) return;
	event.waitUntil(message === 'skip-waiting' ? self.skipWaiting() : makeReady(event));
});

/** Fetches what is missing and tells the page whether all is here now. */
async function makeReady(event: ExtendableMessageEvent): Promise<void> {
	// Without a network the answer is "not complete", and the page asks again later.
	await Promise.all([fill(shell, event), fill(later, event)]).catch(() => undefined);
	const complete = await Promise.all([isComplete(shell), isComplete(later)]);
	const readiness: Readiness = { ready: complete.every(Boolean) };
	for (const port of event.ports) port.postMessage(readiness);
}

// Records are addressed behind the hash, never in the query, so any query string means the same page.
const addresses = {
	ignoreURLParametersMatching: [/./],
	cleanURLs: false,
	urlManipulation: ({ url }: { url: URL }) => pageAddresses(url),
};
registerRoute(new PrecacheRoute(shell, addresses));
registerRoute(new PrecacheRoute(later, addresses));
// A file with a hash that is not in its cache is put there by workbox when it arrives whole.
registerRoute(new PrecacheRoute(onUse, addresses));

// What another app shares: the manifest names this address.
const sharePage = new URL('share/', self.registration.scope);
registerRoute(
	({ url }) => url.origin === sharePage.origin && url.pathname === sharePage.pathname,
	({ request }) => receiveShare(request, sharePage),
	'POST',
);

registerRoute(
	new NavigationRoute(async ({ request }) => {
		try {
			return await fetch(request);
		} catch {
			const page = await shell.matchPrecache('404.html');
			return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
		}
	}),
);
