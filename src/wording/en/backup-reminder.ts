import type { Instant } from '#domain/identity.ts';
import { dateTimeText } from './dates.ts';

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

const DAY = 86_400_000;

/** "today", "yesterday", "3 days ago", by the calendar where the reader is. */
function agoText(at: Instant, now: Instant): string {
	const midnight = (moment: Instant): number => new Date(new Date(moment).toDateString()).getTime();
	const days = Math.round((midnight(now) - midnight(at)) / DAY);
	if (Number.isNaN(days) || days < 0) return dateTimeText(at);
	if (days === 0) return 'today';
	return days === 1 ? 'yesterday' : `${days} days ago`;
}

type Status = {
	readonly last: { readonly at: Instant } | null;
	readonly items: number;
	readonly since: number;
	readonly hasOther: boolean;
};

/** How much of the portfolio no backup file holds. */
export const backupReminderWords = {
	/** One line for the home screen; "" while there is nothing to lose. */
	reminder: ({ last, items: count, since, hasOther }: Status, now: Instant): string => {
		if (last === null) return count === 0 ? '' : `Not backed up yet · ${items(count)} only on this device`;
		const other = hasOther ? 'details or decisions changed since' : 'nothing new since';
		const news = since === 0 ? other : `${items(since)} since`;
		return `Backed up ${agoText(last.at, now)} · ${news}`;
	},

	/** On the home screen, beside the line above. */
	remind: {
		due: 'If this device is lost or its browser data is cleared, they are gone. A backup takes a minute.',
		action: 'Back up',
		iosTab: 'You are in a browser tab, which an iPhone may empty after a week without a visit.',
		iosTabAction: 'Move to the home screen',
		folder: 'The backup folder needs you.',
		folderAction: 'Look at it',
	},
} as const;
