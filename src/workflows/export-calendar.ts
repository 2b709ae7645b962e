import { now } from '#device/identity.ts';
import { canShareFile, type ShareResult, saveFile, shareFile } from '#device/share.ts';
import type { DiaryEntry } from '#domain/diary.ts';
import { calendarFile } from '#exchange/calendar.ts';
import { diaryWords } from '#wording/en/diary.ts';

const words = diaryWords.calendar;

/** The calendar file of what is due. It carries kinds, days and item numbers, and nothing that was written. */
export function calendarOf(entries: readonly DiaryEntry[]): File {
	const events = entries.map(({ item, due }) => ({
		uid: `${item.id}-${due.key.replace(/[^\w-]/g, '-')}@starfolio`,
		sequence: item.revision,
		day: due.on,
		summary: words.summary(due, item.reference),
		description: words.description,
		changedAt: item.changedAt,
	}));
	return new File([calendarFile(words.name, events, now())], words.fileName, { type: 'text/calendar' });
}

/** Hands the calendar file over: by the share sheet where that takes it, else as a download. Call it from a tap. */
export async function handOverCalendar(file: File): Promise<ShareResult | 'saved'> {
	if (!canShareFile(file)) {
		saveFile(file);
		return 'saved';
	}
	const result = await shareFile(file);
	if (result !== 'failed') return result;
	saveFile(file);
	return 'saved';
}
