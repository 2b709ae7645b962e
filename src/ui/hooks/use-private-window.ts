import { useEffect, useState } from 'react';
import { privateWindow } from '#device/private-window.ts';

let asked: ReturnType<typeof privateWindow> | null = null;

/** Whether this looks like a private window; false until, and unless, the browser gives it away. */
export function usePrivateWindow(): boolean {
	const [isLikely, setIsLikely] = useState(false);
	useEffect(() => {
		let isCurrent = true;
		asked ??= privateWindow();
		void asked.then((answer) => isCurrent && setIsLikely(answer === 'likely'));
		return () => {
			isCurrent = false;
		};
	}, []);
	return isLikely;
}
