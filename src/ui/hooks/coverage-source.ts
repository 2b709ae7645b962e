import { coverageOf } from '#domain/coverage.ts';
import { both, derive } from '#storage/live-source.ts';
import { headsSource, judgementsSource, portfolioSource } from './sources.ts';
import { today } from './today.ts';

/** Computed once for every change, however many components look. Apart from the other sources, because a form needs none of it. */
export const coverageSource = derive(
	both(both(portfolioSource, headsSource), judgementsSource),
	([[open, heads], judgements]) => coverageOf(open?.units ?? [], heads, judgements, today(), open?.codes),
);
