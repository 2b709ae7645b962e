export type ShareResult = 'shared' | 'dismissed' | 'failed';

/**
 * Whether this device's share sheet takes the file. Chrome's takes PDFs, pictures and sound but no ZIP,
 * and desktop browsers often have none: ask for every file.
 */
export function canShareFile(file: File): boolean {
	try {
		return typeof navigator.share === 'function' && navigator.canShare?.({ files: [file] }) === true;
	} catch {
		return false;
	}
}

/**
 * Opens the share sheet. Call it straight from a tap: browsers refuse it later. Only the file is given,
 * because iOS drops the file when text stands beside it.
 */
export async function shareFile(file: File): Promise<ShareResult> {
	try {
		await navigator.share({ files: [file] });
		return 'shared';
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'failed';
	}
}

/** Downloads the file under its own name. */
export function saveFile(file: File): void {
	const url = URL.createObjectURL(file);
	const anchor = document.createElement('a');
	anchor.href = url;
	anchor.download = file.name;
	anchor.rel = 'noopener';
	document.body.append(anchor);
	anchor.click();
	anchor.remove();
	// Safari reads the file only after the click has been handled; revoking at once gives an empty download.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
