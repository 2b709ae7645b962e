import { now } from '#device/identity.ts';
import type { Outcome } from '#domain/failure.ts';
import { type GuardSettings, type LeftFinding, withoutLeft } from '#domain/guard/settings.ts';
import { updateGuard } from '#storage/write-portfolio.ts';
import { inPortfolio } from './session.ts';

/** Keeps why a finding may stay; it is not named again in that item. */
export function leaveFinding(left: Omit<LeftFinding, 'at'>): Promise<Outcome<GuardSettings>> {
	return inPortfolio((db, { portfolio }) =>
		updateGuard(db, portfolio, (guard) => ({ ...guard, left: [...guard.left, { ...left, at: now() }] })),
	);
}

/** It is named again. */
export function takeUpFinding(left: Omit<LeftFinding, 'reason' | 'at'>): Promise<Outcome<GuardSettings>> {
	return inPortfolio((db, { portfolio }) => updateGuard(db, portfolio, (guard) => withoutLeft(guard, left)));
}

/** Keeps the learner's own list of names. */
export function keepNames(names: readonly string[]): Promise<Outcome<GuardSettings>> {
	return inPortfolio((db, { portfolio }) =>
		updateGuard(db, portfolio, (guard) => ({ ...guard, names: [...names] })),
	);
}
