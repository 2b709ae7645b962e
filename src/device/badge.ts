/**
 * Shows a number on the icon of the installed app, none for 0. Where the browser has no badges (Firefox, an iPhone
 * before 16.4, an app that is not installed) nothing happens.
 */
export function setBadge(count: number): void {
	try {
		const done = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
		done?.catch(() => undefined);
	} catch {
		// Not allowed here: in a frame, say.
	}
}
