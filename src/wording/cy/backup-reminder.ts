import type { backupReminderWords } from '#wording/en/backup-reminder.ts';
import type { Translation } from '#wording/translation.ts';
import { counted, items } from './counted.ts';
import { dates } from './dates.ts';

const DAY = 86_400_000;

/** "heddiw", "ddoe", "3 diwrnod yn ôl", by the calendar where the reader is. */
function agoText(at: string, now: string): string {
	const midnight = (moment: string): number => new Date(new Date(moment).toDateString()).getTime();
	const days = Math.round((midnight(now) - midnight(at)) / DAY);
	if (Number.isNaN(days) || days < 0) return dates.dateTimeText(at);
	if (days === 0) return 'heddiw';
	return days === 1 ? 'ddoe' : `${counted(days, { other: 'diwrnod', two: 'ddiwrnod' })} yn ôl`;
}

export const backupReminder = {
	reminder: ({ last, items: count, since, hasOther }, now) => {
		if (last === null)
			return count === 0 ? '' : `Dim copi wrth gefn eto · ${items(count)} ar y ddyfais hon yn unig`;
		const other = hasOther ? 'manylion neu benderfyniadau wedi newid ers hynny' : 'dim byd newydd ers hynny';
		const news = since === 0 ? other : `${items(since)} ers hynny`;
		return `Copi wrth gefn ${agoText(last.at, now)} · ${news}`;
	},
	remind: {
		due: 'Os caiff y ddyfais hon ei cholli neu os caiff data ei phorwr ei glirio, byddant wedi mynd. Mae copi wrth gefn yn cymryd munud.',
		action: 'Gwneud copi wrth gefn',
		iosTab: 'Rydych mewn tab porwr, y gall iPhone ei wagio ar ôl wythnos heb ymweliad.',
		iosTabAction: 'Symud i’r sgrin gartref',
		folder: 'Mae angen eich sylw ar y ffolder copïau wrth gefn.',
		folderAction: 'Edrych arni',
	},
} as const satisfies Translation<typeof backupReminderWords>;
