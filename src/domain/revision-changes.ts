import type { Answer } from './answer.ts';
import { isSameData } from './canonical-json.ts';
import type { Attachment, EvidenceContent } from './evidence.ts';
import type { CriterionId, EvidenceId } from './identity.ts';
import type { Place } from './place.ts';

/** One thing that differs between two saved states of an item. `before` is the older or the other one. */
export type Change =
	| {
			readonly kind: 'title' | 'event-date' | 'written-date';
			readonly before: string;
			readonly after: string;
	  }
	| {
			readonly kind: 'contact-types';
			readonly before: EvidenceContent['contactTypes'];
			readonly after: EvidenceContent['contactTypes'];
	  }
	| {
			readonly kind: 'reality';
			readonly before: EvidenceContent['reality'];
			readonly after: EvidenceContent['reality'];
	  }
	| { readonly kind: 'done'; readonly before: boolean; readonly after: boolean }
	/** The form itself: another version of the same kind. */
	| { readonly kind: 'template'; readonly before: number; readonly after: number }
	| {
			readonly kind: 'answer';
			readonly field: string;
			readonly before: Answer | undefined;
			readonly after: Answer | undefined;
	  }
	/** The line on how it meets the criterion; null where the criterion is not ticked. */
	| {
			readonly kind: 'claim';
			readonly criterion: CriterionId;
			readonly before: string | null;
			readonly after: string | null;
	  }
	/** The places named as proof of a criterion; none where it is not ticked. */
	| {
			readonly kind: 'places';
			readonly criterion: CriterionId;
			readonly before: readonly Place[];
			readonly after: readonly Place[];
	  }
	| {
			readonly kind: 'attachment';
			readonly before: Attachment | null;
			readonly after: Attachment | null;
	  }
	| {
			readonly kind: 'link';
			readonly evidence: EvidenceId;
			readonly before: boolean;
			readonly after: boolean;
	  };

/**
 * What differs between two states of an item, in the order of the form. `fields` is that order; answers to
 * fields it does not name follow. The order of claims, files and links is nothing a learner chose, so it
 * does not count as a change.
 */
export function revisionChanges(
	before: EvidenceContent,
	after: EvidenceContent,
	fields: readonly string[],
): readonly Change[] {
	const changes: Change[] = [
		{ kind: 'template', before: before.template.version, after: after.template.version },
		{ kind: 'title', before: before.title, after: after.title },
		{ kind: 'event-date', before: before.eventDate, after: after.eventDate },
		{ kind: 'written-date', before: before.writtenDate, after: after.writtenDate },
		{ kind: 'contact-types', before: before.contactTypes, after: after.contactTypes },
		{ kind: 'reality', before: before.reality, after: after.reality },
		...answerChanges(before, after, fields),
		...attachmentChanges(before, after),
		...claimChanges(before, after),
		...linkChanges(before, after),
		{ kind: 'done', before: before.done, after: after.done },
	];
	return changes.filter((change) => !isSameData(change.before, change.after));
}

function answerChanges(
	before: EvidenceContent,
	after: EvidenceContent,
	fields: readonly string[],
): readonly Change[] {
	const all = new Set([...fields, ...Object.keys(before.answers), ...Object.keys(after.answers)]);
	return [...all].map((field) => ({
		kind: 'answer',
		field,
		before: given(before.answers[field]),
		after: given(after.answers[field]),
	}));
}

/** A field that was emptied again has as little in it as one that was never touched. */
function given(answer: Answer | undefined): Answer | undefined {
	return answer === '' || (Array.isArray(answer) && answer.length === 0) ? undefined : answer;
}

function attachmentChanges(before: EvidenceContent, after: EvidenceContent): readonly Change[] {
	return inEither(before.attachments, after.attachments, ({ id }) => id).map(([one, other]) => ({
		kind: 'attachment',
		before: one,
		after: other,
	}));
}

function claimChanges(before: EvidenceContent, after: EvidenceContent): readonly Change[] {
	return inEither(before.claims, after.claims, ({ criterion }) => criterion).flatMap(([one, other]) => {
		const criterion = (one ?? other)?.criterion ?? '';
		const claim: Change = { kind: 'claim', criterion, before: one?.how ?? null, after: other?.how ?? null };
		const [placesBefore, placesAfter] = [one?.places ?? [], other?.places ?? []];
		return [claim, { kind: 'places', criterion, before: placesBefore, after: placesAfter }];
	});
}

function linkChanges(before: EvidenceContent, after: EvidenceContent): readonly Change[] {
	return inEither(before.links, after.links, (id) => id).map(([one, other]) => ({
		kind: 'link',
		evidence: one ?? other ?? '',
		before: one !== null,
		after: other !== null,
	}));
}

/** What either list has, each with its counterpart in the other. */
function inEither<Value>(
	before: readonly Value[],
	after: readonly Value[],
	keyOf: (value: Value) => string,
): readonly (readonly [Value | null, Value | null])[] {
	const find = (list: readonly Value[], key: string) =>
		list.find((candidate) => keyOf(candidate) === key) ?? null;
	const keys = new Set([...before, ...after].map(keyOf));
	return [...keys].map((key) => [find(before, key), find(after, key)] as const);
}
