import type { Due } from './due-dates.ts';
import type { EvidenceHead } from './evidence-head.ts';
import type { CalendarDate } from './identity.ts';

/** Something that has to be done by a day, and the item that says so. */
export type DiaryEntry = {
	readonly item: EvidenceHead;
	readonly due: Due;
	readonly isOverdue: boolean;
};

/**
 * All that is due, earliest day first: what is overdue and what is ahead. A check that a later one of the same
 * area has followed is done. Items in the trash have no say.
 *
 * @param today the learner's day
 */
export function diaryOf(heads: readonly EvidenceHead[], today: CalendarDate): readonly DiaryEntry[] {
	const inUse = heads.filter((head) => head.deletedAt === '');
	const newest = newestChecks(inUse);
	const entries: DiaryEntry[] = [];
	for (const item of inUse) {
		for (const due of item.outlook?.due ?? []) {
			const isOverdue = due.on < today;
			if (isOverdue && due.lapses) continue;
			if (due.area !== '' && momentOf(item) < (newest.get(areaOf(item, due.area)) ?? '')) continue;
			entries.push({ item, due, isOverdue });
		}
	}
	return entries.sort(
		(a, b) => compare(a.due.on, b.due.on) || compare(a.item.id, b.item.id) || compare(a.due.key, b.due.key),
	);
}

/** When the newest item of each kind and area happened. */
function newestChecks(heads: readonly EvidenceHead[]): ReadonlyMap<string, string> {
	const newest = new Map<string, string>();
	for (const head of heads) {
		for (const { area } of head.outlook?.due ?? []) {
			if (area === '') continue;
			const key = areaOf(head, area);
			const moment = momentOf(head);
			if (moment > (newest.get(key) ?? '')) newest.set(key, moment);
		}
	}
	return newest;
}

const areaOf = ({ template }: EvidenceHead, area: string): string => `${template} ${area}`;

/** By the day it happened, and among those of one day by when it was begun. */
function momentOf({ eventDate, createdAt }: EvidenceHead): string {
	return `${eventDate || createdAt.slice(0, 10)} ${createdAt}`;
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
