type DecidedState = 'accepted' | 'not-yet' | 'question' | 'changed' | 'answered';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The feedback PDF: an assessor's judgement on paper. */
export const feedbackPdfWords = {
	title: (learner: string) => `Feedback for ${learner}`,
	subject: 'Assessment feedback',
	header: (learner: string) => `Feedback for ${learner}`,
	footer: (name: string, day: string) => [name, day].filter((part) => part !== '').join(' · '),
	data: 'The same decisions as data, with their seals. Open this PDF in Starfolio to add them to the portfolio.',
	eyebrow: 'Assessment feedback',
	where: 'feedback',
	learner: 'Learner',
	centre: 'Centre',
	qualification: 'Qualification',
	by: 'From',
	roles: { assessor: 'Assessor', iqa: 'Internal quality assurer' },
	made: 'Saved',
	howTo:
		'To bring this into the portfolio, open this PDF in Starfolio under “Backup”. Evidence is not changed by it.',
	notGiven: 'Not given',
	decisions: 'Decisions',
	none: 'Nothing has been decided on any criterion yet.',
	/** A quality assurer returns a sample, not decisions. */
	noneOwn:
		'This return brings no decisions of its own. These are the decisions in the portfolio as it was in view:',
	standing: (unit: string, accepted: number, total: number) =>
		`${unit}: ${accepted} of ${plural(total, 'criterion', 'criteria')} accepted.`,
	/** Of claims: one item for one criterion. */
	decided: (counts: Readonly<Record<DecidedState, number>>) =>
		`${plural(counts.accepted + counts['not-yet'] + counts.question + counts.changed + counts.answered, 'decision', 'decisions')}: ${[
			[counts.accepted, 'accepted'] as const,
			[counts['not-yet'], 'not yet'] as const,
			[counts.question, counts.question === 1 ? 'question' : 'questions'] as const,
			[counts.changed, 'accepted, with the evidence changed afterwards'] as const,
			[counts.answered, 'answered by the learner since'] as const,
		]
			.filter(([count]) => count > 0)
			.map(([count, what]) => `${count} ${what}`)
			.join(', ')}.`,
	decidedBy: (names: readonly string[]) => `Decided by ${names.join(', ')}.`,
	decidedSince: (state: string, who: string, day: string) => `Decided again since: ${state}, ${who}, ${day}.`,
	changedSince: 'Accepted, and the evidence was changed afterwards.',
	criterion: 'Criterion',
	evidence: 'Evidence',
	decision: 'Decision',
	said: 'Feedback',
	strengths: 'Strengths:',
	rules: 'Checked:',
	actions: 'Agreed actions',
	actionFor: 'For',
	agreedOn: (criterion: string, items: readonly string[]) => `${criterion}: ${items.join(', ')}`,
	action: 'Action',
	agreed: 'Agreed on',
	due: 'By when',
	noDay: 'No day named',
	held: 'On record beside the evidence',
	question: 'Question:',
	answer: 'Answer:',
	signOff: (unit: string) => `Unit signed off: ${unit}`,
	signOffStale: (unit: string) => `Signed off before, no longer holds: ${unit}`,
	signedOff: 'Signed off in Starfolio',
	signedBy: (name: string, moment: string) => `${name}, ${moment}`,
	drawn: (who: string) => `Drawn signature of ${who}`,
	typed: (who: string) => `Typed name, not drawn: ${who}`,
	print: 'Fingerprint of all that was judged',
	sample: (stage: string) => `IQA sample, ${stage}`,
	stages: { interim: 'interim', summative: 'summative' },
	rule: (percent: number, least: number, seed: string) =>
		`${percent} per cent of the decided claims of each unit, at least ${least}; seed “${seed}”.`,
	result: 'Result',
	note: 'Note',
	results: { '': 'Not looked at', agree: 'Agree', action: 'Action' },
	audit: 'Record of decisions',
	auditLead:
		'Each decision is about exactly the evidence with this fingerprint, and is signed with the key of the device it was made on. A seal shows that nothing was changed afterwards; it does not prove who held the device.',
	when: 'When',
	who: 'Who',
	about: 'About',
} as const;
