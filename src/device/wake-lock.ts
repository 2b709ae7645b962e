/**
 * Keeps the screen on: a phone that locks itself takes the microphone away. Gives what ends it. Where a browser
 * cannot, nothing happens; what was recorded is kept all the same.
 */
export function keepAwake(): () => void {
	let isWanted = true;
	let lock: WakeLockSentinel | null = null;
	const ask = async (): Promise<void> => {
		// Browsers let go of it when the page is hidden, and give it to visible pages only.
		if (document.visibilityState !== 'visible') return;
		const given = await navigator.wakeLock?.request('screen').catch(() => null);
		if (!given) return;
		if (isWanted) lock = given;
		else await given.release().catch(() => undefined);
	};
	const onVisibility = () => void ask();
	document.addEventListener('visibilitychange', onVisibility);
	void ask();
	return () => {
		isWanted = false;
		document.removeEventListener('visibilitychange', onVisibility);
		void lock?.release().catch(() => undefined);
	};
}
