import { useEffect, useState } from 'react';

/**
 * Whether what was drawn first is on the screen: the rest of a long page comes then. A slow phone takes as long for
 * what is out of sight as for what is wanted.
 */
export function usePainted(): boolean {
	const [isPainted, setPainted] = useState(false);
	useEffect(() => {
		let timer = 0;
		// The frame's own work comes first; a timer set in it runs when that is done.
		const frame = requestAnimationFrame(() => {
			timer = window.setTimeout(() => setPainted(true));
		});
		// A page in the background draws no frames.
		const hidden = document.hidden ? window.setTimeout(() => setPainted(true)) : 0;
		return () => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
			clearTimeout(hidden);
		};
	}, []);
	return isPainted;
}
