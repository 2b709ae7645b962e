import type { Answer, Answers } from '#domain/answer.ts';
import type { Attachment, EvidenceContent, Privacy } from '#domain/evidence.ts';
import type { Place as ProofPlace } from '#domain/place.ts';
import type { Found } from './finding.ts';
import type { Scanner } from './scan.ts';

/** Where in an item a text stands. */
export type Place =
	| { readonly at: 'title' }
	| { readonly at: 'answer'; readonly field: string }
	| { readonly at: 'attachment'; readonly id: string }
	| { readonly at: 'claim'; readonly criterion: string };

export type PlacedText = { readonly place: Place; readonly text: string };
/** A finding with the words around it. */
export type PlacedFinding = { readonly place: Place; readonly found: Found; readonly text: string };

type Edit = (text: string) => string;

/**
 * Every text that a learner types into an item. Not the name under a signature: whoever signs says who it was,
 * and a witness without a name is none.
 */
export function textsOf(content: EvidenceContent): readonly PlacedText[] {
	const texts: PlacedText[] = [];
	const collect =
		(place: Place): Edit =>
		(text) => {
			if (text.trim() !== '') texts.push({ place, text });
			return text;
		};
	collect({ at: 'title' })(content.title);
	for (const [field, answer] of Object.entries(content.answers)) {
		editAnswer(answer, collect({ at: 'answer', field }));
	}
	for (const attachment of content.attachments) {
		editAttachment(attachment, collect({ at: 'attachment', id: attachment.id }));
	}
	for (const { criterion, how } of content.claims) collect({ at: 'claim', criterion })(how);
	return texts;
}

/** The same content with every typed text changed in one way. */
export function withTexts(content: EvidenceContent, edit: Edit): EvidenceContent {
	const answers: Answers = Object.fromEntries(
		Object.entries(content.answers).map(([field, answer]) => [field, editAnswer(answer, edit)]),
	);
	return {
		...content,
		title: edit(content.title),
		answers,
		attachments: content.attachments.map((attachment) => editAttachment(attachment, edit)),
		claims: content.claims.map((claim) => ({
			...claim,
			how: edit(claim.how),
			...(claim.places && { places: claim.places.map((place) => editProof(place, edit)) }),
		})),
	};
}

/** What looks like personal data in an item, place by place. */
export function findingsIn(content: EvidenceContent, scan: Scanner): readonly PlacedFinding[] {
	return textsOf(content).flatMap(({ place, text }) => scan(text).map((found) => ({ place, found, text })));
}

function editAnswer(answer: Answer, edit: Edit): Answer {
	if (typeof answer === 'string') return edit(answer);
	if (Array.isArray(answer)) return answer.map(edit);
	switch (answer.kind) {
		case 'measure':
			return {
				...answer,
				measures: answer.measures.map((each) => ({
					...each,
					name: edit(each.name),
					before: edit(each.before),
					after: edit(each.after),
					unit: edit(each.unit),
				})),
			};
		case 'rating-table':
			return {
				...answer,
				ratings: Object.fromEntries(
					Object.entries(answer.ratings).map(([line, rating]) => [
						line,
						{ ...rating, comment: edit(rating.comment) },
					]),
				),
				ownLines: answer.ownLines.map((line) => ({
					...line,
					text: edit(line.text),
					standard: edit(line.standard),
				})),
			};
		case 'rows':
			return {
				...answer,
				rows: answer.rows.map((row) => ({
					...row,
					cells: Object.fromEntries(Object.entries(row.cells).map(([column, cell]) => [column, edit(cell)])),
				})),
			};
		case 'people':
			return {
				...answer,
				people: answer.people.map((each) => ({
					...each,
					role: edit(each.role),
					knownAs: edit(each.knownAs),
				})),
			};
		case 'consent':
			return { ...answer, who: edit(answer.who), purpose: edit(answer.purpose), how: edit(answer.how) };
		case 'signature':
			return { ...answer, role: edit(answer.role) };
	}
}

/** Quoted words are a copy of an answer, so they are changed with it, though nobody is asked about them twice. */
function editProof(place: ProofPlace, edit: Edit): ProofPlace {
	if (place.kind !== 'words') return place;
	return { ...place, quote: edit(place.quote), before: edit(place.before), after: edit(place.after) };
}

function editAttachment(attachment: Attachment, edit: Edit): Attachment {
	return {
		...attachment,
		name: edit(attachment.name),
		caption: edit(attachment.caption),
		privacy: editPrivacy(attachment.privacy, edit),
	};
}

function editPrivacy(privacy: Privacy, edit: Edit): Privacy {
	if (privacy.answer !== 'consent') return privacy;
	const { purpose } = privacy;
	return {
		...privacy,
		who: edit(privacy.who),
		how: edit(privacy.how),
		...(purpose !== undefined && { purpose: edit(purpose) }),
	};
}
