/** How long a slow phone may take to open a sound, in milliseconds. */
const PATIENCE = 15_000;
/** Seconds beyond any end. */
const BEYOND = 1e9;

/**
 * Opens a sound in the browser's own player, goes to its end and decodes there. Gives its length in seconds; null
 * when it cannot be played. A recording says nothing about its length itself, so the end has to be looked for.
 */
export function soundLength(sound: Blob): Promise<number | null> {
	const url = URL.createObjectURL(sound);
	const player = new Audio();
	player.muted = true;
	player.preload = 'auto';
	return new Promise<number | null>((resolve) => {
		const tell = (): void => {
			const { duration, currentTime } = player;
			const length = Number.isFinite(duration) ? duration : currentTime;
			resolve(length > 0 && length < BEYOND ? length : null);
		};
		const timer = setTimeout(() => resolve(null), PATIENCE);
		const isOver = () => clearTimeout(timer);
		player.addEventListener(
			'loadedmetadata',
			() => {
				const { duration } = player;
				player.currentTime = Number.isFinite(duration) ? Math.max(0, duration - 0.05) : BEYOND;
			},
			{ once: true },
		);
		player.addEventListener(
			'seeked',
			() => {
				isOver();
				// The length becomes known with the frame at the end.
				if (player.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) tell();
				else player.addEventListener('loadeddata', tell, { once: true });
			},
			{ once: true },
		);
		player.addEventListener(
			'error',
			() => {
				isOver();
				resolve(null);
			},
			{ once: true },
		);
		player.src = url;
	}).finally(() => {
		player.removeAttribute('src');
		player.load();
		URL.revokeObjectURL(url);
	});
}
