import { useEffect, useRef, useState } from 'react';

/**
 * Files dropped anywhere on the page: one that misses the field would otherwise take the page's place, and with it what
 * is being decided. Says whether one is held over the page.
 */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
	const [isOver, setOver] = useState(false);
	const dropped = useRef(onFiles);
	dropped.current = onFiles;
	useEffect(() => {
		const over = (event: DragEvent): void => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			setOver(true);
		};
		const leave = (): void => setOver(false);
		const drop = (event: DragEvent): void => {
			const files = [...(event.dataTransfer?.files ?? [])];
			setOver(false);
			if (files.length === 0) return;
			event.preventDefault();
			dropped.current(files);
		};
		document.addEventListener('dragover', over);
		document.addEventListener('dragleave', leave);
		document.addEventListener('drop', drop);
		return () => {
			document.removeEventListener('dragover', over);
			document.removeEventListener('dragleave', leave);
			document.removeEventListener('drop', drop);
		};
	}, []);
	return isOver;
}
