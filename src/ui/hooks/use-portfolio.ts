import { useEffect } from 'react';
import type { OpenPortfolio } from '#storage/read-portfolio.ts';
import { isFirstVisit } from '#ui/first-visit.ts';
import type { Live } from './live.ts';
import { portfolioSource } from './sources.ts';
import { useLive } from './use-live.ts';
import { tellRecovered } from './use-recovered.ts';

export type { OpenPortfolio } from '#storage/read-portfolio.ts';

/** The portfolio that is open on this device; null when none has been started yet. */
export function usePortfolio(): Live<OpenPortfolio | null> {
	const live = useLive(portfolioSource);
	const isOpen = live.state === 'ready' && live.value !== null;
	useEffect(() => {
		if (isOpen) return whenIdle(() => void tidyUp());
		return undefined;
	}, [isOpen]);
	return live;
}

/** Whether there is none; on a first visit that can be told before the database answers. */
export function hasNoPortfolio(open: Live<OpenPortfolio | null>): boolean {
	return open.state === 'ready' ? open.value === null : open.state === 'loading' && isFirstVisit();
}

/** After what the person waits for. Safari has no idle callbacks. */
function whenIdle(run: () => void): () => void {
	if (!('requestIdleCallback' in window)) {
		const timer = setTimeout(run, 300);
		return () => clearTimeout(timer);
	}
	const idle = requestIdleCallback(run, { timeout: 2_000 });
	return () => cancelIdleCallback(idle);
}

let isTidying = false;

/** Several parts of a screen ask for the portfolio: one tidying up is enough for them. */
async function tidyUp(): Promise<void> {
	if (isTidying) return;
	isTidying = true;
	await tidy().finally(() => {
		isTidying = false;
	});
}

/**
 * What an earlier page left as a draft, and what has been in the trash for 30 days. Loaded apart, because no
 * screen waits for it.
 */
async function tidy(): Promise<void> {
	const loaded = await Promise.all([
		import('#workflows/settle-left-drafts.ts'),
		import('#workflows/keep-house.ts'),
		import('./follow-folder.ts'),
		import('#workflows/keep-second-copy.ts'),
		import('#workflows/settle-recordings.ts'),
		import('#storage/work-files.ts'),
		import('./follow-open-portfolio.ts'),
	]).catch(() => null);
	if (!loaded) return;
	const [
		{ settleLeftDrafts },
		{ keepHouse },
		{ followBackupFolder },
		{ keepSecondCopy },
		{ settleRecordings },
		{ clearWorkFiles },
		{ followOpenPortfolio },
	] = loaded;
	followOpenPortfolio();
	const settled = await settleLeftDrafts();
	if (settled.ok) tellRecovered(settled.value);
	const recordings = await settleRecordings();
	if (recordings.ok) tellRecovered(recordings.value);
	await keepHouse(Date.now());
	followBackupFolder();
	await keepSecondCopy();
	await clearWorkFiles(Date.now());
}
