import type { Criterion, Unit } from '#domain/unit.ts';
import type { Account } from './accounts.ts';

/*
 * Units such as learners bring: criteria of two to five words, no guidance, no kinds of evidence. The built-in units
 * have none as short. Each unit asks for the ten topics of the labelled accounts once, in other words; the numbers of
 * the ranking were chosen by "named" and "plain" with the accounts for tuning alone.
 */

type Topic = 'PLAN' | 'SAMPLE' | 'MON' | 'FB' | 'HOW' | 'REV' | 'CPL' | 'COMP' | 'MGT' | 'IMP';

const texts: Readonly<Record<string, Readonly<Record<Topic, string>>>> = {
	named: {
		PLAN: 'Plan the monitoring',
		SAMPLE: 'Choose a sample',
		MON: 'Monitor contacts',
		FB: 'Give feedback',
		HOW: 'Explain monitoring',
		REV: 'Review contacts',
		CPL: 'Handle complaints',
		COMP: 'Follow regulations',
		MGT: 'Plan resources',
		IMP: 'Improve the service',
	},
	plain: {
		PLAN: 'Decide what good looks like',
		SAMPLE: 'Pick calls fairly',
		MON: 'Listen to calls',
		FB: 'Talk to the adviser',
		HOW: 'Answer questions about the work',
		REV: 'Look for trends',
		CPL: 'Put things right for customers',
		COMP: 'Follow the rules',
		MGT: 'Match staff to demand',
		IMP: 'Suggest better ways of working',
	},
	heldOut: {
		PLAN: 'Set quality criteria',
		SAMPLE: 'Draw samples of contacts',
		MON: 'Observe transactions',
		FB: 'Agree actions with colleagues',
		HOW: 'Know why quality is monitored',
		REV: 'Analyse customer interactions',
		CPL: 'Resolve complaints',
		COMP: 'Keep data secure',
		MGT: 'Organise staff',
		IMP: 'Suggest changes',
	},
};

/** One criterion of the built-in units for each topic: who shows it shows the short one. */
const sameAs: Readonly<Record<Topic, string>> = {
	PLAN: 'icq-l3-monitor-quality/1.1',
	SAMPLE: 'focus-l2-monitor-quality/1.2',
	MON: 'icq-l3-monitor-quality/2.1',
	FB: 'icq-l3-monitor-quality/3.1',
	HOW: 'icq-l3-monitor-quality/4.1',
	REV: 'icq-l3-maintain-support/1.1',
	CPL: 'icq-l3-maintain-support/2.1',
	COMP: 'icq-l3-maintain-support/3.1',
	MGT: 'icq-l3-maintain-support/4.1',
	IMP: 'element-improve-support/4.1',
};

export type ShortUnit = 'named' | 'plain' | 'heldOut';

/** A unit with short criteria; `like` is any whole unit. */
export function shortUnit(name: ShortUnit, like: Unit): Unit {
	const [outcome] = like.outcomes;
	const [first] = outcome?.criteria ?? [];
	if (!outcome || !first) throw new Error('A unit without criteria');
	const criteria = Object.entries(texts[name] ?? {}).map(
		([topic, text]): Criterion => ({ ...first, id: shortId(name, topic), code: topic, text, fits: [] }),
	);
	return {
		...like,
		id: `short-${name}`,
		guidance: [],
		outcomes: [{ ...outcome, title: 'Quality', criteria }],
	};
}

/** The same accounts, with the short criteria that they show beside the others. */
export function showingShort(name: ShortUnit, accounts: readonly Account[]): readonly Account[] {
	return accounts.map((account) => ({
		...account,
		criteria: [
			...account.criteria,
			...Object.entries(sameAs)
				.filter(([, id]) => account.criteria.includes(id))
				.map(([topic]) => shortId(name, topic)),
		],
	}));
}

/** Whether a criterion is one of a unit with short ones. */
export function isShort(id: string): boolean {
	return id.startsWith('short-');
}

function shortId(name: ShortUnit, topic: string): string {
	return `short-${name}/${topic.toLowerCase()}`;
}
