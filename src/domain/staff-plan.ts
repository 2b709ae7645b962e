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
	| 'no-intervals'
	| 'no-handling'
	| 'no-minutes'
	| 'no-target'
	| 'no-shrinkage'
	| 'no-demand'
	| 'too-many';

export type Planned =
	| { readonly ok: true; readonly value: StaffPlan }
	| { readonly ok: false; readonly code: StaffProblem };

/** So many fewer and more people than needed are shown beside it. */
const AROUND = 3;

/** What can be read from the fields of the plan, and what is usual where they say nothing: half an hour, 80 % in 20 seconds. */
export function whatIfOf(answers: Answers): WhatIf {
	const target = typedIn(answers, 'service-level');
	const share = /(\d+(?:\.\d+)?)\s*(?:%|per ?cent)/i.exec(target)?.[1];
	const time = /(\d+(?:\.\d+)?)\s*(s\b|sec|min)/i.exec(target);
	const seconds = time && Number(time[1]) * (time[2]?.toLowerCase() === 'min' ? 60 : 1);
	const spans = new Set(rowsIn(answers).map(({ cells }) => minutesOf(cells['interval'] ?? '')));
	const [span] = spans;
	return {
		minutes: spans.size === 1 && span ? String(span) : '30',
		share: share ?? '80',
		within: String(seconds ?? 20),
		demand: '0',
		shrinkage: typedIn(answers, 'shrinkage'),
	};
}

/** How many people each interval of the plan needs, and what service a few more or fewer would give in the busiest. */
export function planStaff(answers: Answers, whatIf: WhatIf): Planned {
	const minutes = above(whatIf.minutes, 0);
	if (minutes === null) return { ok: false, code: 'no-minutes' };
	const handling = above(typedIn(answers, 'handling-time'), 0);
	if (handling === null) return { ok: false, code: 'no-handling' };
	const percent = above(whatIf.share, 0);
	const within = above(whatIf.within, -1);
	if (percent === null || percent >= 100 || within === null) return { ok: false, code: 'no-target' };
	const shrinking = above(whatIf.shrinkage, -1);
	if (shrinking === null || shrinking >= 100) return { ok: false, code: 'no-shrinkage' };
	const change = above(whatIf.demand.trim() === '' ? '0' : whatIf.demand, -100);
	if (change === null) return { ok: false, code: 'no-demand' };
	const [share, shrinkage, demand] = [percent / 100, shrinking / 100, change / 100];
	const loads = rowsIn(answers).flatMap(({ id, cells }) => {
		const forecast = above(cells['forecast'] ?? '', -1);
		if (forecast === null) return [];
		const load: Load = { contacts: forecast * (1 + demand), interval: minutes * 60, handling };
		return [
			{ row: id, name: (cells['interval'] ?? '').trim(), load, staff: staffFor(load, { share, within }) },
		];
	});
	const intervals: (PlannedInterval & { readonly load: Load })[] = [];
	for (const { row, name, load, staff } of loads) {
		if (staff === null) return { ok: false, code: 'too-many' };
		const service = serviceWith(load, staff, within);
		intervals.push({ row, name, load, contacts: load.contacts, service, rota: onRota(staff, shrinkage) });
	}
	const [busiest] = [...intervals].sort((a, b) => b.service.staff - a.service.staff);
	if (!busiest) return { ok: false, code: 'no-intervals' };
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

/** "Monday 10:00 to 10:30" is 30; null where no two times stand. */
function minutesOf(name: string): number | null {
	const times = [...name.matchAll(/\b(\d{1,2})[:.](\d{2})\b/g)].map(
		([, hours, minutes]) => Number(hours) * 60 + Number(minutes),
	);
	const [from, to] = times;
	return from !== undefined && to !== undefined && to > from ? to - from : null;
}
