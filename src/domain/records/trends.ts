import type { ScoredContact } from './recorded.ts';

export type Period = 'month' | 'quarter';

export type TrendPoint = {
	/** "2026-06" or "2026-Q2". */
	readonly period: string;
	/** Per cent, the mean of the contacts of the period. */
	readonly score: number;
	readonly contacts: number;
};

/** "" for everybody, and for the score of the whole scorecard. */
export type TrendOf = { readonly colleague: string; readonly line: string; readonly period: Period };

/** The mean score of each period in which anything was scored, the oldest first. Contacts without a day are left out. */
export function trendOf(
	contacts: readonly ScoredContact[],
	{ colleague, line, period }: TrendOf,
): readonly TrendPoint[] {
	const sums = new Map<string, { sum: number; contacts: number }>();
	for (const contact of contacts) {
		if (colleague !== '' && contact.colleague !== colleague) continue;
		const score =
			line === '' ? contact.score : (contact.lines.find(({ text }) => text === line)?.share ?? null);
		const key = periodOf(contact.on, period);
		if (score === null || key === '') continue;
		const known = sums.get(key) ?? { sum: 0, contacts: 0 };
		sums.set(key, { sum: known.sum + score, contacts: known.contacts + 1 });
	}
	return [...sums]
		.map(([key, { sum, contacts: count }]) => ({ period: key, score: sum / count, contacts: count }))
		.sort((a, b) => (a.period < b.period ? -1 : 1));
}

function periodOf(day: string, period: Period): string {
	const month = /^\d{4}-(\d{2})-\d{2}$/.exec(day)?.[1];
	if (month === undefined) return '';
	return period === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Fewer contacts than this in a period say little: usual monitoring is a handful for a person and month. */
export const FEW_CONTACTS = 5;

/** The colleagues and the lines that there is a score for, in the order of the alphabet and of the form. */
export function trendChoices(contacts: readonly ScoredContact[]): {
	readonly colleagues: readonly string[];
	readonly lines: readonly string[];
} {
	return {
		colleagues: [...new Set(contacts.map(({ colleague }) => colleague))]
			.filter((name) => name !== '')
			.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
		lines: [...new Set(contacts.flatMap(({ lines }) => lines.map(({ text }) => text)))],
	};
}

/** The lines with the lowest mean over all contacts, lowest first: where coaching helps most. */
export function weakestLines(
	contacts: readonly ScoredContact[],
	most: number,
): readonly { readonly text: string; readonly score: number; readonly contacts: number }[] {
	const sums = new Map<string, { sum: number; contacts: number }>();
	for (const { lines } of contacts) {
		for (const { text, share } of lines) {
			if (share === null) continue;
			const known = sums.get(text) ?? { sum: 0, contacts: 0 };
			sums.set(text, { sum: known.sum + share, contacts: known.contacts + 1 });
		}
	}
	return [...sums]
		.map(([text, { sum, contacts: count }]) => ({ text, score: sum / count, contacts: count }))
		.filter(({ score }) => score < 100)
		.sort((a, b) => a.score - b.score)
		.slice(0, most);
}
