import { isTagged } from '#domain/answer.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { CalendarDate, EvidenceId } from '#domain/identity.ts';
import { readNumber } from '#domain/number.ts';
import { answerText } from '#domain/plain-text.ts';
import { linesOf, scoreOf } from '#domain/rating.ts';
import type { FieldOf, Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';

/*
 * What is remembered of an item so that many can be looked at together: some figures and short words, so that 5,000
 * items are read one after the other and none of them is kept.
 */

type From = { readonly item: EvidenceId; readonly reference: string; readonly on: CalendarDate };

export type ScoredLine = {
	readonly line: string;
	readonly text: string;
	/** 0 to 100, or null for "not applicable". */
	readonly share: number | null;
	/** The place of the level on its scale, from the worst, 0; -1 for "not applicable". */
	readonly level: number;
	readonly critical: boolean;
};

/** A scorecard that was filled in for one contact. */
export type ScoredContact = From & {
	/** The checklist and its version: only the same ones can be held against each other. */
	readonly checklist: string;
	/** The internal reference of the contact, as typed. */
	readonly contact: string;
	/** The colleague by letter ("Adviser B"); "" where none is named. */
	readonly colleague: string;
	/** Who scored, by letter; "" where nobody is named. */
	readonly scorer: string;
	readonly score: number;
	readonly lines: readonly ScoredLine[];
};

export type RecordedComplaint = From & {
	/** What the choice is called in the form; "" where nothing was chosen. */
	readonly kind: string;
	readonly cause: string;
	/** As typed. */
	readonly product: string;
	readonly isMinor: boolean;
};

/** A figure before and after. */
export type RecordedMeasure = From & {
	readonly name: string;
	readonly unit: string;
	readonly better: 'higher' | 'lower';
	readonly before: number;
	readonly after: number;
};

export type Recorded = {
	readonly contacts: readonly ScoredContact[];
	readonly complaints: readonly RecordedComplaint[];
	readonly measures: readonly RecordedMeasure[];
};

/** What one item adds; nothing for most kinds. */
export function recordedIn(template: Template, { id, reference, content }: Evidence): Recorded {
	const from: From = { item: id, reference, on: content.eventDate };
	const text = (field: string): string => answerText(content.answers[field]).trim();
	return {
		contacts: scoredContacts(template, content.answers, from, text('contact-ref')),
		complaints:
			template.id === 'complaint-record'
				? [
						{
							...from,
							kind: labelIn(template, content.answers, 'complaint-type'),
							cause: labelIn(template, content.answers, 'root-cause-kind'),
							product: text('product'),
							isMinor: choiceIn(content.answers, 'minor') === 'yes',
						},
					]
				: [],
		measures: measuresIn(template, content.answers, from),
	};
}

function choiceIn(answers: Evidence['content']['answers'], field: string): string {
	const answer = answers[field];
	return typeof answer === 'string' ? answer.trim() : '';
}

function labelIn(template: Template, answers: Evidence['content']['answers'], id: string): string {
	const value = choiceIn(answers, id);
	const field = fieldsOf(template).find((each) => each.id === id);
	return field?.kind === 'choice'
		? (field.options.find((option) => option.value === value)?.label ?? value)
		: value;
}

function scoredContacts(
	template: Template,
	answers: Evidence['content']['answers'],
	from: From,
	contact: string,
): readonly ScoredContact[] {
	const field = fieldsOf(template).find(
		(each): each is FieldOf<'rating-table'> => each.kind === 'rating-table',
	);
	const answer = field && answers[field.id];
	if (!field || !isTagged(answer, 'rating-table')) return [];
	const { score } = scoreOf(field, answer);
	if (score === null) return [];
	const lines = linesOf(field, answer.ownLines).flatMap(({ id, text, scale, critical }): ScoredLine[] => {
		const rating = answer.ratings[id]?.rating ?? null;
		const levels = field.scales.find((each) => each.id === scale)?.levels.map(({ value }) => value) ?? [];
		if (rating === null || levels.length === 0) return [];
		if (rating === 'not-applicable') return [{ line: id, text, share: null, level: -1, critical }];
		const best = Math.max(...levels);
		const level = levels.filter((value) => value < rating).length;
		return [{ line: id, text, share: best > 0 ? (100 * rating) / best : 0, level, critical }];
	});
	const people = isTagged(answers['people'], 'people') ? answers['people'].people : [];
	const known = (role: string): string => people.find((person) => person.role === role)?.knownAs.trim() ?? '';
	return [
		{
			...from,
			checklist: `${template.id} ${template.version}`,
			contact,
			colleague: known('Colleague monitored'),
			scorer: known('Monitor') || known('Second monitor') || known('Quality coach'),
			score,
			lines,
		},
	];
}

function measuresIn(
	template: Template,
	answers: Evidence['content']['answers'],
	from: From,
): readonly RecordedMeasure[] {
	return fieldsOf(template).flatMap(({ id, kind }) => {
		const answer = answers[id];
		if (kind !== 'measure' || !isTagged(answer, 'measure')) return [];
		return answer.measures.flatMap(({ name, unit, better, before, after }): RecordedMeasure[] => {
			const figures = [readNumber(before), readNumber(after)] as const;
			if (name.trim() === '' || figures[0] === null || figures[1] === null) return [];
			return [
				{ ...from, name: name.trim(), unit: unit.trim(), better, before: figures[0], after: figures[1] },
			];
		});
	});
}
