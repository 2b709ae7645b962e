import { criterion } from './item.ts';
import type { ItemId } from './references.ts';
import type { ExampleJudgement } from './shape.ts';
import { ASSESSOR } from './signatures.ts';

type Decided = Omit<ExampleJudgement, 'item' | 'assessor'> & { readonly item: ItemId };

const decided: readonly Decided[] = [
	{
		item: 'complaint-refund',
		criterion: criterion('maintain', '2.1'),
		decision: 'accepted',
		feedback:
			'Complex, well investigated and fair. The table shows who said what and where you checked it. I will look at the file itself at the centre.',
		at: '2026-05-14T10:20:00.000Z',
	},
	{
		item: 'complaint-refund',
		criterion: criterion('element', '2.1'),
		decision: 'accepted',
		feedback: 'From the first call to the follow-up on 27 March; nothing is missing.',
		at: '2026-05-14T10:24:00.000Z',
	},
	{
		item: 'compliance-payments',
		criterion: criterion('maintain', '3.1'),
		decision: 'accepted',
		feedback:
			'Good that you report the late pauses and say how they were put right. Check another area than payments before the end.',
		at: '2026-05-21T09:05:00.000Z',
	},
	{
		item: 'improvement-refund-date',
		criterion: criterion('element', '4.1'),
		decision: 'accepted',
		feedback: 'A real change with figures before and after. Please add what you find when you check again.',
		at: '2026-06-05T13:30:00.000Z',
		revision: 1,
	},
	{
		item: 'observation',
		criterion: criterion('maintain', '3.1'),
		decision: 'accepted',
		feedback: 'As I saw it on 10 June.',
		at: '2026-06-10T16:30:00.000Z',
	},
	{
		item: 'observation',
		criterion: criterion('element', '3.1'),
		decision: 'accepted',
		feedback: '',
		at: '2026-06-10T16:31:00.000Z',
	},
	{
		item: 'questions-sampling',
		criterion: criterion('monitor', '4.1'),
		decision: 'not-yet',
		feedback:
			'Clear on the sample. Still missing: what monitoring is for, how the results are used, and how you stay fair. Bring it to the discussion on 25 June.',
		at: '2026-06-10T17:15:00.000Z',
	},
	{
		item: 'discussion',
		criterion: criterion('monitor', '4.1'),
		decision: 'accepted',
		feedback: 'Met. The calibration was a strong and honest example.',
		at: '2026-06-26T08:40:00.000Z',
	},
	{
		item: 'monitoring-plan-june',
		criterion: criterion('monitor', '1.1'),
		decision: 'accepted',
		feedback: 'Six criteria, each with its KPI, agreed before you started.',
		at: '2026-07-02T09:00:00.000Z',
	},
	{
		item: 'monitoring-plan-june',
		criterion: criterion('focus', '1.1'),
		decision: 'accepted',
		feedback: '',
		at: '2026-07-02T09:02:00.000Z',
	},
	{
		item: 'monitoring-plan-june',
		criterion: criterion('focus', '1.2'),
		decision: 'accepted',
		feedback: 'Sound sample, and you can explain it.',
		at: '2026-07-02T09:03:00.000Z',
	},
	{
		item: 'call-b-first',
		criterion: criterion('monitor', '2.1'),
		decision: 'accepted',
		feedback: 'Exact: I could follow every score from the quote beside it. Shorter comments would do.',
		at: '2026-07-02T09:10:00.000Z',
	},
	{
		item: 'feedback-b',
		criterion: criterion('monitor', '3.1'),
		decision: 'accepted',
		feedback: 'Specific, balanced, and you changed your mind when she told you what she did not know.',
		at: '2026-07-02T09:18:00.000Z',
	},
	{
		item: 'contact-review-june',
		criterion: criterion('maintain', '1.1'),
		decision: 'question',
		feedback:
			'You tick the survey as a source, and CSAT is there as a figure. What did the customers say? Add two or three comments without names and tell me if they fit your scores.',
		at: '2026-07-02T09:30:00.000Z',
	},
];

/** What the assessor decided, oldest first. */
export const judgements: readonly ExampleJudgement[] = decided.map((judgement) => ({
	...judgement,
	assessor: ASSESSOR,
}));
