import { loadTemplate } from '#content/load-template.ts';
import { today } from '#device/identity.ts';
import type { Answers } from '#domain/answer.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { newEvidenceId, revise } from './log-evidence.ts';

/** The fields of a note whose words begin a field of the bigger form. */
type Plan = Readonly<Record<string, readonly string[]>>;

const STORY = ['what-happened', 'what-i-did', 'how-it-ended'] as const;

/** Where the words of a daily log belong, by kind of evidence. */
const plans: Readonly<Record<string, Plan>> = {
	'star-account': {
		situation: ['what-happened'],
		action: ['what-i-did'],
		result: ['how-it-ended'],
		reflection: ['went-well', 'do-better'],
	},
	'reflective-account-driscoll': { what: STORY, 'so-what': ['went-well'], 'now-what': ['do-better'] },
	'complaint-record': {
		'what-happened': ['what-happened'],
		remedy: ['what-i-did'],
		outcome: ['how-it-ended'],
		'learning-self': ['went-well', 'do-better'],
	},
	'feedback-record': {
		'strength-one': ['what-happened', 'what-i-did'],
		'receiver-response': ['how-it-ended'],
		learning: ['went-well', 'do-better'],
	},
	'compliance-check': {
		scope: ['what-happened', 'what-i-did'],
		consequences: ['how-it-ended'],
		learning: ['went-well', 'do-better'],
	},
	'improvement-record': {
		problem: ['what-happened'],
		'my-part': ['what-i-did'],
		reactions: ['how-it-ended'],
		'learning-self': ['went-well', 'do-better'],
	},
};

/**
 * Begins an item of a bigger kind from a note: facts and words are carried over, the note stays as it is and is
 * linked. Stored at once, because words that stand in a form look kept. Gives the new item's id; "unreadable"
 * when there is no such kind. Rejects when the form's file is out of reach.
 */
export async function growEvidence(
	from: string,
	note: EvidenceContent,
	templateId: string,
): Promise<Outcome<string>> {
	const template = await loadTemplate(templateId);
	if (!template) return { ok: false, code: 'unreadable' };
	const id = newEvidenceId();
	const outcome = await revise(id, grownContent(from, note, template, today()), 0, 'left');
	return outcome.ok ? { ok: true, value: id } : outcome;
}

/** What the new item begins with. Criteria are not carried over: the bigger item has to show them itself. */
export function grownContent(
	from: string,
	note: EvidenceContent,
	template: Template,
	writtenOn: string,
): EvidenceContent {
	const empty = emptyContent(template, writtenOn);
	return {
		...empty,
		title: note.title,
		eventDate: note.eventDate,
		contactTypes: note.contactTypes.length > 0 ? [...note.contactTypes] : empty.contactTypes,
		reality: note.reality,
		answers: carriedAnswers(note.answers, template),
		links: [from],
	};
}

function carriedAnswers(note: Answers, template: Template): Answers {
	const fields = fieldsOf(template);
	// A kind that is not planned for gets the whole story in its first long text.
	const first = fields.find((field) => field.kind === 'long-text');
	const plan = plans[template.id] ?? (first ? { [first.id]: STORY } : {});
	const texts = Object.entries(plan)
		.filter(([id]) => fields.some((field) => field.id === id))
		.map(([id, sources]) => [id, sources.flatMap((source) => wordsOf(note[source])).join('\n\n')] as const)
		.filter(([, text]) => text !== '');
	return Object.fromEntries(texts);
}

function wordsOf(answer: Answers[string] | undefined): readonly string[] {
	return typeof answer === 'string' && answer.trim() !== '' ? [answer.trim()] : [];
}
