import * as z from 'zod/mini';
import type { EvidenceFilter } from '#domain/search.ts';
import { NO_FILTER } from '#domain/search.ts';
import { contactTypeSchema } from '#domain/template.ts';

type Narrowing = Omit<EvidenceFilter, 'text'>;

/** The names that a filter has in the address, in the order they are written. */
const NAMES = {
	unit: 'unit',
	criterion: 'criterion',
	template: 'kind',
	contactType: 'contact',
	from: 'from',
	to: 'to',
	state: 'state',
} as const satisfies Record<keyof Narrowing, string>;

const STATES: readonly EvidenceFilter['state'][] = ['to-finish', 'done', 'not-mapped'];

function dayOf(value: string): string {
	return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
}

const entrySchema = z.object({ search: z.string() });

/**
 * The words that were searched for when this entry of the history was left. They never stand in the address:
 * learners search for a customer's name, and addresses are kept, synchronised and sent to the host.
 */
export function searchOfEntry(state: unknown): string {
	const entry = entrySchema.safeParse(state);
	return entry.success ? entry.data.search : '';
}

/** Reads a filter from a query string; what does not fit is left out. */
export function filterFromQuery(query: string): Narrowing {
	const asked = new URLSearchParams(query);
	const read = (key: keyof Narrowing) => asked.get(NAMES[key]) ?? '';
	return {
		unit: read('unit'),
		criterion: read('criterion'),
		template: read('template'),
		contactType: contactTypeSchema.options.find((type) => type === read('contactType')) ?? '',
		from: dayOf(read('from')),
		to: dayOf(read('to')),
		state: STATES.find((state) => state === read('state')) ?? '',
	};
}

/** Writes a filter as a query string, "" for no filter. Other parts of the query are kept. */
export function queryWithFilter(query: string, filter: Narrowing): string {
	const written = new URLSearchParams(query);
	for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
		if (filter[key] === '') written.delete(NAMES[key]);
		else written.set(NAMES[key], filter[key]);
	}
	const text = written.toString();
	return text === '' ? '' : `?${text}`;
}

/** How many filters narrow the list, the search text not counted. */
export function activeFilters(filter: EvidenceFilter): number {
	return Object.entries({ ...NO_FILTER, ...filter, text: '' }).filter(([, value]) => value !== '').length;
}
