import { textArea } from './text-area.ts';

export const {
	read: readLocal,
	write: writeLocal,
	remove: removeLocal,
	keys: localKeys,
} = textArea(() => localStorage);
