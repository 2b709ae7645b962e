import type { Answers } from '#domain/answer.ts';
import type { Claim } from '#domain/evidence.ts';
import type { ContactType } from '#domain/template.ts';
import type { ItemId } from './references.ts';
import type { ExampleItem, ExamplePhoto } from './shape.ts';

const UNITS = {
	monitor: 'icq-l3-monitor-quality',
	focus: 'focus-l2-monitor-quality',
	maintain: 'icq-l3-maintain-support',
	element: 'element-improve-support',
} as const;

/** The four built-in units, all adopted. */
export const ADOPTED_UNITS: readonly string[] = Object.values(UNITS);

/** The id of a criterion: criterion('monitor', '1.1'). */
export function criterion(unit: keyof typeof UNITS, code: string): string {
	return `${UNITS[unit]}/${code}`;
}

/** A tick at a criterion, with or without the line that says how. */
export function claim(unit: keyof typeof UNITS, code: string, how = ''): Claim {
	return { criterion: criterion(unit, code), how };
}

type Entry = {
	readonly id: ItemId;
	/** Template id; the example uses the first version of each. */
	readonly template: string;
	readonly title: string;
	readonly eventDate: string;
	readonly created: string;
	readonly changed: string;
	readonly contactTypes: readonly ContactType[];
	readonly answers: Answers;
	readonly claims: readonly Claim[];
	readonly links: readonly ItemId[];
	readonly photos?: readonly ExamplePhoto[];
	/** Done unless said otherwise. */
	readonly done?: boolean;
};

/** One item as the example's shape wants it; written on the day it was started. */
export function item(entry: Entry): ExampleItem {
	return {
		id: entry.id,
		createdAt: entry.created,
		changedAt: entry.changed,
		content: {
			template: { id: entry.template, version: 1 },
			title: entry.title,
			answers: { ...entry.answers },
			contactTypes: [...entry.contactTypes],
			eventDate: entry.eventDate,
			writtenDate: entry.created.slice(0, 10),
			reality: 'real',
			claims: [...entry.claims],
			links: [...entry.links],
			done: entry.done ?? true,
		},
		photos: entry.photos ?? [],
	};
}
