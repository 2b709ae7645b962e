import { EXAMPLE_PORTFOLIO } from '#domain/portfolio.ts';
import { complaint } from './complaint.ts';
import { compliance } from './compliance.ts';
import { dailyLogs } from './daily-logs.ts';
import { details } from './details.ts';
import { discussion } from './discussion.ts';
import { feedbackAndCoaching } from './feedback-and-coaching.ts';
import { improvements } from './improvement.ts';
import { ADOPTED_UNITS } from './item.ts';
import { judgements } from './judgements.ts';
import { monitoredCalls } from './monitored-calls.ts';
import { monitoredWriting } from './monitored-writing.ts';
import { monitoringPlan } from './monitoring-plan.ts';
import { operations } from './operations.ts';
import { othersSaid } from './others-said.ts';
import { products } from './products.ts';
import { ORDER } from './references.ts';
import { reflections } from './reflection.ts';
import type { ExampleItem, ExamplePortfolio } from './shape.ts';
import { ASSESSOR, LEARNER } from './signatures.ts';
import { starAccounts } from './star-accounts.ts';

const items: readonly ExampleItem[] = [
	...dailyLogs,
	...starAccounts,
	complaint,
	compliance,
	monitoringPlan,
	...monitoredCalls,
	...monitoredWriting,
	...feedbackAndCoaching,
	...improvements,
	...operations,
	...reflections,
	...othersSaid,
	discussion,
	...products,
];

/**
 * "Try the example": a quarter of a year of one learner's evidence. Everybody and everything in it is
 * made up. Loaded only when it is asked for.
 */
export const examplePortfolio: ExamplePortfolio = {
	start: {
		id: EXAMPLE_PORTFOLIO,
		createdAt: '2026-03-02T08:30:00.000Z',
		learner: LEARNER,
		centre: 'Northgate Contact Centre',
		qualification: 'iCQ Level 3 NVQ Diploma in Contact Centre Operations',
		assessor: ASSESSOR,
		units: [...ADOPTED_UNITS],
		details,
	},
	items: ORDER.flatMap((id) => items.filter((item) => item.id === id)),
	judgements,
};
