/*
 * How many people a queue needs: Erlang's delay formula (A. K. Erlang 1917), for calls or chats that come by chance,
 * wait until somebody is free and are handled one at a time. Nobody hangs up in it, so it asks for rather too many
 * people than too few.
 */

/** What comes in: contacts in an interval of so many seconds, each handled in so many seconds on average. */
export type Load = { readonly contacts: number; readonly interval: number; readonly handling: number };

/** What is promised: a share (0 to 1) answered within so many seconds. */
export type Target = { readonly share: number; readonly within: number };

/** What customers and people at work would meet with so many of them. */
export type Service = {
	readonly staff: number;
	/** Share of the contacts that have to wait at all. */
	readonly waits: number;
	/** Share answered within the time promised. */
	readonly level: number;
	/** Average speed of answer in seconds, over all contacts; Infinity while the queue only grows. */
	readonly answer: number;
	/** Share of their time at work in which people handle a contact. */
	readonly occupancy: number;
};

/** More people than this are no team that a learner plans for, and the search for them would take its time. */
const MOST_STAFF = 5000;

/** The work that comes in, in erlangs: as many people as it keeps busy without a pause. */
export function erlangsOf({ contacts, interval, handling }: Load): number {
	return (contacts * handling) / interval;
}

/**
 * The chance that a contact has to wait. By way of the loss formula and its recursion, B(n) = A·B(n−1) ÷ (n + A·B(n−1)):
 * every step stays between 0 and 1, where powers and factorials overflow at some 170 people.
 */
export function waitingChance(erlangs: number, staff: number): number {
	if (erlangs <= 0) return 0;
	if (staff <= erlangs) return 1;
	let lost = 1;
	for (let n = 1; n <= staff; n += 1) lost = (erlangs * lost) / (n + erlangs * lost);
	return lost / (1 - (erlangs / staff) * (1 - lost));
}

/** What so many people give. With fewer than the work keeps busy, the queue only grows: nothing is answered in time. */
export function serviceWith(load: Load, staff: number, within: number): Service {
	const erlangs = erlangsOf(load);
	if (erlangs <= 0) return { staff, waits: 0, level: 1, answer: 0, occupancy: 0 };
	if (staff <= erlangs) return { staff, waits: 1, level: 0, answer: Number.POSITIVE_INFINITY, occupancy: 1 };
	const waits = waitingChance(erlangs, staff);
	const free = staff - erlangs;
	return {
		staff,
		waits,
		level: 1 - waits * Math.exp((-free * within) / load.handling),
		answer: (waits * load.handling) / free,
		occupancy: erlangs / staff,
	};
}

/** The fewest people that keep the promise; null where that would be more than anybody plans for here. */
export function staffFor(load: Load, { share, within }: Target): number | null {
	const erlangs = erlangsOf(load);
	if (erlangs <= 0) return 0;
	// One more person never makes it worse, so that the first that keeps it can be found by halving.
	let few = Math.floor(erlangs);
	let many = few + 1;
	while (many <= MOST_STAFF && serviceWith(load, many, within).level < share) many = few + 2 * (many - few);
	many = Math.min(many, MOST_STAFF);
	if (serviceWith(load, many, within).level < share) return null;
	while (many - few > 1) {
		const middle = Math.floor((few + many) / 2);
		if (serviceWith(load, middle, within).level < share) few = middle;
		else many = middle;
	}
	return many;
}

/** How many have to be on the rota so that so many are at work: shrinkage (0 to below 1) is the share who are not. */
export function onRota(staff: number, shrinkage: number): number {
	// 14 ÷ 0.7 is 20.000000000000004 in floating point, and nobody hires a person for that.
	return Math.ceil(staff / (1 - shrinkage) - 1e-9);
}
