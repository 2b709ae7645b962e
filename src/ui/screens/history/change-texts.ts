import type { Consent } from '#domain/consent.ts';
import type { Attachment } from '#domain/evidence.ts';
import { unreachable } from '#domain/identity.ts';
import type { Place } from '#domain/place.ts';
import type { Change } from '#domain/revision-changes.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { contactTypeWords } from '#wording/en/contact-types.ts';
import { dayText } from '#wording/en/dates.ts';
import { historyWords } from '#wording/en/history.ts';
import { clockText, placeWords } from '#wording/en/places.ts';
import { answerLines } from './answer-lines.ts';

/** What is needed to call things by their names. */
export type Names = {
	readonly template: Template;
	/** What each criterion is called here ("2.1"), by its id. */
	readonly codes: ReadonlyMap<string, string>;
	/** "E004 Refund agreed" by the id of an item. */
	readonly items: ReadonlyMap<string, string>;
};

/** One change as two texts under a label, ready to be read. "" = nothing there. */
export type ChangeTexts = { readonly label: string; readonly before: string; readonly after: string };

const { parts, values } = historyWords;

/** What a change is about: the label of the field, the criterion, the file. */
export function changeLabel(change: Change, names: Names): string {
	switch (change.kind) {
		case 'answer':
			return fieldsOf(names.template).find(({ id }) => id === change.field)?.label ?? parts.field;
		case 'claim':
			return parts.claim(names.codes.get(change.criterion) ?? change.criterion);
		case 'places':
			return parts.places(names.codes.get(change.criterion) ?? change.criterion);
		case 'attachment':
			return parts.attachment((change.after ?? change.before)?.name ?? '');
		case 'link':
			return parts.link(names.items.get(change.evidence) ?? values.otherItem);
		default:
			return parts[change.kind];
	}
}

/** A change in words: what it is about, and both states. */
export function changeTexts(change: Change, names: Names): ChangeTexts {
	const label = changeLabel(change, names);
	const both = <Value>(before: Value, after: Value, text: (value: Value) => string): ChangeTexts => ({
		label,
		before: text(before),
		after: text(after),
	});
	switch (change.kind) {
		case 'title':
			return both(change.before, change.after, (text) => text);
		case 'event-date':
		case 'written-date':
			return both(change.before, change.after, (date) => (date === '' ? '' : dayText(date)));
		case 'contact-types':
			return both(change.before, change.after, (types) =>
				types.map((type) => contactTypeWords[type]).join(', '),
			);
		case 'reality':
			return both(change.before, change.after, (reality) => (reality === '' ? '' : values[reality]));
		case 'done':
			return both(change.before, change.after, (isDone) => (isDone ? values.yes : values.no));
		case 'template':
			return both(change.before, change.after, values.version);
		case 'answer': {
			const field = fieldsOf(names.template).find(({ id }) => id === change.field);
			return both(change.before, change.after, (answer) => answerLines(field, answer).join('\n'));
		}
		case 'claim':
			return both(change.before, change.after, claimText);
		case 'places':
			return both(change.before, change.after, (places) => places.map(placeText).join('\n'));
		case 'attachment':
			return both(change.before, change.after, attachmentText);
		case 'link':
			return both(change.before, change.after, (is) => (is ? values.linked : values.notLinked));
		default:
			return unreachable(change);
	}
}

function placeText(place: Place): string {
	switch (place.kind) {
		case 'words':
			return placeWords.words(place.quote);
		case 'region':
			return values.region(placeWords.regionWhere(place.x, place.y, place.width, place.height));
		case 'stretch':
			return values.stretch(clockText(place.from), clockText(place.to));
		default:
			return unreachable(place);
	}
}

function claimText(how: string | null): string {
	if (how === null) return values.notTicked;
	return how.trim() === '' ? values.ticked : values.tickedHow(how);
}

/** What a learner gave about a file, as lines. */
export function attachmentText(attachment: Attachment | null): string {
	if (attachment === null) return values.notThere;
	const { caption, privacy, cleaning, redacted = '' } = attachment;
	const consent = privacy.answer === 'consent' ? consentText(privacy) : [];
	const answer = [values.privacy[privacy.answer], ...consent].filter(Boolean).join(', ');
	const covered = redacted === '' ? '' : values.redacted(dayText(redacted));
	return [caption, answer, values.cleaning[cleaning], covered]
		.filter((line) => line.trim() !== '')
		.join('\n');
}

function consentText({
	who,
	how,
	date,
	purpose = '',
	expires = '',
	withdrawn = '',
}: Consent): readonly string[] {
	return [
		who,
		purpose,
		how,
		date && dayText(date),
		expires && values.expires(dayText(expires)),
		withdrawn && values.withdrawn(dayText(withdrawn)),
	];
}
