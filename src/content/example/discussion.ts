import { consent, people, rows } from './answers.ts';
import { claim, item } from './item.ts';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';
import { ASSESSOR, drawnByLearner, typed } from './signatures.ts';

/** Planned, held and indexed; the learner signed it with a finger. */
export const discussion: ExampleItem = item({
	id: 'discussion',
	template: 'professional-discussion',
	title: 'Discussion: understanding how to monitor',
	eventDate: '2026-06-25',
	created: '2026-06-22T17:20:00.000Z',
	changed: '2026-06-25T15:10:00.000Z',
	contactTypes: ['call', 'email', 'chat'],
	answers: {
		purpose:
			'To close **Monitor quality (Level 3), 4.1**. My answers of 10 June covered the sample, but not yet what monitoring is for, how the results are used, and how I stay fair. I also want to explain the choices in my plan (1.1).',
		'agreed-date': '2026-06-10',
		place: 'Meeting room on the first floor',
		length: '20',
		'agreed-beforehand': ['areas', 'criteria-given'],
		'access-needs': 'Five minutes to read my notes before we start',
		'recording-consent': consent('yes', {
			who: 'My assessor and I',
			purpose: 'Sound recording of the discussion as evidence for this unit',
			how: 'In writing when we agreed the date; said again at the start',
			date: '2026-06-25',
			expires: '2027-06-30',
		}),
		'criteria-notes': rows(
			{
				criterion: 'Monitor quality (Level 3), 4.1',
				notes:
					'- What for: coach people, measure the service, see risks. Not appraisal.\n- Fair: same scorecard, names covered, second scorer. Example: 18 June.\n- Used for: board, coaching, July training.\n- Poor monitoring: “a lottery”.',
			},
			{
				criterion: 'Monitor quality (Level 3), 1.1',
				notes:
					'Six criteria, each with its KPI. Why “next step and a date” weighs 20: FCR was 68 %, target 80.',
			},
		),
		'evidence-to-bring': rows(
			{
				reference: `${ref('monitoring-plan-june')}, monitoring plan`,
				shows: 'Criteria, sample, calibration',
			},
			{
				reference: `${ref('call-b-first')} and ${ref('call-b-second')}, two call checklists`,
				shows: 'Same card, 72 and 90 %',
			},
			{
				reference: `${ref('reflection-calibration')}, calibration`,
				shows: 'How I noticed that I was not objective',
			},
		),
		'why-decisions':
			'**Stratified and not just random:** customers write to us by chat more and more, and we knew least about chats.\n\n**Feedback before coaching:** Colleague B did not know where the date is. Knowing comes first, and then habit. Customers expect to be told a day, and it is also the first of our service standards.',
		'what-ifs': rows(
			{
				'what-if': 'The call recording had failed for a week?',
				answer:
					'I would sit side by side with an open notice, score fewer calls, and say in the report that they are not comparable.',
			},
			{
				'what-if': 'An adviser says the score is unfair?',
				answer:
					'Second scoring by somebody who does not know mine; we listen together. If I was wrong, I change it and say so. It happened in June.',
			},
			{
				'what-if': 'You hear something that may be harm to a customer?',
				answer:
					'Then it is no longer monitoring. I stop, tell the team leader at once, and follow the safeguarding procedure.',
			},
		),
		'law-and-policy':
			'UK GDPR and Data Protection Act 2018 (callers **and** staff are told that calls are recorded and why; scores are personal data; kept no longer than needed); Equality Act 2010 (a score must not depend on a voice or an accent); monitoring policy and call recording policy of our centre.',
		'how-chosen':
			'By the priorities of the centre (“first answer is the last answer”) and by what customers said in May: nobody told them what happens next. So the groups are channels and day or evening, where I expected differences.',
		objectivity:
			'One scorecard for all; drawn by seed; names covered where it is possible; every fifth contact by a second person. After 18 June also a quote beside each line on manner. I know that I am human, so I build in somebody who can contradict me.',
		'adapted-to-change':
			'The summer sale began on 15 June. I moved two checks and told the team. For the new garden furniture I looked for the right part number, because two suppliers use different ones.',
		'poor-monitoring':
			'If we score by mood, good people leave; if we listen to the wrong calls, we train the wrong thing; and customers who have to ring twice tell others about it. In March two colleagues said that monitoring was “a lottery”. When I asked them again in June, one of them asked to be a scorer in the calibration.',
		started: '14:05',
		ended: '14:27',
		present: people(['Learner', 'Me'], ['Assessor', 'Assessor']),
		'recording-held': 'With the assessor, in the centre’s secure store, file PD-0625',
		index: rows(
			{
				minute: '01:10',
				criterion: 'Monitor quality (Level 3), 4.1',
				point:
					'Monitoring goes on all the time and looks at contacts. Appraisal is once a year and looks at a person.',
				evidence: '',
			},
			{
				minute: '04:30',
				criterion: 'Monitor quality (Level 3), 1.1',
				point: 'Why each criterion stands for a KPI, and why identity is critical and may never fail.',
				evidence: ref('monitoring-plan-june'),
			},
			{
				minute: '08:15',
				criterion: 'Monitor quality (Level 3), 4.1',
				point:
					'From the first to the second checklist of one colleague: what was fed back, what was coached, what the figures can prove and what not.',
				evidence: `${ref('call-b-first')}, ${ref('call-b-second')}`,
			},
			{
				minute: '13:40',
				criterion: 'Monitor quality (Level 3), 4.1',
				point: 'The calibration in which I was eleven points apart; words and not voice.',
				evidence: ref('reflection-calibration'),
			},
			{
				minute: '18:20',
				criterion: 'Monitor quality (Level 3), 4.1',
				point: 'What poor monitoring does to customers, to the name of the organisation and to a team.',
				evidence: '',
			},
		),
		questions: rows(
			{
				question: 'Your score and the customer’s own rating did not fit in one chat. Which one is right?',
				answer:
					'Both. The customer rated that the parcel was found. I scored that the address came before the second question. The customer cannot see that risk, so our score has to.',
			},
			{
				question: 'How do you know that the better scores come from your coaching?',
				answer:
					'I do not know it for certain. The refund note was new as well. What I can show is that the lines we coached went up by more than a point, and the lines we did not coach stayed where they were.',
			},
		),
		judgements: rows({
			criterion: 'Monitor quality (Level 3), 4.1',
			judgement: 'met',
			reason: 'Explains purpose, use and limits with own examples; honest about own bias.',
		}),
		'follow-up': rows(
			{
				action:
					'Second discussion on Monitor quality (Level 2), 4.1: reasons for frequency and tools, recording and reporting',
				who: 'Assessor and learner',
				due: '2026-07-09',
			},
			{
				action: 'Finish the resource plan, so that Maintain support 4.1 can be judged',
				who: 'Learner',
				due: '2026-07-09',
			},
		),
		'learner-signature': drawnByLearner('2026-06-25T13:29:00.000Z'),
		'assessor-signature': typed(ASSESSOR, 'Assessor', '2026-06-25T13:31:00.000Z'),
	},
	claims: [
		claim('monitor', '4.1', 'Index 01:10, 08:15, 13:40 and 18:20.'),
		claim('monitor', '1.1', 'Index 04:30: why each criterion stands for a KPI.'),
	],
	links: [
		'monitoring-plan-june',
		'call-b-first',
		'call-b-second',
		'reflection-calibration',
		'questions-sampling',
		'resource-plan-easter',
	],
});
