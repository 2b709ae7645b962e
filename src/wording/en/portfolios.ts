import type { Instant } from '#domain/identity.ts';
import { dayText } from './dates.ts';

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
const files = (count: number): string => (count === 1 ? '1 photo or file' : `${count} photos and files`);

type Backup = {
	readonly last: { readonly at: Instant } | null;
	/** Items that changed since. */
	readonly since: number;
	/** Something that is no item may have changed since. */
	readonly hasOther: boolean;
	/** Nothing has been written in it. */
	readonly isBlank: boolean;
};

/** The list of all portfolios of a device, and what is done with one of them. */
export const portfoliosWords = {
	isOpen: 'Open now',
	open: 'Open',
	openNamed: (name: string) => `Open ${name}`,
	remove: 'Remove from this device',
	removeNamed: (name: string) => `Remove ${name} from this device`,
	another: 'Start another portfolio',
	/** "Begun 3 August 2026 · Units: Monitor quality, Support operations". */
	apart: (begun: Instant, units: readonly string[]) =>
		[
			`Begun ${dayText(begun.slice(0, 10))}`,
			units.length === 0 ? '' : `${units.length === 1 ? 'Unit' : 'Units'}: ${units.join(', ')}`,
		]
			.filter(Boolean)
			.join(' · '),
	facts: (count: number, changedAt: Instant) =>
		changedAt === '' ? 'No evidence yet' : `${items(count)}, last changed ${dayText(changedAt.slice(0, 10))}`,
	backup: ({ last, since, hasOther, isBlank }: Backup) => {
		if (!last) return isBlank ? 'Nothing to back up' : 'No backup yet';
		const day = `Backed up ${dayText(last.at.slice(0, 10))}`;
		if (since > 0) return `${day}; ${items(since)} changed since`;
		return hasOther ? `${day}; something other than an item changed since` : day;
	},
	failedTitle: 'Nothing was changed',
	conflict:
		'This portfolio was changed or removed in another tab. Nothing was removed here. Look at the list again.',
	removing: {
		title: (name: string) => `Remove ${name}?`,
		goes: (count: number, fileCount: number) =>
			`${count === 0 ? 'There is no evidence in it, but what else is in it (details, decisions, own units and own kinds of evidence)' : `${items(count)}${fileCount === 0 ? '' : ` and ${files(fileCount)}`}, with the history, drafts, trash, judgements, own units and own kinds of evidence,`} would be removed from this device for good. Your other portfolios are not touched.`,
		safe: (names: readonly string[]) =>
			`All of it is in the backup ${names.join(', ')}. Make sure that you still have that file.`,
		notSafe: (count: number) =>
			count === 0
				? 'Some of it is in no backup as it is now. Save a backup first.'
				: count === 1
					? '1 item is in no backup as it is now. Save a backup first.'
					: `${items(count)} are in no backup as they are now. Save a backup first.`,
		empty: 'Nothing has been written in it yet. Your other portfolios are not touched.',
		handed:
			'The copy of it that was handed to your assessor on this device, under “For assessors”, is removed with it.',
		notReturned: (count: number) =>
			`${count === 1 ? '1 decision that your assessor made there was not returned to you and would be lost.' : `${count} decisions that your assessor made there were not returned to you and would be lost.`} No backup of yours holds ${count === 1 ? 'it' : 'them'}.`,
		backUp: 'Save a backup first',
		copyTitle: 'A backup of this portfolio',
		word: 'remove',
		label: 'Or type the word “remove” to go on without a backup',
		labelAnyway: 'Type the word “remove” to go on',
		wrong: 'Type the word “remove”',
		confirm: 'Remove for good',
		done: (name: string) => `${name} was removed from this device.`,
		copyLeft: (name: string) =>
			`${name} was removed, but not the copy of it under “For assessors”. Open it there and remove it.`,
	},
	copy: {
		title: 'Copy to another portfolio',
		lead: 'The copy gets a number of its own there. Photos and files go along, with what you answered about them. What your assessor decided stays here.',
		origin: (name: string) => `Its history and PDF will say that it was copied from ${name}.`,
		where: 'Copy to',
		kept: (codes: readonly string[]) =>
			codes.length === 0 ? 'No criterion is ticked in the copy.' : `Ticked in the copy: ${codes.join(', ')}.`,
		left: (codes: readonly string[]) =>
			`Not ticked in the copy, because that portfolio does not ask for them: ${codes.join(', ')}.`,
		reopened: 'It is “Done” here. The copy is “To finish” until you have looked at its criteria there.',
		reopenedDone: (codes: readonly string[]) =>
			`The copy is “To finish”, because criteria of it are not asked for there: ${codes.join(', ')}. Open that portfolio, look at its criteria and press “Done”.`,
		reopenedTitle: 'Why this is “To finish”',
		reopenedHere: (reference: string, name: string, codes: readonly string[]) =>
			`It was “Done” as ${reference} of ${name}. ${codes.join(', ')} ${codes.length === 1 ? 'is' : 'are'} not asked for in this portfolio and ${codes.length === 1 ? 'was' : 'were'} not ticked in the copy. Look at its criteria, then press “Done” again.`,
		links: 'Links to other items stay here.',
		confirm: 'Copy',
		done: (reference: string, name: string) => `Copied as ${reference} to ${name}.`,
		missing: (count: number) =>
			`${files(count)} could not be read and did not go along. The original is as it was.`,
		failedTitle: 'Nothing was copied',
		notSaved: 'The newest words could not be saved, so nothing was copied. Try again.',
		close: 'Close',
		from: (reference: string, name: string) => `Copied from ${reference} of ${name}`,
	},
} as const;
