import type { PrecacheController } from 'workbox-precaching';

/** Phones on a slow network wait for answers, not for bytes; browsers open about this many requests to one host. */
const atOnce = 6;

/**
 * Fetches every file of `controller` that is not in its cache yet and checks its hash on the way in, a few
 * at a time (workbox's own `install` takes one after the other). Rejects when one of them cannot be had.
 */
export async function fill(controller: PrecacheController, event: ExtendableEvent): Promise<void> {
	const files = controller.getURLsToCacheKeys().entries();
	const lanes = Array.from({ length: atOnce }, async () => {
		// The lanes share one iterator: each takes the next file that nobody has taken.
		for (const [url, cacheKey] of files) await fetchOne(controller, event, url, cacheKey);
	});
	await Promise.all(lanes);
}

async function fetchOne(
	controller: PrecacheController,
	event: ExtendableEvent,
	url: string,
	cacheKey: string,
): Promise<void> {
	const integrity = controller.getIntegrityForCacheKey(cacheKey);
	const request = new Request(url, {
		// A file whose name carries its hash may come from the HTTP cache, any other must be fresh.
		cache: cacheKey === url ? 'default' : 'reload',
		credentials: 'same-origin',
		...(integrity === undefined ? {} : { integrity }),
	});
	const [response, stored] = controller.strategy.handleAll({
		event,
		request,
		params: { cacheKey, ...(integrity === undefined ? {} : { integrity }) },
	});
	await response;
	await stored;
}

/** Whether every file of `controller` is in its cache; what is in there was checked against its hash on the way in. */
export async function isComplete(controller: PrecacheController): Promise<boolean> {
	const cache = await caches.open(controller.strategy.cacheName);
	const kept = new Set((await cache.keys()).map((request) => request.url));
	return [...controller.getURLsToCacheKeys().values()].every((cacheKey) => kept.has(cacheKey));
}
