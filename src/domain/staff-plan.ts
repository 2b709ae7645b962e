import type { Answers } from './answer.ts';
import { isTagged } from './answer.ts';
import type { Load, Service } from './erlang-c.ts';
import { onRota, serviceWith, staffFor } from './erlang-c.ts';
import { readNumber } from './number.ts';

/** What the tool asks beside the fields of the plan, as typed. */
export type WhatIf = {
	/** Minutes in an interval. */
	readonly minutes: string;
	/** "80" per cent within "20" seconds. */
	readonly share: string;
	readonly within: string;
	/** More or fewer contacts than forecast, per cent: "10", "-5". */
	readonly demand: string;
	/** Per cent. */
	readonly shrinkage: string;
};

export type PlannedInterval = {
	/** The id of its row. */
	readonly row: string;
	readonly name: string;
	/** With the change in demand. */
	readonly contacts: number;
	readonly service: Service;
	readonly rota: number;
};

export type StaffPlan = {
	readonly intervals: readonly PlannedInterval[];
	/** The interval that needs most people, with three fewer and three more. */
	readonly busiest: PlannedInterval;
	readonly around: readonly Service[];
	/** Seconds. */
	readonly handling: number;
	/** Shares, 0 to 1; seconds; minutes. */
	readonly share: number;
	readonly within: number;
	readonly shrinkage: number;
	readonly demand: number;
	readonly minutes: number;
};

export type StaffProblem =
	| {
			readonly code:
				| 'no-intervals'
				| 'no-handling'
				| 'no-minutes'
				| 'no-target'
				| 'no-shrinkage'
				| 'no-demand'
				| 'too-many';
	  }
	/** `typed` is the target of the plan, of which a share and a time cannot both be read. */
	| { readonly code: 'unread-target'; readonly typed: string }
	/** `typed` stands where contacts are forecast; `place` counts the intervals of the form from 1. */
	| {
			readonly code: 'unread-interval';
			readonly name: string;
			readonly place: number;
			readonly typed: string;
	  };

export type Planned =
	| { readonly ok: true; readonly value: StaffPlan }
	| { readonly ok: false; readonly problem: StaffProblem };

/** So many fewer and more people than needed are shown beside it. */
const AROUND = 3;
const MOST_SHRINKAGE = 99;

const refused = (problem: StaffProblem): Planned => ({ ok: false, problem });

/**
 * What can be read from the fields of the plan, and what is usual where they say nothing: half an hour, 80 % in 20
 * seconds. Of a target that cannot be read nothing is made up: its boxes stay empty.
 */
export function whatIfOf(answers: Answers): WhatIf {
	const typed = typedIn(answers, 'service-level');
	const target = typed === '' ? { share: '80', within: '20' } : targetIn(typed);
	const spans = new Set(rowsIn(answers).map(({ cells }) => minutesOf(cells['interval'] ?? '')));
	const [span] = spans;
	return {
		minutes: spans.size === 1 && span ? String(span) : '30',
		...target,
		demand: '0',
		shrinkage: typedIn(answers, 'shrinkage'),
	};
}

/** "80 % within 20 seconds", or as the trade writes it, "80/20"; "" for what does not stand there. */
function targetIn(text: string): Pick<WhatIf, 'share' | 'within'> {
	const share = /(\d+(?:\.\d+)?)\s*(?:%|per ?cent)/i.exec(text)?.[1] ?? '';
	const within = secondsOf(/(\d+(?:\.\d+)?)\s*(s\b|sec|min)/i.exec(text));
	if (share !== '' && within !== '') return { share, within };
	// Not a day such as 10/06/2026.
	const short =
		/(?<![\d./])(\d+(?:\.\d+)?)\s*(?:%|per ?cent)?\s*\/\s*(\d+(?:\.\d+)?)(?![\d./]*\/)\s*(min)?/i.exec(text);
	return short ? { share: short[1] ?? '', within: secondsOf(short.slice(1)) } : { share, within };
}

/** The target of the plan where it cannot be read whole, else "". */
function unreadTarget(answers: Answers): string {
	const typed = typedIn(answers, 'service-level');
	const { share, within } = targetIn(typed);
	return share === '' || within === '' ? typed : '';
}

function secondsOf(time: readonly (string | undefined)[] | null): string {
	return time ? String(Number(time[1]) * (time[2]?.toLowerCase() === 'min' ? 60 : 1)) : '';
}

/** How many people each interval of the plan needs, and what service a few more or fewer would give in the busiest. */
export function planStaff(answers: Answers, whatIf: WhatIf): Planned {
	const minutes = above(whatIf.minutes, 0);
	if (minutes === null) return refused({ code: 'no-minutes' });
	const handling = above(typedIn(answers, 'handling-time'), 0);
	if (handling === null) return refused({ code: 'no-handling' });
	const isEmpty = whatIf.share.trim() === '' || whatIf.within.trim() === '';
	const unread = isEmpty ? unreadTarget(answers) : '';
	if (unread !== '') return refused({ code: 'unread-target', typed: unread });
	const percent = above(whatIf.share, 0);
	const within = atLeast(whatIf.within, 0);
	if (percent === null || percent >= 100 || within === null) return refused({ code: 'no-target' });
	const shrinking = atLeast(whatIf.shrinkage, 0);
	if (shrinking === null || shrinking > MOST_SHRINKAGE) return refused({ code: 'no-shrinkage' });
	const change = above(whatIf.demand.trim() === '' ? '0' : whatIf.demand, -100);
	if (change === null) return refused({ code: 'no-demand' });
	const [share, shrinkage, demand] = [percent / 100, shrinking / 100, change / 100];
	const intervals: (PlannedInterval & { readonly load: Load })[] = [];
	for (const [index, { id, cells }] of rowsIn(answers).entries()) {
		const name = (cells['interval'] ?? '').trim();
		const typed = (cells['forecast'] ?? '').trim();
		if (name === '' && typed === '') continue;
		const forecast = atLeast(typed, 0);
		// The busiest interval may be the one that cannot be read: figures without it would say too little.
		if (forecast === null) return refused({ code: 'unread-interval', name, place: index + 1, typed });
		const load: Load = { contacts: forecast * (1 + demand), interval: minutes * 60, handling };
		const staff = staffFor(load, { share, within });
		if (staff === null) return refused({ code: 'too-many' });
		const service = serviceWith(load, staff, within);
		intervals.push({ row: id, name, load, contacts: load.contacts, service, rota: onRota(staff, shrinkage) });
	}
	const [busiest] = [...intervals].sort((a, b) => b.service.staff - a.service.staff);
	if (!busiest) return refused({ code: 'no-intervals' });
	const fewest = Math.max(0, busiest.service.staff - AROUND);
	const around = Array.from({ length: busiest.service.staff + AROUND - fewest + 1 }, (_, index) =>
		serviceWith(busiest.load, fewest + index, within),
	);
	return {
		ok: true,
		value: { intervals, busiest, around, handling, share, within, shrinkage, demand, minutes },
	};
}

/** The sentences that are written into the plan: `needed` in one line, `how` the figures were worked out. */
export type StaffWords = { readonly needed: string; readonly how: string };

/** The fields of the plan with the figures in them. What the learner wrote herself about the way stays, above it. */
export function answersWithStaff(answers: Answers, plan: StaffPlan, words: StaffWords): Answers {
	const staff = new Map(plan.intervals.map(({ row, service }) => [row, String(service.staff)]));
	const written = typedIn(answers, 'worked-out');
	return {
		intervals: {
			kind: 'rows',
			rows: rowsIn(answers).map(({ id, cells }) => {
				const needed = staff.get(id);
				return { id, cells: needed === undefined ? cells : { ...cells, needed } };
			}),
		},
		'staff-needed': words.needed,
		'worked-out': written.includes(words.how) ? written : [written, words.how].filter(Boolean).join('\n\n'),
	};
}

function rowsIn(answers: Answers) {
	const answer = answers['intervals'];
	return isTagged(answer, 'rows') ? answer.rows : [];
}

function typedIn(answers: Answers, field: string): string {
	const answer = answers[field];
	return typeof answer === 'string' ? answer.trim() : '';
}

function above(typed: string, least: number): number | null {
	const number = readNumber(typed);
	return number !== null && number > least ? number : null;
}

function atLeast(typed: string, least: number): number | null {
	const number = readNumber(typed);
	return number !== null && number >= least ? number : null;
}

/** "Monday 10:00 to 10:30" is 30; null where no two times stand. */
function minutesOf(name: string): number | null {
	const times = [...name.matchAll(/\b(\d{1,2})[:.](\d{2})\b/g)].map(
		([, hours, minutes]) => Number(hours) * 60 + Number(minutes),
	);
	const [from, to] = times;
	return from !== undefined && to !== undefined && to > from ? to - from : null;
}
