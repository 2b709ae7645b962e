/**
 * Whether nothing was ever kept on this device, as far as can be told without waiting: then what a first visit shows can
 * stand there at once. Pages hold this function as it stands here, so it uses nothing from outside of itself.
 */
export function isFirstVisit(): boolean {
	try {
		const kept = Object.keys(localStorage).filter((key) => key !== 'starfolio.offline-announced');
		return location.hash === '' && kept.length === 0;
	} catch {
		return false;
	}
}

/** Shows what a first visit sees of this page instead of the lines that stand for what is being read. As above. */
export function showGreeting(isFirst: boolean): void {
	document.getElementById('greeting')?.toggleAttribute('hidden', !isFirst);
	document.getElementById('not-greeting')?.toggleAttribute('hidden', isFirst);
}
