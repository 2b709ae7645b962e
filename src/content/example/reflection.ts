import { measures, people, rows } from './answers.ts';
import { claim, item } from './item.ts';
import { ref } from './references.ts';
import type { ExampleItem } from './shape.ts';
import { LEARNER, typed } from './signatures.ts';

const OWN_WORK = ['written-by-me', 'really-happened', 'others-shown', 'still-current', 'no-names'];

const refund = item({
	id: 'reflection-refund',
	template: 'reflective-account-gibbs',
	title: 'Reflection: saying “it was our mistake” to Mrs A',
	eventDate: '2026-03-10',
	created: '2026-03-30T17:05:00.000Z',
	changed: '2026-05-15T16:45:00.000Z',
	contactTypes: ['call'],
	answers: {
		place: 'Call desk of Team Blue, late morning',
		'people-involved': people(
			['Customer', 'Mrs A'],
			['Team leader', 'Team leader A'],
			['Colleague', 'Colleague E'],
		),
		description: `On 10 March Mrs A rang for the third time about a refund of £86 that two of us had promised for “three to five days” (${ref('complaint-refund')}). I listened for four minutes without a break, said it back to her, and then said: “Two of us gave you a date without looking. That was our mistake.” I promised to ring by 16:00, and did so at 15:40 although I had only half of the answer. On 13 March the money was there.`,
		feelings:
			'When she said “Is anybody reading this?” I felt ashamed, because one of the notes was from Colleague E, whom I had trained myself. At 15:35 I did not want to ring: I had nothing good to tell. Afterwards I was relieved that she thanked me just for ringing.',
		evaluation:
			'**Went well:** I did not defend us. The call back on time, with half an answer, did more than a whole answer a day later would have done. I asked for what I was not allowed to decide.\n\n**Did not go well:** I put her on hold twice in the first call without saying for how long. And I spoke to Colleague E about the note on the open floor, so that two others heard it. That was not fair.',
		analysis:
			'Our standard says that a customer should have to contact us once (FCR). In this case each adviser was polite and did what the script said, and still the service failed. I think this is why training on politeness would not have helped: the script promised something that nobody could see. Complaints like this one are useful, because they show where two departments do not fit together. With Colleague E I made the mistake that I tell others about: feedback belongs in private, and about the work and not the person. I was angry and wanted to be quick.',
		conclusion:
			'I could have told Mrs A at once how long I needed (“two minutes, I look at the warehouse”). I could have waited an hour before I talked to Colleague E. I see more clearly now that an honest “we made a mistake” costs nothing and saves time. In the same month I had 6 more calls about refunds and said it in 2 of them, where it was true; none came back.',
		'action-plan':
			'- I name the length of each hold. In my own checked calls in April the line “time” went from 3 to 4.\n- I talk about a mistake in private, and not on the same hour if I am angry. I said sorry to Colleague E on 11 March.\n- Before I promise a date I look for the source. I proposed the same for the whole team.',
		references:
			'**Complaints procedure** (acknowledge in one working day, name the next step), **Consumer Rights Act 2015** for the money back, **Data Protection Act 2018** for the identity check before I spoke about the account, and our feedback guideline: “in private and soon”.',
		'learning-self':
			'A call back with half an answer is better than silence. And I need a pause when I am angry.',
		'learning-team':
			'I showed the three notes, without names, in the team talk on 23 March. The team asked for a short template for notes.',
		'learning-organisation':
			'The wording “three to five days” had to go, and refunds on hold must be seen by advisers. I told the operations manager by way of the team leader.',
		actions: rows(
			{
				action: 'Name the length of each hold',
				measure: 'Line “time” at 4 in my next 3 checked calls',
				due: '2026-04-30',
			},
			{
				action: 'Write down the idea for the refund date',
				measure: 'It is on the improvement board',
				due: '2026-04-10',
			},
		),
		changes: rows(
			{
				date: '2026-04-27',
				change: 'The trial with the refund date started on Team Blue.',
				evidence: ref('improvement-refund-date'),
			},
			{
				date: '2026-04-30',
				change: 'My line “time” was 4, 4 and 5 in April.',
				evidence: 'My own score sheet of April',
			},
		),
		'own-improvement':
			'In January Team leader A told me that I explain too much and listen too little. I now let customers finish and say it back. My own quality score went from 82 % in January to 91 % in April.',
		measures: measures(['Quality score, my own calls', '82', '91', '%', 'higher']),
		'own-work': OWN_WORK,
		'learner-signature': typed(LEARNER, 'Learner', '2026-05-15T16:45:00.000Z'),
	},
	claims: [
		claim('maintain', '2.1', 'Why the complaint arose and what I would do the same and differently.'),
		claim('element', '2.1'),
	],
	links: ['complaint-refund', 'improvement-refund-date'],
});

const calibration = item({
	id: 'reflection-calibration',
	template: 'reflective-account-driscoll',
	title: 'Reflection: eleven points apart in the calibration',
	eventDate: '2026-06-18',
	created: '2026-06-18T16:50:00.000Z',
	changed: '2026-06-23T08:30:00.000Z',
	contactTypes: ['call'],
	answers: {
		place: 'Calibration in the training room, Thursday at 14:00',
		'people-involved': people(
			['Colleague', 'Quality coach'],
			['Team leader', 'Team leader A'],
			['Colleague', 'Colleague F, in the recording'],
		),
		what: 'Three of us scored the same call (CALL-20788) alone and then compared. I had 68 %, the team leader 81 and the quality coach 79. In 14 of 17 lines we were the same or one apart. In **empathy** I had given 2, they both 4. We played minute 2:10 again: the colleague said “That must have spoiled your weekend, let me see what I can save of it.” I had heard a flat voice. They had heard the words.',
		'so-what':
			'If I had been alone, Colleague F would have got 68, *below the standard*, and a talk about empathy that was not needed. Our scorecard says “shows understanding”, and it was shown. I had judged how the voice sounds to me, and some people just speak like that. This is a question of fairness and also of equality: a score must not depend on the voice somebody was born with. And a team that gets such scores stops believing them. Two advisers had called monitoring “a lottery” in March, and that afternoon I understood why.',
		'now-what':
			'Since that day I do three things:\n\n1. I score lines on manner **from the words**, with the quote in the comment, before I think of the voice.\n2. Every fifth contact is scored by a second person without seeing mine.\n3. I went back to the two earlier calls in which I had given 2 for empathy. One of them was too low; I changed it from 2 to 3, told the colleague, and noted the reason.\n\nIn the next shared scoring, on 22 June, we were two points apart.',
		references:
			'Monitoring policy (scores rest on what was said or done), **Equality Act 2010** (no worse treatment because of who somebody is), Data Protection Act 2018 (scores are personal data and have to be accurate), scorecard version 4.',
		'learning-self': 'I am not as objective as I thought. A quote keeps me honest.',
		'learning-team':
			'The quality coach and I added to the scorecard: “Score the words, not the voice.” I told the team on 19 June and said that it had been my mistake.',
		'learning-organisation':
			'One calibration a month is not enough while new people score. The operations manager agreed to every two weeks until September.',
		objectivity:
			'Three people scored alone and nobody saw the others’ scores before. Now each of my lines on manner has a quote beside it.',
		'adapted-to-change':
			'Sale week had begun on 15 June. We kept the calibration but took one call instead of two, so that nobody was missing on the phones for long.',
		'poor-monitoring':
			'Customers would keep the faults that nobody finds. Good advisers would be hurt and look for another job. And managers would decide on training with wrong figures.',
		actions: rows({
			action: 'Second scoring of every fifth contact',
			measure: 'Average difference under 5 points in July',
			due: '2026-07-31',
		}),
		changes: rows({
			date: '2026-06-22',
			change: 'Shared scoring of CALL-20854: 84 and 86.',
			evidence: `Calibration sheet; ${ref('monitoring-plan-june')}`,
		}),
		'own-improvement':
			'The coach’s comments on my own scoring: in May “too strict on manner”, now “quotes are good, go on like that”.',
		measures: measures(['Difference to the second scorer', '11', '2', 'points', 'lower']),
		'own-work': OWN_WORK,
		'learner-signature': typed(LEARNER, 'Learner', '2026-06-23T08:30:00.000Z'),
	},
	claims: [claim('monitor', '4.1', 'Why calibration is needed, and what a wrong score does to people.')],
	links: ['monitoring-plan-june'],
});

const coaching = item({
	id: 'reflection-coaching',
	template: 'reflective-account-kolb',
	title: 'Reflection: ten seconds of silence',
	eventDate: '2026-06-12',
	created: '2026-06-19T17:00:00.000Z',
	changed: '2026-06-26T17:10:00.000Z',
	contactTypes: ['call'],
	answers: {
		place: 'Quiet room, two coaching sessions in June',
		'people-involved': people(
			['Colleague', 'Colleague B'],
			['Colleague', 'Colleague G'],
			['Team leader', 'Team leader A'],
		),
		'concrete-experience': `On 12 June I led my first whole coaching session by the GROW steps, with Colleague B (${ref('coaching-b')}). I had prepared a solution: ask the depot each time. At “Options” I asked what would have to be true so that she dared to name a day. She did not answer. I wanted to help her out with my solution, but counted to ten in my head. Then she said: “I could say that it is *planned*.”`,
		'reflective-observation':
			'I noticed that her first idea was better than mine: it cost no time, and she believed in it. In the feedback a week before I had talked for about two thirds of the time. In this session it was less than half; I looked at the clock twice. What surprised me was how long ten seconds are. What did not go so well: I filled in the form while she was talking and missed her face when she told me about the man who had shouted.',
		'abstract-conceptualisation':
			'Feedback and coaching are two different things. In **feedback** I bring what I observed and we agree what to change. In **coaching** the other person finds the way, and my part is to ask and to wait. People keep to what they have thought of themselves. That fits our coaching guideline, “ask before you tell”, and I also see it in the figures: the two actions she had chosen were both done, while of the actions I had *given* to people in May only 5 of 11 were done by the date.',
		'active-experimentation':
			'I tried it out on 19 June with Colleague G, about writing notes during the call. I put the form away, brought only one question, and waited. He needed three such pauses. He came up with typing the date first, because that is what the next colleague looks for. A week later his notes were complete in 4 of 5 calls, before that in 1 of 5. Since then I write my notes only after the session, for five minutes.',
		references:
			'Coaching guideline of our centre (“ask before you tell”; private; one or two actions), monitoring policy (monitoring is not appraisal), Data Protection Act 2018 for the notes about a colleague.',
		'learning-self': 'To wait is work. My own solution may stay in my pocket.',
		'learning-team':
			'Colleague G’s tip (“date first”) went on the board as a tip of the team, with his agreement.',
		'learning-organisation':
			'Coaches have 30 minutes for a session in the plan. With notes it needs 40. I told the planning desk in June.',
		'poor-monitoring':
			'A coaching session is only as good as the checklist before it. With a wrong score I would have coached the wrong thing.',
		actions: rows({
			action: 'Have Team leader A sit in one of my sessions and count who talks',
			measure: 'I talk less than 40 % of the time',
			due: '2026-07-15',
		}),
		changes: rows({
			date: '2026-06-26',
			change: 'Notes of Colleague G complete in 4 of 5 calls.',
			evidence: 'Quality software, week of 22 June',
		}),
		'own-improvement':
			'Team leader A’s first comment on my talks in April was “you give a lecture”. In June she said “you let them work”.',
		measures: measures(['Agreed actions done by their date', '45', '100', '%', 'higher']),
		'own-work': OWN_WORK,
		'learner-signature': typed(LEARNER, 'Learner', '2026-06-26T17:10:00.000Z'),
	},
	claims: [
		claim('monitor', '3.1'),
		claim('element', '4.1', 'What I learned about using feedback to coach, and how I tried it again.'),
	],
	links: ['coaching-b'],
});

export const reflections: readonly ExampleItem[] = [refund, calibration, coaching];
