import type { AnswerOf, OwnLine, Rating } from './answer.ts';
import { readNumber } from './number.ts';
import type { FieldOf, RatingLine, Scale } from './template.ts';

type ScoredLine = {
	readonly id: string;
	readonly weight: number;
	readonly critical: boolean;
	readonly scale: Scale;
};

export type RatingScore = {
	/** Per cent after the critical rule; null while nothing applicable is rated. */
	readonly score: number | null;
	/** Per cent before the critical rule. */
	readonly raw: number | null;
	/** Per cent over the critical lines alone. */
	readonly compliance: number | null;
	readonly rated: number;
	readonly notApplicable: number;
	readonly unrated: number;
	/** Ids of critical lines that got their scale's lowest level. */
	readonly failedCritical: readonly string[];
	/** null while there is no score. Never true when a critical line failed. */
	readonly passed: boolean | null;
};

/** The template's lines and the learner's own ones, in the order of the form. */
export function linesOf(
	field: FieldOf<'rating-table'>,
	ownLines: readonly OwnLine[],
): readonly (RatingLine | (OwnLine & { readonly scale: string }))[] {
	const first = field.scales[0]?.id ?? '';
	return [
		...field.groups.flatMap((group) => group.lines),
		...ownLines.map((line) => ({ ...line, scale: first })),
	];
}

function scored(field: FieldOf<'rating-table'>, ownLines: readonly OwnLine[]): readonly ScoredLine[] {
	return linesOf(field, ownLines).flatMap((line) => {
		const scale = field.scales.find((candidate) => candidate.id === line.scale);
		if (!scale) return [];
		const weight = typeof line.weight === 'number' ? line.weight : Math.max(0, readNumber(line.weight) ?? 1);
		return [{ id: line.id, weight, critical: line.critical, scale }];
	});
}

function bestOf(scale: Scale): number {
	return Math.max(...scale.levels.map((level) => level.value));
}

function worstOf(scale: Scale): number {
	return Math.min(...scale.levels.map((level) => level.value));
}

function percentage(lines: readonly ScoredLine[], ratings: Readonly<Record<string, Rating>>): number | null {
	let weights = 0;
	let earned = 0;
	for (const line of lines) {
		const rating = ratings[line.id]?.rating;
		// "Not applicable" and "not rated yet" leave the denominator: they must not punish.
		if (typeof rating !== 'number') continue;
		const best = bestOf(line.scale);
		weights += line.weight;
		earned += line.weight * (best > 0 ? rating / best : 0);
	}
	return weights > 0 ? (earned / weights) * 100 : null;
}

/**
 * The score of a scorecard: the sum of weight × rating ÷ best, over the sum of the weights of the
 * rated lines, in per cent. Everything "not applicable" gives no score rather than 0. A critical
 * line at its lowest level triggers the template's rule; the raw score is kept beside it.
 */
export function scoreOf(field: FieldOf<'rating-table'>, answer: AnswerOf<'rating-table'>): RatingScore {
	const lines = scored(field, answer.ownLines);
	const ratingOf = (line: ScoredLine) => answer.ratings[line.id]?.rating ?? null;
	const raw = percentage(lines, answer.ratings);
	const failedCritical = lines
		.filter((line) => line.critical && ratingOf(line) === worstOf(line.scale))
		.map((line) => line.id);
	const score = raw === null || failedCritical.length === 0 ? raw : afterCriticalFailure(field, raw);
	return {
		score,
		raw,
		compliance: percentage(
			lines.filter((line) => line.critical),
			answer.ratings,
		),
		rated: lines.filter((line) => typeof ratingOf(line) === 'number').length,
		notApplicable: lines.filter((line) => ratingOf(line) === 'not-applicable').length,
		unrated: lines.filter((line) => ratingOf(line) === null).length,
		failedCritical,
		passed: score === null ? null : failedCritical.length === 0 && score >= field.passMark,
	};
}

function afterCriticalFailure(field: FieldOf<'rating-table'>, raw: number): number {
	switch (field.criticalRule.kind) {
		case 'zero':
			return 0;
		case 'cap':
			return Math.min(raw, field.criticalRule.at);
		case 'flag':
			return raw;
	}
}
