import type { CheckCode } from '#domain/coach/coach.ts';
import type { Facts, Level, Source } from '#domain/coach/finding.ts';
import { coachItemFindings } from './coach-item-findings.ts';

const channels: Readonly<Record<string, string>> = {
	call: 'calls',
	email: 'emails',
	chat: 'chats',
	social: 'social media',
	'face-to-face': 'face to face',
	letter: 'letters',
};

const areas: Readonly<Record<string, string>> = {
	'data-protection': 'data protection',
	payments: 'payments',
	'health-safety': 'health and safety',
	equality: 'equality',
	'industry-rule': 'industry rules',
	scripts: 'scripts',
	other: 'one other area',
};

const causes: Readonly<Record<string, string>> = {
	knowledge: 'knowledge',
	process: 'a process',
	system: 'a system',
	product: 'a product',
	information: 'information',
	supplier: 'a supplier',
	staffing: 'staffing',
	rule: 'a rule',
	unknown: 'a cause nobody knows yet',
};

/** Letters on the cards of the "Add" screen. */
const kinds: Readonly<Record<string, string>> = {
	PS: 'your own accounts',
	RA: 'reflective accounts',
	WP: 'records and products of your work',
	WT: 'witness testimony',
	O: 'observations',
	PD: 'professional discussions',
	Q: 'questions and answers',
	ED: 'evidence held at work',
};

function channelList(names: string): string {
	return listed(
		names.split(' ').map((name) => channels[name] ?? name),
		'or',
	);
}

function listed(names: readonly string[], word: 'and' | 'or'): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/** What the coach says, by check: each sentence says what to do. */
export const coachFindingWords = {
	levels: { fix: 'Fix', consider: 'Consider' } satisfies Record<Level, string>,

	/** Where a check comes from. */
	sources: {
		'icq-monitor': 'iCQ, Monitor quality',
		'focus-monitor': 'Focus Awards, Monitor quality',
		'icq-maintain': 'iCQ, Maintain support',
		'element-improve': 'Improve support',
		varcs: 'rules of evidence (VARCS)',
		star: 'STAR method',
		smart: 'SMART actions',
		reflection: 'guides to reflective writing',
		sampling: 'sampling practice',
		witness: 'rules for witness testimony',
		practice: 'good practice',
	} satisfies Record<Source, string>,

	findings: {
		...coachItemFindings,
		'text-repeated': ({ other }) =>
			`Write it anew: most of this text stands in ${other} as well. One item can serve several criteria.`,

		'unit-one-source': ({ count, name }) =>
			count === 1
				? `Think about a second piece of evidence for ${name}: one item alone carries it.`
				: `Think about a second piece of evidence: ${name} rest on one item each.`,
		'unit-one-item-for-all': ({ count, other }) =>
			`Add a second item: ${other || 'one item'} alone carries ${count} criteria of this unit.`,
		'unit-one-kind': ({ name }) =>
			`Add another kind of evidence: so far there are only ${kinds[name] ?? name}.`,
		'unit-own-word-only': () =>
			'Add something that others saw or made: a testimony, an observation or a product of your work.',
		'unit-one-contact-type': ({ name, other }) =>
			`Add ${channelList(other)}: all evidence of this unit is about ${channels[name] ?? name}.`,
		'unit-old': ({ count }) => `Add something newer: the newest event of this unit is ${count} months old.`,
		'knowledge-only-seen': ({ name }) =>
			`Plan a professional discussion or questions for ${name}: that you understand cannot be seen from your work alone.`,
		'unit-too-much': ({ name, count }) =>
			`Keep the best: ${count} items claim ${name}, and a thick portfolio shows no more skill.`,

		'portfolio-one-contact-type': ({ other }) =>
			`Add ${channelList(other)}: different contact types show how broad your work is.`,
		'portfolio-one-kind': ({ name }) =>
			`Add another kind of evidence: so far there are only ${kinds[name] ?? name}.`,
		'portfolio-no-witness': () =>
			'Ask for a witness testimony or an observation: nobody else has said yet what they saw.',
		'compliance-one-area': ({ name }) =>
			`Add a compliance check of another area: so far there is only ${areas[name] ?? name}. Health and safety, equality and the rules of your industry belong to it, too.`,
		'monitoring-without-plan': ({ count }) =>
			`Add the monitoring plan: ${count === 1 ? 'there is a checklist' : `there are ${count} checklists`} and no plan with criteria.`,
		'monitoring-without-feedback': ({ count }) =>
			`Add the feedback that followed: there are ${count} checklists and no feedback record or coaching session.`,
		'complaints-keep-coming': ({ count, name }) =>
			`Make an improvement record: ${count} complaints come from ${causes[name] ?? name}.`,
		'no-minor-complaints': () =>
			'Record minor complaints as well: only then does it show what goes wrong again and again.',
		'no-own-improvement': () =>
			'Show how you have improved over time: a score of your own, feedback you used, an improvement record.',
	} satisfies Record<CheckCode, (facts: Facts) => string>,
} as const;

/** The sentence of a finding. */
export function findingSentence({
	code,
	facts,
}: {
	readonly code: CheckCode;
	readonly facts: Facts;
}): string {
	return coachFindingWords.findings[code](facts);
}
