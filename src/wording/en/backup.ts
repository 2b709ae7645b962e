import type { Instant } from '#domain/identity.ts';
import { dateTimeText } from './dates.ts';
import { fileSizeText } from './file-size.ts';

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);
const hereNow = (inUse: number, inTrash: number): string =>
	`${items(inUse)} ${inUse === 1 ? 'is' : 'are'} here now${inTrash === 0 ? '' : `, and ${inTrash} more in the trash`}.`;

type Renumbered = { readonly from: string; readonly to: string };
const becoming = (pairs: readonly Renumbered[]): string =>
	pairs.map(({ from, to }) => `${from} becomes ${to}`).join(', ');

/** Backing up, restoring, checking a backup file, and how the portfolio is kept on this device. */
export const backupWords = {
	title: 'Backup',
	lead: 'A backup file holds your whole portfolio: every item with its history, every photo and file. Keep it somewhere other than on this device.',

	make: {
		title: 'Make a backup',
		nothing: 'There is no portfolio on this device yet, so there is nothing to back up.',
		exampleNote: 'This backs up the example, not your own portfolio.',
		never: 'You have not saved a backup file yet.',
		names: (names: readonly string[]) => `Last saved as ${names.join(', ')}`,
		protect: 'Protect with a passphrase',
		protectHint:
			'Without one, anybody who gets the file can read it. Use one before you put it in a shared drive or an email.',
		passphrase: 'Passphrase',
		passphraseHint: 'At least 12 characters. Several words are easiest to write down.',
		again: 'Passphrase again',
		suggest: 'Suggest six words',
		suggested: 'Six words are filled in. Write them down before you go on.',
		suggestFailed: 'No words could be suggested just now. Type a passphrase of your own.',
		writeDown: 'Write this down',
		noRecovery:
			'Keep the passphrase apart from the file. Nobody can recover it: not we, not your centre. Without it the backup cannot be opened.',
		problems: 'The passphrase is not ready',
		tooShort: (characters: number) => `Give a passphrase of at least ${characters} characters`,
		different: 'The two passphrases differ. Type the same one twice',
		start: 'Back up now',
		again2: 'Back up again',
		busy: 'Making the backup',
		stages: {
			reading: 'Reading your portfolio',
			writing: 'Writing the backup',
			protecting: 'Protecting it with the passphrase',
			checking: 'Opening the backup again and checking it',
		},
		cancel: 'Cancel',
		cancelled: 'No backup was made. Nothing was changed.',
		failedTitle: 'No backup was made',
		failed:
			'Something went wrong while it was written. Nothing was changed. Try again, or load the page again first.',
		full: 'This device has no room to put the backup together. What was written of it was removed, and your portfolio is as it was. Free some space on the device, by deleting videos or apps you do not need, and try again.',
		notWhole:
			'It was written, but it did not read back as it should, so it was thrown away. Nothing was changed. Try again.',
	},

	made: {
		title: 'The backup is ready',
		checked: (count: number, attachments: number) =>
			`Opened again and checked: ${items(count)}${attachments === 0 ? ', no photos or files.' : `, ${attachments} of ${files(attachments)} whole.`}`,
		missing: (count: number) =>
			count === 1
				? 'One photo or file could not be read on this device any more, so it is not in the backup.'
				: `${count} photos or files could not be read on this device any more, so they are not in the backup.`,
		downloaded:
			'It is in your downloads. Move a copy to another place, such as a stick or a drive that only you can open.',
		notYet: 'It is not saved yet. Save or share it now: when this page is closed, it is gone.',
		several: (count: number) => `It is so large that it comes as ${files(count)}. Keep them together.`,
		save: 'Save the backup',
		saveAgain: 'Save it again',
		share: 'Share the backup',
		saveOne: (name: string) => `Save ${name}`,
		shareOne: (name: string) => `Share ${name}`,
		size: (bytes: number) => fileSizeText(bytes),
		saved: 'Saved to your downloads.',
		shared: 'The backup was handed over.',
		dismissed: 'It was not shared. It is still here.',
		shareFailed: 'Sharing did not work, so it was saved to your downloads.',
		unnoted: 'The backup is saved. That it is could not be noted on this device, so the reminder stays.',
	},

	restore: {
		title: 'Restore',
		field: 'Restore from a file',
		hint: 'A file that ends in .starfolio or .starfolio.age, or a portfolio PDF that Starfolio built. If your backup has several parts, choose them all at once. You see what would change before anything does.',
		emptied: (names: readonly string[]) => `Look for the backup you saved last: ${names.join(', ')}`,
		opening: 'Reading and checking the file',
		cancel: 'Cancel',
		refusedTitle: 'This file cannot be restored',
		passphraseTitle: 'This backup is protected',
		passphrase: 'Passphrase of this backup',
		open: 'Open',
		wrong:
			'This is not the passphrase. Nothing was changed. Look for capital letters and spaces, and try again.',
		passphraseMissing: 'Type the passphrase',

		summaryTitle: 'What the backup holds',
		from: (learner: string, at: Instant) => `${learner}, backed up on ${dateTimeText(at)}`,
		fromExample: (learner: string, at: Instant) =>
			`The example (${learner}), backed up on ${dateTimeText(at)}`,
		holds: (count: number, attachments: number) => `${items(count)}, ${files(attachments)}, all checked`,
		asItIs: 'Nothing has been written on this device yet, so the backup is taken as it is.',
		changes: 'What would change here',
		new: (count: number) => `${items(count)} would be added`,
		newer: (count: number) => `${items(count)} would go on with newer text from the backup`,
		conflicts: (count: number) =>
			`${items(count)} changed here and in the backup: both are kept, the one written last first`,
		settled: (count: number) =>
			`${items(count)} changed here and in the backup: an earlier restore kept both, so nothing changes`,
		same: (count: number) => `${items(count)} ${count === 1 ? 'is' : 'are'} the same`,
		older: (count: number) =>
			`${items(count)} ${count === 1 ? 'is' : 'are'} newer here and stay${count === 1 ? 's' : ''} as ${count === 1 ? 'it is' : 'they are'}`,
		trashed: (count: number) =>
			`${items(count)} ${count === 1 ? 'is' : 'are'} in the trash here and stay${count === 1 ? 's' : ''} there`,
		takeBack: (count: number) =>
			count === 1
				? 'Restoring takes nothing out of the trash. To take this item back, open Evidence, then Trash. 30 days after it was deleted it goes for good.'
				: 'Restoring takes nothing out of the trash. To take these items back, open Evidence, then Trash. 30 days after they were deleted they go for good.',
		leftInTrash: (count: number) =>
			count === 1
				? '1 item of the backup is in the trash here and was left there. To take it back, open Evidence, then Trash. 30 days after it was deleted it goes for good.'
				: `${count} items of the backup are in the trash here and were left there. To take them back, open Evidence, then Trash. 30 days after they were deleted they go for good.`,
		openTrash: 'Open the trash',
		renumbered: (pairs: readonly Renumbered[]) =>
			`Another item has the same number here, so ${becoming(pairs)}`,
		renumberedHere: (pairs: readonly Renumbered[]) =>
			`The items in the backup keep their numbers, so of those that are here ${becoming(pairs)}`,
		newAttachments: (count: number) => `${files(count)} would be added`,
		drafts: (count: number) => `Text that was being typed would come back in ${items(count)}`,
		draftCopies: (count: number) =>
			`${items(count)} with text that was being typed would be added as ${count === 1 ? 'a copy' : 'copies'}, beside what is being typed here`,
		unit: (title: string, here: number, inFile: number, kept: 'here' | 'in-file') =>
			kept === 'here'
				? `The unit “${title}” differs: version ${here} here stays, version ${inFile} in the file is not taken`
				: `The unit “${title}” differs: version ${inFile} in the file takes the place of version ${here} here`,
		pdf: 'This is a portfolio PDF. It brings what was handed over: the items as they stood, without earlier versions, drafts and files that stayed behind.',
		pdfPart: 'This is a part of a portfolio. Only the items in it are brought; nothing else changes.',
		typedNotLoaded:
			'Something was typed into this PDF that could not be shown just now. Nothing was changed. Go online and choose the file again.',
		rest: 'Decisions, details, units or kinds of evidence that are not here would be added',
		nothing:
			'Everything in the backup is here already: there is nothing to restore. Restoring all the same mends a photo or file that this device can no longer read.',
		nothingButTrash:
			'There is nothing to restore: what the backup holds is here already, in use or in the trash. Restoring all the same mends a photo or file that this device can no longer read.',
		allTheSame: 'Restore all the same',
		begunAfresh: (learner: string, count: number) =>
			`You have already begun a portfolio here: ${items(count)}. The backup is of another one of ${learner}. Say what should become of the two.`,
		heldApart: (learner: string) =>
			`This is another portfolio of ${learner} than the one that is open. The two cannot be put together: a PDF was built of each, or an assessor has put something on record. If one gave way to the other, the assessor who has it could no longer send you a review of it. It can be kept beside it, as a portfolio of its own. Nothing that is here is changed.`,
		together: {
			title: 'Put the two together',
			text: 'Choose this if you began afresh here and want your earlier work back. You then have one portfolio, with everything from both.',
			start: 'Put them together',
		},
		apart: {
			title: 'Keep them as two',
			text: 'Choose this if they are for two qualifications. Each portfolio then has its own evidence, its own PDF and its own backups, and you change between them.',
		},
		missing: (count: number) => `When it was made, ${files(count)} could not be read and did not go in.`,
		notMixed: (learner: string) =>
			`This is the portfolio of ${learner}. It is not mixed with the one on this device, which belongs to somebody else.`,
		inExample:
			'You are in the example, and this is not a backup of it. Leave the example first, then choose the file again.',
		ofExample:
			'This is a backup of the example, not of a portfolio of your own, so it is not put among your work. Nothing was changed. To bring the example back, open the example first and choose the file there.',
		start: 'Restore',
		copyFirst:
			'First a backup of what is here is made and handed to you, so that you can go back to it. Then the restore goes on by itself.',
		withoutCopy: 'Restore without a copy',
		merging: 'Nothing on this device is deleted or overwritten.',
		replaceMore: 'Replace everything here instead',
		replaceText: (count: number) =>
			`${items(count)} on this device would be removed, and the backup would take ${count === 1 ? 'its' : 'their'} place. First a backup of what is here is made and handed to you.`,
		replaceFirst: 'Back up what is here first',
		safetyTitle: 'A backup of what is here now',
		replaceNow: 'Replace what is here',
		replaceAsk: 'Replace what is on this device?',
		replaceAskText: (count: number) =>
			`${items(count)} will be removed from this device. You can bring ${count === 1 ? 'it' : 'them'} back only with the backup that was just made.`,
		busy: 'Restoring',
		doneTitle: 'Restored',
		done: (count: number) =>
			count === 1 ? 'There is 1 item more or newer.' : `There are ${count} items more or newer.`,
		doneReplaced: (inUse: number, inTrash: number) =>
			`What was here was replaced. ${hereNow(inUse, inTrash)}`,
		doneWhole: (inUse: number, inTrash: number) => hereNow(inUse, inTrash),
		doneUntouched: 'No evidence was changed.',
		doneTyped: 'What was typed into the PDF is kept beside its criteria, marked as not signed.',
		doneRest:
			'What was not here of decisions, details, units or kinds of evidence was added or brought up to date.',
		copyLeft:
			'The copy of the replaced portfolio under “For assessors” could not be removed. Open it there and remove it.',
		notLoaded:
			'The file was read, but what is needed to restore it could not be loaded. Nothing was changed. Go online and choose the file again.',
		doneDrafts: (count: number) => `Text that was being typed came back in ${items(count)}.`,
		doneDraftCopies: (count: number) =>
			`${items(count)} with text that was being typed ${count === 1 ? 'was' : 'were'} added as ${count === 1 ? 'a copy' : 'copies'}, beside what is being typed here.`,
		doneFiles: (count: number) =>
			`${files(count)} that could not be read here ${count === 1 ? 'is' : 'are'} back.`,
		doneInTrash: 'Nothing was changed: what the backup holds is here already, in use or in the trash.',
		doneSame: 'Everything was here already. Nothing was changed.',
		evidence: 'See your evidence',
		failedTitle: 'Nothing was restored',
		cancelled: 'Nothing was restored. What was here is as it was.',
		failed: 'Something went wrong. What was here is as it was. Load the page again and try once more.',
		full: 'This device has no room for the files in the backup. What was here is as it was. Free some space and try again.',
		conflict:
			'Another tab was writing all the time. What was here is as it was. Close other Starfolio tabs and try again.',
		changedSince:
			'Something was added or changed here after the backup of it was made, so that backup does not hold everything. Nothing was replaced. Make a new backup of what is here first.',
		recording:
			'A voice note is being recorded in another tab, or is not part of its item there yet. It would be lost, so nothing was replaced. Finish it or close that tab, and make a new backup of what is here first.',
		unsaved:
			'You have changed something in Settings, in a unit or in a kind of evidence and not saved it. It would be lost, so nothing was restored. Save it there or undo it, then choose the file again.',
		wouldEmpty: 'The backup is empty, so it does not take the place of what is here. Nothing was changed.',
	},

	/** One sentence for each thing that can be wrong with a file. In none of these cases has anything changed. */
	problems: {
		empty:
			'The file is empty. Nothing was changed. Choose the file again; if it stays empty, look for an older backup.',
		'not-a-backup':
			'This is not a Starfolio backup. Nothing was changed. Choose a file that ends in .starfolio or .starfolio.age.',
		pdf: 'This PDF carries no portfolio. Nothing was changed. Choose a PDF that Starfolio built, or a file that ends in .starfolio or .starfolio.age.',
		'wrong-kind':
			'This Starfolio file is not a backup of a portfolio. Nothing was changed. If it came from your assessor, keep it for them to explain.',
		'newer-format':
			'This backup was made by a newer Starfolio. Nothing was changed. Load this page again while you are online to get the newer version, then try again.',
		truncated:
			'The end of the file is missing. Nothing was changed. Copy or download it again from where you keep it.',
		damaged:
			'Part of the file is damaged or missing. Nothing was changed. Copy or download it again from where you keep it, or use an older backup.',
		'too-large':
			'The file claims to hold more than a portfolio can. Nothing was changed. Use another backup.',
		'unsafe-name':
			'There is something in this file that no backup holds. Nothing was changed. Use a backup that has not been changed by another program.',
		duplicate:
			'The file holds the same thing twice. Nothing was changed. Use a backup that has not been changed by another program.',
		inconsistent: 'The pieces of this file do not fit together. Nothing was changed. Use another backup.',
		'passphrase-needed': 'This backup is protected. Nothing was changed. Type its passphrase.',
		'wrong-passphrase': 'This is not the passphrase of this backup. Nothing was changed. Try again.',
		'part-missing':
			'This backup has more than one file, and not all of them were chosen. Nothing was changed. Choose them all at once.',
		'parts-mixed':
			'These files do not belong to one backup. Nothing was changed. Choose the parts of one backup, each of them once.',
		unreadable:
			'This device could not read the file. Nothing was changed. Copy it to this device first, then choose it again.',
		failed:
			'The file could not be checked to its end. Nothing was changed. Load the page again and try once more.',
		cancelled: 'Stopped. Nothing was changed.',
	},
	parts: (count: number) => `There are ${files(count)} in this backup.`,

	check: {
		title: 'Check a backup',
		text: 'Opens a backup file, reads every byte of it and compares it with this device. Nothing is changed.',
		button: 'Check a backup file',
		refusedTitle: 'This backup would not help you',
		wholeTitle: 'This backup is whole',
		staleTitle: 'This backup is whole, but not up to date',
		files: (inFile: number, here: number) =>
			here === 0
				? 'There are no photos or files on this device.'
				: `${inFile} of ${files(here)} on this device ${here === 1 ? 'is' : 'are'} in it.`,
		items: (asNow: number, here: number) =>
			here === 0
				? 'There are no items on this device, but for those in the trash.'
				: `${asNow} of ${items(here)} ${here === 1 ? 'is' : 'are'} in it just as now.`,
		otherwise: 'Something beside the items has changed since: decisions, names, units or details.',
		advice: 'Make a new backup.',
		alone: (count: number, attachments: number) =>
			`It holds ${items(count)} and ${attachments} of ${files(attachments)}. There is no portfolio on this device to compare it with.`,
		failed: 'The file is whole, but what is on this device could not be read to compare it.',
	},

	device: 'On this device',
	lastBackup: 'Last backup',
	keeping: {
		label: 'Kept when space runs short',
		promised: 'Yes. The browser has promised to keep it.',
		'not-promised': 'Not promised. The browser may remove it when this device runs out of space.',
		unknown: 'This browser does not say.',
	},
	ask: 'Ask the browser to keep it',
	asked: {
		promised: 'The browser has promised to keep your portfolio.',
		'not-promised': 'The browser did not promise it. Installing Starfolio often helps: see Help.',
		unknown: 'This browser cannot be asked.',
	},
	used: 'Used by Starfolio',
	twice:
		'Your work is in it twice, in case the browser damages one copy. A lost phone takes both: that is what backups are for.',
	free: 'Still free for Starfolio',
	about: (bytes: number) =>
		`about ${bytes >= 1e9 ? `${(bytes / 1e9).toPrecision(3)} GB` : fileSizeText(bytes)}`,
	unknownSpace: 'This browser does not say.',
	unknownFree: 'This browser does not say. Look under storage in your device’s settings.',
	portfolio: 'Portfolio',
	noPortfolio: 'None on this device yet.',
	items: (count: number) => (count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`),
	exports: 'PDFs built',
	none: 'none yet',
} as const;
