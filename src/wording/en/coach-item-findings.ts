import type { Facts } from '#domain/coach/finding.ts';

type Sentence = (facts: Facts) => string;

const stepNames: Readonly<Record<string, string>> = {
	received: 'how it came in',
	investigated: 'what you looked into',
	resolved: 'how it was settled',
	'followed-up': 'how you followed it up',
};

/** What the coach says of one item: each sentence says what to do. */
export const coachItemFindings = {
	'we-not-i': () =>
		'Write “I” where you did it yourself: here “we” stands more often, and the assessor judges you.',
	'no-i': () => 'Say what you did yourself: “I checked …”, “I asked …”. There is no “I” here yet.',
	'would-not-did': ({ name }) =>
		`Write what you did, not what you would do: change “${name}” to the past, such as “I checked”.`,
	'habit-not-event': ({ name }) =>
		`Tell one real event: “${name}” says what you do as a habit, and that is no evidence.`,
	'nothing-particular': () =>
		'Add what belongs to this one event only: a day, a figure, what somebody said, a case ID.',
	'stock-phrase': ({ name }) => `Replace “${name}” by what you did: anybody could have written it.`,
	simulated: () => 'Ask your assessor before you use a simulation: most criteria want real work.',
	'no-event-date': () => 'Give the day on which it happened.',

	'star-part-missing': () => 'Fill in this part: a STAR account needs situation, task, action and result.',
	'star-part-thin': ({ count }) =>
		`Say more here: ${words(count)} are too few for an assessor to see what happened.`,
	'star-no-why': () => 'Say why you did it this way. Your reasons show that you understand your work.',
	'result-no-figure': () => 'Add a figure to what came of it: minutes, a score, days, money, or how many.',
	'no-before-after': () => 'Add one measure with its figure before and after.',
	'improvement-no-feedback': () => 'Say which feedback the change came from.',
	'improvement-no-root-cause': () =>
		'Say what the root cause was. Ask “why” until the answer is something that can be changed.',
	'improvement-no-learning': () => 'Say what the organisation can learn from it, not only you.',
	'plan-no-adherence': () => 'Say how you watched in real time if people were where the schedule put them.',
	'journey-no-pain': () => 'Name the point that hurts customers most.',

	'feedback-no-strength': () => 'Start with something that went well, with an example.',
	'feedback-no-closing-strength': () =>
		'End with a second strength, so that the talk closes on something good.',
	'feedback-lopsided': ({ count }) =>
		`Say more about what went well: what to develop has ${count} times as many words.`,
	'feedback-no-development': () => 'Name one point to develop: praise alone gives nobody a next step.',
	'feedback-one-way': () => 'Write down what the other person said: feedback goes both ways.',
	'feedback-coach-talked': () =>
		'Say what you would ask next time, so that the other person talks more than you.',
	'feedback-vague': ({ name }) => `Say what you saw or heard: “${name}” could be about any contact.`,
	'feedback-no-impact': () => 'Say what it led to for the customer or the team.',
	'feedback-no-contact': () => 'Name the contact you talked about, or link its checklist.',
	'feedback-no-actions': () => 'Agree at least one action with the person.',
	'feedback-in-the-open': () => 'Say why the talk was not private, or how you will do it next time.',
	'feedback-review-due': ({ count }) => `Write what you saw at the review: its date was ${days(count)} ago.`,
	'feedback-personal': () => 'Describe what was done or said, not what the person is like.',
	'action-no-measure': ({ count }) => `Say how you will both see that action ${count} worked.`,
	'action-no-owner': ({ count }) => `Say who does action ${count}, by role.`,
	'action-no-date': ({ count }) => `Give the date by which action ${count} is done.`,
	'action-vague': ({ name }) => `Make the action something one can see: “${name}” cannot be checked.`,

	'checklist-no-plan': () =>
		'Name the monitoring plan this belongs to. If there is none, make the plan first.',
	'checklist-before-plan': ({ other }) =>
		`Check the date: this was monitored before the plan ${other} was made, so its criteria were not set yet.`,
	'checklist-ad-hoc': () => 'Say why you picked this contact for a spot check.',
	'checklist-low-no-comment': ({ name }) =>
		`Say what you heard or read at “${short(name)}”: it has the lowest rating and no comment.`,
	'own-line-no-standard': ({ name }) =>
		`Name the standard, SLA or KPI that your line “${short(name)}” serves.`,
	'checklist-only-negative': () => 'Write what the colleague did well, too.',
	'checklist-no-tools': () => 'Tick the tools you monitored with.',
	'plan-no-criteria': () =>
		'Set the criteria before the monitoring starts: what you look for, by which standard.',
	'plan-criterion-no-standard': ({ name }) => `Name the service standard or KPI behind “${short(name)}”.`,
	'plan-criterion-no-target': ({ name }) => `Give “${short(name)}” a target, so that it can be measured.`,
	'plan-agreed-late': () => 'Check the dates: the criteria were agreed after the monitoring had started.',
	'sample-not-described': () =>
		'Describe the sample: how you choose, out of how many contacts, and how many you take.',
	'sample-no-groups': () =>
		'List the groups of your stratified sample and how many contacts you take from each.',
	'sample-targeted-no-reason': () =>
		'Give the reason for picking these contacts: a targeted sample stands or falls with it.',
	'sample-no-seed': () =>
		'Write down the seed or the way of drawing, so that anybody can draw the same sample again.',
	'sample-small': ({ count }) =>
		`Say that this sample is for coaching only: ${contacts(count)} are too few for a figure of the team.`,
	'sample-groups-sum': ({ count, other }) =>
		`Check the sums: the groups have ${count} contacts together, the plan says ${other}.`,
	'plan-no-reasons': () => 'Give your reason here: the assessor asks why, not only what.',
	'plan-not-adapted': () =>
		'Say what you changed in your monitoring when something else changed, or that nothing did.',
	'review-choice-unexplained': () => 'Say how you chose the contacts you looked at.',
	'review-no-kpi': () => 'Compare what you found with at least one KPI and its target.',
	'records-place-open': () => 'Say where the record is kept and who can see it.',

	'complaint-steps-missing': ({ name }) =>
		`Add the step that says ${stepNames[name] ?? name}: every step has to be written down.`,
	'complaint-steps-undated': ({ count }) => `Give step ${count} its date.`,
	'complaint-steps-backwards': ({ count }) =>
		`Check the date of step ${count}: it is before the step above it.`,
	'complaint-not-classified': () => 'Choose the type of complaint after reading all the definitions.',
	'complaint-class-doubtful': ({ name }) =>
		name === 'product-defect'
			? 'Check the type: late or missing service is a service failure, even where a product is involved. Then say why you chose it.'
			: 'Check the type: a thing that is itself faulty is a product defect. Then say why you chose it.',
	'complaint-no-root-cause': () => 'Say what the root cause was, not only how this case was put right.',
	'root-cause-is-blame': () =>
		'Go one “why” further: a person’s mistake is seldom the root. What let it happen?',
	'complaint-no-prevention': () => 'Say what will stop it from happening again.',
	'complaint-no-investigation': () => 'Write what you looked into before you offered the remedy, and where.',
	'complaint-no-follow-up': () => 'Add how and when you got back to the customer afterwards.',
	'complaint-follow-up-early': () => 'Check the date: the follow-up is before the day it was resolved.',
	'complaint-not-tailored': () => 'Say what you did differently for this customer.',
	'complaint-standard-reply': () => 'Say what you changed in the standard reply to fit this customer.',
	'complaint-minor-open': () => 'Say whether it is a minor complaint: minor ones count too.',
	'complaint-repeat-unnamed': () => 'Name the earlier cases, by their internal IDs.',
	'complaint-no-learning': () => 'Write what the organisation can learn from this complaint.',
	'complaint-outcome-untold': () => 'Say how you told the customer the outcome.',

	'reflection-only-tells': () =>
		'Think further here: most of this account tells what happened. What does it mean?',
	'reflection-no-why': () => 'Say why it went as it did: there is no “because” in your thoughts yet.',
	'reflection-no-next': () => 'Say what you will do differently, or have done since.',
	'reflection-no-references': () => 'Name the workplace policy, the standard or the law you worked by.',
	'references-unnamed': () => 'Give the policy or the law its name, so that the assessor can look it up.',
	'reflection-short': ({ count }) => `Say more: ${words(count)} are few for a reflective account.`,
	'reflection-only-self': () => 'Add what your team or the organisation can learn from it.',
	'reflection-nothing-changed': () => 'Write what has changed since, with a date or a figure.',

	'compliance-overdue': ({ count }) => `Do the next check: it was due ${days(count)} ago.`,
	'compliance-once': () => 'Give the date of the next check: compliance never ends with one list.',
	'compliance-next-before': () => 'Check the date: the next check has to come after this one.',
	'compliance-old': ({ count }) => `Add a newer check: this one is ${months(count)} old.`,
	'compliance-breach-untold': () => 'Say what you did about the breach and who was told.',
	'compliance-breach-open': ({ count }) =>
		`Say when breach ${count} was closed, or what still has to be done.`,
	'compliance-not-daily': () => 'Say how you keep to this rule in your own daily work.',
	'compliance-rule-unnamed': () => 'Name the policy, the law or the procedure that you checked against.',
	'compliance-area-open': () => 'Choose the area of compliance.',

	'claim-unusual': ({ name }) => `Say in one line how this shows ${name}: this kind of evidence seldom does.`,
	'claims-too-many': ({ count }) => `Keep the ticks it shows best: ${count} criteria are a lot for one item.`,
	'not-mapped': () => 'Tick at least one criterion that it shows.',
	'photo-not-annotated': ({ name }) => `Say what and who (by role) “${short(name)}” shows.`,
	'own-work-unconfirmed': () => 'Tick that it is your own work, if it is.',
	'not-corroborated': () =>
		'Name somebody or something that can confirm it: a witness, a record, another item.',
	'product-unconfirmed': () => 'Say who can confirm that it is yours, by role.',
	'product-without-notes': () => 'Add a note that says where to look and what it shows.',
	'product-missing': () => 'Add the product as a photo or a file, or use “Held at workplace”.',
	'event-in-future': () => 'Check the date: it has not come yet.',
	'event-old': ({ count }) =>
		`Say that you can still do this today, or add something newer: it is ${months(count)} old.`,
	'written-late': ({ count }) => `Say what you wrote it from: it was written ${days(count)} after the event.`,
	'too-thin': ({ count }) => `Say more: ${words(count)} are few for what it has to show.`,
	'witness-praises': () => 'Ask the witness what they saw or heard on one day: praise is no evidence.',
	'witness-unknown': () => 'Say how the witness knows your work.',
	'held-no-way-to-see': () => 'Say how your assessor can see it at your workplace.',
} as const satisfies Readonly<Record<string, Sentence>>;

function words(count: number): string {
	return count === 1 ? '1 word' : `${count} words`;
}

function days(count: number): string {
	return count === 1 ? '1 day' : `${count} days`;
}

function months(count: number): string {
	return count === 1 ? '1 month' : `${count} months`;
}

function contacts(count: number): string {
	return count === 1 ? '1 contact' : `${count} contacts`;
}

function short(text: string): string {
	return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
