import { textArea } from './text-area.ts';

/** Text that outlives a reload of its tab and goes with the tab. */
export const {
	read: readTabText,
	write: writeTabText,
	remove: removeTabText,
	keys: tabTextKeys,
} = textArea(() => sessionStorage);
