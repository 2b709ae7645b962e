import { today } from '#device/identity.ts';
import { judgementsIn } from '#domain/assessment-record.ts';
import { coverageOf } from '#domain/coverage.ts';
import { headsReader } from '#storage/follow-heads.ts';
import { both, derive } from '#storage/live-source.ts';
import { readTexts } from '#storage/read-evidence.ts';
import { readEntries } from '#storage/read-judgements.ts';
import { readOpenPortfolio } from '#storage/read-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { watch } from '#storage/watch.ts';

/*
 * One query each for the whole page, however many components look at it: 5,000 heads are read and
 * parsed once, and coverage is computed once for every change.
 */

export const portfolioSource = watch(pinnedRealm, readOpenPortfolio);
export const allHeadsSource = watch(pinnedRealm, headsReader());
export const entriesSource = watch(pinnedRealm, readEntries);
const judgementsSource = derive(entriesSource, judgementsIn);
export const textsSource = watch(pinnedRealm, readTexts);

export const headsSource = derive(allHeadsSource, (heads) => heads.filter((head) => head.deletedAt === ''));
export const trashSource = derive(allHeadsSource, (heads) => heads.filter((head) => head.deletedAt !== ''));
export const coverageSource = derive(
	both(both(portfolioSource, headsSource), judgementsSource),
	([[open, heads], judgements]) => coverageOf(open?.units ?? [], heads, judgements, today()),
);
