export type TimeOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** The part of the day at an hour from 0 to 23. */
export function timeOfDay(hour: number): TimeOfDay {
	if (hour < 5) return 'night';
	if (hour < 12) return 'morning';
	return hour < 18 ? 'afternoon' : 'evening';
}

/** What to call somebody: the first word of a name, the whole of a single word. */
export function firstName(name: string): string {
	return name.trim().split(/\s+/)[0] ?? '';
}
