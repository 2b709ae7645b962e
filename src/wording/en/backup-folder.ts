import type { Instant } from '#domain/identity.ts';
import { dateTimeText } from './dates.ts';

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

/** A folder of the computer in which a backup is kept up to date by itself. */
export const backupFolderWords = {
	title: 'Back up by itself into a folder',
	text: 'Choose a folder, and while Starfolio is open it keeps a backup file there up to date, with the one of an earlier day beside it. Best is a folder that is copied elsewhere, such as your college’s drive. The file has no passphrase: whoever can open the folder can read it.',
	choose: 'Choose a folder',
	another: 'Choose another folder',
	leave: 'Stop this',
	notChosen: 'No folder was chosen. Nothing was changed.',
	notLoaded: 'This part could not be loaded. Go online and load the page again.',
	upToDate: (folder: string, at: Instant) =>
		`The backup in “${folder}” is up to date. It was written and read back on ${dateTimeText(at)}.`,
	lapsedTitle: 'The folder is not kept up to date',
	lapsed: (folder: string) =>
		`The browser wants to be asked again before Starfolio may write into “${folder}”. What is in the folder is still there. If the browser offers it, choose to allow it on every visit.`,
	allow: 'Allow it again',
	heldBackTitle: 'The backup in the folder was not replaced',
	heldBack: (folder: string, there: number, here: number) =>
		`The file in “${folder}” holds ${items(there)}, and this device has ${items(here)} or another portfolio. Nothing was written, so that a full backup is not lost to an emptier one. If something is missing here, restore that file first.`,
	heldBackFiles: (folder: string, lost: number) =>
		`${lost === 1 ? '1 photo or file' : `${lost} photos and files`} that the backup in “${folder}” was made with cannot be read on this device any more. Nothing was written, so that they are not lost there too. Restore that file first: it brings them back.`,
	foreign: (folder: string) =>
		`In “${folder}” there is a file of the same name that this Starfolio cannot read. Nothing was written. Choose another folder, or replace it if you do not need it.`,
	overrule: 'Replace it, and keep it as the earlier one',
	failedTitle: 'The folder is not up to date',
	gone: (folder: string) =>
		`The folder “${folder}” was not found. It may have been moved, or the drive is not connected. Nothing here was changed.`,
	full: (folder: string) => `There is no room in “${folder}”. The older file there is as it was.`,
	fullHere: (folder: string) =>
		`This device has no room to put the backup together before it goes into “${folder}”. The older file there is as it was. Free some space on this device and try again.`,
	tooLarge:
		'Your portfolio is too large for one file, so it cannot be kept in a folder by itself. Press “Back up now” instead.',
	failed: (folder: string) =>
		`Something went wrong while the backup was written into “${folder}”. Nothing here was changed. Try again, or press “Back up now” instead.`,
	retry: 'Try again',
} as const;
