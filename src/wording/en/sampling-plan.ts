const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const stages = { interim: 'Interim', summative: 'Summative' } as const;
const tick = (isOn: boolean): string => (isOn ? 'Yes' : 'No');

/** A quality assurer's plan over all learners: on the screen, on its sheet and in its file. */
export const samplingPlanWords = {
	title: 'Sampling across learners',
	lead: 'For internal quality assurers. One plan over all the learners whose portfolios are on this device.',
	back: 'All learners',
	backToPlans: 'All plans',
	plans: 'Your plans',
	none: 'There is no plan yet.',
	make: 'Make a plan',
	how: 'The sample is drawn from what assessors have decided and returned. The same learners, rules and seed always give the same sample.',
	everyLearner: 'Every learner at least once',
	draw: 'Draw the plan',
	reading: 'Reading the decisions',
	nobody:
		'No portfolio on this device has a decision that was returned, so there is nothing to sample. Open portfolios that hold their assessor’s review. Nothing was drawn.',
	failed: 'The plan could not be kept. Nothing was drawn.',
	/** Stands where a seed stands, in the sample of one learner. */
	seed: (seed: string, learners: number) => `${seed}, across ${plural(learners, 'learner', 'learners')}`,
	name: (stage: keyof typeof stages, day: string) => `${stages[stage]} plan of ${day}`,
	sum: (claims: number, inSample: number, learners: number) =>
		`${plural(claims, 'claim', 'claims')} with ${inSample} of ${plural(learners, 'learner', 'learners')}`,
	looked: (agree: number, action: number, left: number) =>
		`${agree} agreed, ${action} with an action, ${left} to look at`,
	missing: 'This plan is not on this device.',
	rules: 'How it was drawn',
	rule: (percent: number, least: number, seed: string) =>
		`${percent} per cent of the decided claims of each unit, at least ${least} of each; seed “${seed}”.`,
	also: {
		everyAssessor: 'Every assessor',
		everyMethod: 'Every kind of evidence',
		everyLearner: 'Every learner',
		atRisk: 'All at risk',
	},
	tick,
	covers: 'What it covers',
	groups: { units: 'Unit', assessors: 'Assessor', methods: 'Kind of evidence' },
	decided: 'Decided',
	sampled: 'In the sample',
	nameless: 'No name given',
	learners: 'What to look at',
	gone: 'A learner who is no longer on this device',
	goneText: (claims: number) =>
		`${plural(claims, 'claim was', 'claims were')} in the sample. What came of it went with the portfolio.`,
	takenBack: 'The sample was removed in this learner’s portfolio.',
	claim: (reference: string, code: string) => `${reference}, ${code}`,
	results: { '': 'To look at', agree: 'Agree', action: 'Action' },
	returned: 'Returned',
	notReturned: 'Not returned yet',
	keep: 'Keep and return it',
	keepText:
		'The sheet and the file hold the names of the learners and all you have noted. Keep them where your centre keeps its records.',
	sheet: 'Save the sheet (PDF)',
	file: 'Save the plan as a file',
	busy: 'Making the sheet',
	sheetFailed: 'The sheet could not be made. The plan is kept on this device.',
	giveBack: 'Save the reviews of all learners',
	giveBackText:
		'Signs what you have noted with each learner you have finished, and gives one review for each, all in one ZIP file. Take them out of it and send each to its assessor or learner, who opens it in Starfolio.',
	givenBack: (learners: number, left: number, name: string) =>
		`${plural(learners, 'review', 'reviews')} signed with this device’s key. The file ${name} was given to the browser to save.${
			left === 0 ? '' : ` ${plural(left, 'learner is', 'learners are')} not finished yet and not in it.`
		}`,
	notGivenBack: (learner: string) =>
		`The review of ${learner} could not be made, and nothing of it was signed. Those before it are signed and kept. Try again for a file with all of them.`,
	nothingToGive:
		'There is no learner yet with a result for every claim. Nothing was signed. Give a result for each claim of a learner first.',
	noName: 'Type your name first. It stands under every result.',
	yourName: 'Your name',
	remove: 'Remove this plan',
	removeTitle: 'Remove this plan?',
	removeText:
		'The plan goes from this device, and so does what you noted and have not returned. What is returned stays with each learner.',
	keepIt: 'Keep',
	/** In the reading view of a criterion. */
	here: 'In your sample',
	hereResult: (reference: string) => `Result for ${reference}`,
	hereNote: (reference: string) => `Note on ${reference}`,
	next: (name: string) => `Next in the sample: ${name}`,
	toPlan: 'Back to the plan',
} as const;

/** The sheet of a plan on paper. */
export const planSheetWords = {
	title: 'IQA sampling plan',
	subject: 'Internal quality assurance: sampling plan',
	where: 'the sampling plan',
	data: 'The same plan as data.',
	stage: 'Stage',
	stages,
	drawn: 'Drawn',
	made: 'This sheet',
	by: 'Internal quality assurer',
	over: 'Drawn over',
	state: 'Result so far',
	criterion: 'Criterion',
	evidence: 'Evidence',
	why: 'Why',
	whys: { random: 'chance', assessor: 'assessor', method: 'kind of evidence', risk: 'risk' },
	result: 'Result',
	note: 'Note',
	feedback: 'Feedback:',
	sealed: (who: string, moment: string) => `Returned, signed on the device of ${who}, ${moment}.`,
	sign: 'Signature of the internal quality assurer',
	signDate: 'Date',
	signed: 'The results are those on the device that made this sheet.',
} as const;
