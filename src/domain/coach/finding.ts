import type { CalendarDate, CriterionId, EvidenceId, UnitId } from '#domain/identity.ts';

/** "fix": an assessor would send it back. "consider": it may be right as it is. Neither ever stops anything. */
export type Level = 'fix' | 'consider';

/**
 * Where a check comes from: one of the documents the units were written from, or a practice of the field (rules of
 * evidence, STAR, SMART actions, reflective models, sampling, audit trail). Whom it is told to decides which of
 * them are named (sources.ts).
 */
export type Source =
	| 'icq-monitor'
	| 'focus-monitor'
	| 'icq-maintain'
	| 'element-improve'
	| 'varcs'
	| 'star'
	| 'smart'
	| 'reflection'
	| 'sampling'
	| 'witness'
	| 'practice';

/** The exact place that a finding is about. Rows count from 1. */
export type Place =
	| { readonly kind: 'field'; readonly field: string; readonly label: string; readonly row: number }
	| { readonly kind: 'title' | 'event-date' | 'reality' | 'claims' }
	| { readonly kind: 'attachment'; readonly attachment: string }
	| { readonly kind: 'criterion'; readonly criterion: CriterionId }
	| { readonly kind: 'unit' }
	| { readonly kind: 'portfolio' };

/** What the sentence of a finding may name: a count, a word of the learner's, another thing it is about. */
export type Facts = { readonly count: number; readonly name: string; readonly other: string };

/** One thing the coach has noticed. `id` stays the same while the matter does, so that it can be set aside. */
export type Finding<Code extends string = string> = {
	readonly id: string;
	readonly code: Code;
	readonly level: Level;
	readonly sources: readonly Source[];
	/** "" where it is about a unit or the whole portfolio. */
	readonly item: EvidenceId;
	/** "" where it is not about one unit. */
	readonly unit: UnitId;
	readonly place: Place;
	readonly facts: Facts;
};

/** What a check gives back: where, and what its sentence names. */
export type Found = { readonly place: Place } & Partial<Facts>;

/** One rule. `Subject` is an item, the coverage of a unit, or a portfolio. */
export type Check<Subject, Code extends string = string> = {
	readonly code: Code;
	readonly level: Level;
	readonly sources: readonly Source[];
	readonly find: (subject: Subject, today: CalendarDate) => readonly Found[];
};

type About = { readonly item?: EvidenceId; readonly unit?: UnitId };

/** Runs checks over one subject. */
export function findingsOf<Subject, Code extends string>(
	checks: readonly Check<Subject, Code>[],
	subject: Subject,
	today: CalendarDate,
	{ item = '', unit = '' }: About,
): readonly Finding<Code>[] {
	return checks.flatMap(({ code, level, sources, find }) =>
		find(subject, today).map(({ place, count = 0, name = '', other = '' }) => ({
			id: [code, item, unit, placeKey(place)].filter((part) => part !== '').join(' '),
			code,
			level,
			sources,
			item,
			unit,
			place,
			facts: { count, name, other },
		})),
	);
}

function placeKey(place: Place): string {
	switch (place.kind) {
		case 'field':
			return place.row > 0 ? `${place.field}.${place.row}` : place.field;
		case 'attachment':
			return place.attachment;
		case 'criterion':
			return place.criterion;
		default:
			return place.kind;
	}
}

/** Fix before consider; otherwise as they were found. */
export function byLevel<Code extends string>(findings: readonly Finding<Code>[]): readonly Finding<Code>[] {
	return [...findings].sort((a, b) => Number(a.level === 'consider') - Number(b.level === 'consider'));
}
