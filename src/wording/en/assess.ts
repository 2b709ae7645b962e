import type { Decision } from '#domain/assessment.ts';
import { onRecordWords } from './on-record.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
/** "E001, E002 and E003" */
const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The assessor's side: opening portfolios, judging them, giving the judgement back. */
export const assessWords = {
	removed: 'It was removed.',
	putBack: 'Put it back',
	changedElsewhere: 'It was changed in another tab. Nothing was removed. Look at it as it stands now.',
	title: 'Assess',
	lead: 'For assessors and internal quality assurers. What you open stays on this device and apart from any portfolio of your own.',
	open: {
		field: 'Open a portfolio',
		hint: 'A portfolio PDF, a Starfolio backup or a review. You can also drop the file on this page.',
		busy: 'Opening the file',
		cancel: 'Cancel',
		refusedTitle: 'This file was not opened',
		failedTitle: 'This file could not be kept',
		nothingChanged: 'Nothing on this device was changed.',
		altered:
			'What is on record in this file is not what was signed: something in it was changed or is damaged. Nothing was taken from it. Ask for the file again, straight from whoever made it.',
		cancelled: 'Opening was stopped. Nothing was changed.',
		done: (learner: string, isNew: boolean, added: number, changed: number, withdrawn: number) =>
			isNew
				? `${learner}: ${plural(added, 'item', 'items')} opened.`
				: `${learner}: ${plural(added, 'new item', 'new items')}, ${changed} changed, ${withdrawn} no longer in the portfolio. Your decisions are kept${changed + withdrawn > 0 ? '; one on evidence that has changed is asked for again' : ''}.`,
		older:
			'This file is older than the one you have. What is newer here was kept. Ask the learner for the newest file if you expected changes.',
		earlier: (count: number) =>
			count === 0
				? ''
				: `${plural(count, 'decision in it is', 'decisions in it are')} about an earlier state: the learner has changed the evidence since.`,
		unfinished: 'Drop the file to open it',
	},
	list: {
		title: 'Learners',
		empty: 'No portfolio has been opened on this device yet.',
		search: 'Find a learner',
		none: 'No learner fits these words.',
		sort: 'Order',
		sorts: { waiting: 'Most waiting first', name: 'By name', opened: 'Opened last first' },
		waiting: (count: number) => (count === 0 ? 'Nothing waiting' : `${count} waiting for you`),
		unreturned: (count: number) => `${plural(count, 'decision', 'decisions')} not returned yet`,
		accepted: (accepted: number, total: number) => `${accepted} of ${total} accepted`,
		changed: (count: number) => `${count} changed since accepted`,
		lastChange: (day: string) => `Last change ${day}`,
		summary: (learners: number, waiting: number) =>
			`${plural(learners, 'learner', 'learners')}, ${plural(waiting, 'criterion', 'criteria')} waiting for you`,
		more: (count: number) => `Show ${count} more`,
	},
	inside: {
		title: 'What you can do here',
		points: [
			'Read all evidence for one criterion in one view, and decide: accepted, not yet, or a question.',
			'Return your decisions as a review file or a feedback PDF. The learner opens it in Starfolio, or reads it in any PDF reader.',
			'Everything works without a network and without an account. Keep your own copy of what you sign: this browser may delete what it holds.',
		],
		claimed:
			'“Claimed” is the learner’s own claim. The criteria are in our own words: judge against your awarding body’s wording.',
	},
	units: 'See the units and their criteria',
	sampling: 'Sampling across learners',
	learner: {
		back: 'All learners',
		allCriteria: 'All criteria',
		missing: 'This portfolio is not on this device. Open the learner’s file.',
		file: (number: number, day: string, items: number) =>
			// From a backup, or straight from the learner's phone, before any PDF was made.
			number === 0
				? `As of ${day}, ${plural(items, 'item', 'items')}`
				: `File ${number} of ${day}, ${plural(items, 'item', 'items')}`,
		/** Who looks at the portfolio; an assessor is one until she says otherwise. */
		role: 'You are here as',
		roles: { assessor: 'Assessor', iqa: 'Quality assurer (IQA)' },
		toSampling: 'Go to sampling',
		filter: 'Show',
		filters: {
			all: 'All',
			waiting: 'Waiting for me',
			gaps: 'Gaps',
			changed: 'Changed since',
		},
		none: 'No criterion is in this list.',
		items: (count: number, changed: number) =>
			count === 0
				? 'No evidence'
				: `${plural(count, 'item', 'items')}${changed > 0 ? `, ${changed} changed since accepted` : ''}`,
		facts: 'Facts about the evidence',
		kinds: (names: readonly string[]) =>
			`Kinds of evidence: ${names.length === 0 ? 'none' : names.join(', ')}.`,
		contacts: (names: readonly string[]) =>
			`Contact types: ${names.length === 0 ? 'none given' : names.join(', ')}.`,
		currency: (oldest: string, newest: string) =>
			oldest === '' ? 'No item says when it happened.' : `Events from ${oldest} to ${newest}.`,
		single: (codes: readonly string[]) =>
			codes.length === 0 ? 'No criterion rests on one item alone.' : `One item alone: ${codes.join(', ')}.`,
		many: (names: readonly string[]) =>
			names.length === 0
				? 'No item claims ten criteria or more.'
				: `Items that claim ten criteria or more: ${names.join(', ')}.`,
		simulated: (names: readonly string[]) =>
			names.length === 0 ? 'No item is marked as simulated.' : `Simulated: ${names.join(', ')}.`,
		remove: 'Remove this learner',
		removeTitle: 'Remove this learner?',
		/** @param unreturned decisions, records, and what was written without a decision */
		removeText: (learner: string, unreturned: number) =>
			`The portfolio of ${learner} and all you put on record about it go from this device. ${
				unreturned > 0
					? `${plural(unreturned, 'decision or text of yours is', 'decisions or texts of yours are')} not returned yet and would be lost. `
					: ''
			}Files you have saved stay where they are.`,
		keep: 'Keep',
	},
	reading: {
		position: (at: number, of: number) => `${at} of ${of}`,
		next: 'Next',
		previous: 'Previous',
		nextOf: (code: string) => `Next criterion, ${code}`,
		previousOf: (code: string) => `Previous criterion, ${code}`,
		toDecision: 'Go to your decision',
		onTo: (code: string) => `On to ${code}`,
		/** `references`: none where all of the criterion was decided on. */
		decided: (decision: string, references: readonly string[]) =>
			`${decision}: kept for ${references.length === 0 ? 'this criterion' : listed(references)}.`,
		noneWaits: 'Nothing was decided: no evidence here waits for a decision.',
		noEvidence: 'Nothing claims this criterion yet, so there is nothing to decide.',
		evidence: 'Evidence',
		how: 'How it meets the criterion, in the learner’s words',
		proofOf: (code: string) => `Where the proof of ${code} is`,
		proof: (count: number) =>
			count === 1
				? 'The place that proves it, marked by the learner'
				: `${count} places that prove it, marked by the learner`,
		rest: 'All of this item',
		asJudged: 'What stands here is exactly what was judged.',
		happened: (day: string) => `Happened ${day}`,
		undated: 'No date given',
		reality: { '': 'Real or simulated: not said', real: 'Real work', simulated: 'Simulated' },
		notDone: 'The learner is still working on this item.',
		missing: 'The text of this item is not in the file.',
		files: 'Photos and files',
		fileMissing: (name: string) => `${name} is not in the file.`,
		saveFile: (name: string) => `Save ${name}`,
		untitled: 'Untitled',
		empty: 'Nothing given',
		changedTitle: 'What changed since you decided',
		changedThen: 'When it was decided',
		changedNow: 'Now',
		changedUnknown:
			'The item has changed since. How it stood then is not on this device: the learner has taken a file or somebody’s personal data out of it, or has built the file with an older Starfolio.',
		judged: (state: string, who: string, day: string) => `${state}: ${who}, ${day}`,
		history: 'Decided before',
	},
	keys: {
		title: 'Keys',
		titleOff: 'Keys (switched off)',
		list: [
			['N', 'Next criterion'],
			['P', 'Previous criterion'],
			['A', 'Accepted'],
			['Y', 'Not yet'],
			['Q', 'Question'],
			['D', 'To your decision and the feedback'],
			['Esc', 'Out of a text field, back to your decision. What you typed stays'],
		],
		when: 'They work while you are in this criterion; the letters, while you are not typing in a field. A, Y and Q decide on what waits, never on evidence with a decision that was returned and holds. With a screen reader, use its own keys and the buttons, or switch to focus mode.',
		use: 'Use these keys',
	},
	decide: {
		title: 'Your decision',
		decision: 'Decision',
		decisions: { accepted: 'Accepted', 'not-yet': 'Not yet', question: 'Question' } satisfies Record<
			Decision,
			string
		>,
		forItem: (reference: string) => `Decision on ${reference}`,
		noDecision: 'No decision',
		noChange: 'No change',
		forWhich: (references: readonly string[]) => `For ${listed(references)}.`,
		settled: (reference: string, day: string) => `${reference} (decided ${day})`,
		stays: (decision: Decision, settled: readonly string[]) => {
			const rest = { accepted: 'accepted', 'not-yet': '“not yet”', question: 'in question' }[decision];
			return `${listed(settled)} ${settled.length === 1 ? 'stays' : 'stay'} ${rest}`;
		},
		/** Where it is the one thing to choose on. */
		unless: (stays: string) => `${stays} unless you choose again.`,
		each: 'Decide on each item alone',
		outdated: (decision: string, reference: string) =>
			`You chose “${decision}” on an earlier version of ${reference}. It has changed since: decide again.`,
		/** At the item itself. */
		outdatedHere: (decision: string) =>
			`${decision}: your own decision on an earlier version, not returned. Decide again below.`,
		gone: 'What you decided on is no longer in the portfolio. The decision goes into no review; what you typed stays until you take it back.',
		feedback: 'Feedback',
		feedbackHint: 'The learner reads this beside the criterion and beside each item you decide on.',
		more: 'Strengths, rules of evidence, agreed actions',
		strengths: 'Strengths',
		rules: 'Rules of evidence you checked',
		ruleNames: onRecordWords.rules,
		actions: 'Agreed actions',
		action: (number: number) => `Action ${number}`,
		due: (number: number) => `Action ${number}: by when`,
		addAction: 'Add an action',
		removeAction: (number: number) => `Remove action ${number}`,
		withdraw: 'Take the decision back',
		saved: 'Kept on this device',
		saving: 'Keeping',
		/** Which of two texts is kept is still to be chosen. */
		changed: 'Two versions: choose one',
		/** A record that another tab took away or returned while it was typed in. */
		copied:
			'It was removed or returned in another tab. What you typed here was kept as a record of its own. Nothing was overwritten.',
		notSaved: 'This was NOT kept. Copy what you typed, then reload the page.',
	},
	/** What may have been overlooked, above the button that returns the judgement. */
	before: {
		title: 'Look at these first',
		'two-texts': 'Changed in two tabs: what you typed is not returned until you choose which text is kept.',
		changed:
			'Decided on evidence that the learner has changed or taken out since: it is left out of the review until you decide again.',
		'no-decision':
			'Written without a decision: it is not returned and stays on this device. Choose a decision there. “Question” sends your words as a question.',
		'no-question': '“Question” without words: the learner cannot tell what you ask.',
		'no-reason': '“Not yet” without a reason: the learner cannot tell what is missing.',
		anyway: 'You can go on all the same.',
		go: (name: string) => `Go to ${name}`,
		/** Where several units are in the portfolio. */
		inUnit: (unit: string, code: string) => `${unit} ${code}`,
		sample: 'IQA sample',
	},
	/** One decision or record, changed in two tabs at once. */
	twoTexts: {
		title: 'There are two versions of this',
		text: 'This was changed in another tab while you typed here. Nothing was overwritten: both are kept on this device until you choose. Only the other tab’s would go into a review now.',
		mine: 'Typed here',
		theirs: 'In the other tab',
		nothing: 'Nothing: it was taken back or returned there.',
		keepMine: 'Keep what is typed here',
		takeTheirs: 'Take the text of the other tab',
		taken: 'Taken from the other tab.',
		putMineBack: 'Put mine back',
	},
	held: {
		title: 'On record beside the evidence',
		kinds: onRecordWords.held,
		add: {
			questions: 'Add oral questions',
			observation: 'Add an observation record',
			seen: 'Add “seen at the workplace”',
		},
		where: 'Place',
		date: 'Date',
		texts: {
			questions: 'Notes',
			observation: 'What you observed',
			seen: 'What you were shown, and where it is kept',
		},
		question: (number: number) => `Question ${number}`,
		answer: (number: number) => `Answer ${number}`,
		addRow: 'Add a question',
		/** Several stand below each other. */
		numbered: (number: number, kind: string) => `${number}. ${kind}`,
		remove: (number: number) => `Remove record ${number}`,
	},
	signOff: {
		title: 'Unit sign-off',
		notYet: (left: number) =>
			`Sign-off opens when every criterion is accepted: ${plural(left, 'criterion is', 'criteria are')} not.`,
		name: 'Your name',
		way: 'How you sign',
		typed: 'Typed name, with the time',
		drawn: 'Drawn signature',
		sign: 'Sign off this unit',
		nameMissing: 'Type your name.',
		drawingMissing: 'Sign in the box.',
		...onRecordWords.signOff,
		notReturned: 'It is sealed when you save the review.',
		print: (fingerprint: string) => `Fingerprint of all that was judged: ${fingerprint}`,
		undo: 'Take the sign-off back',
	},
	save: {
		title: 'Return your judgement',
		waiting: (count: number, isNew: boolean) =>
			count > 0
				? `${plural(count, 'decision or record', 'decisions and records')} not returned yet.`
				: isNew
					? 'Nothing is decided yet.'
					: 'Everything you decided is in a review that was saved. It reaches the learner with that file.',
		name: 'Your name',
		nameHint: 'Written under every decision.',
		nameMissing: 'Type your name first: a decision without a name holds nothing.',
		role: 'You are',
		roles: { assessor: 'The assessor', iqa: 'The internal quality assurer' },
		button: 'Save review',
		busy: 'Saving the review',
		done: (added: number, name: string) =>
			`${plural(added, 'new entry', 'new entries')} sealed and signed with this device’s key. The file ${name} was given to the browser to save.`,
		send: 'Send the file or the feedback PDF to the learner. Both hold the same, and either is enough.',
		again: 'Save the file again',
		pdfBusy: 'Making the feedback PDF',
		savePdf: 'Save feedback PDF',
		sharePdf: 'Share feedback PDF',
		pdfFailed:
			'The feedback PDF could not be made. Your decisions are kept, and the review file holds all of them.',
		nothing: 'There is nothing to return yet. Decide on a criterion first.',
		noKey: 'This browser can make no key to sign with. Nothing was sealed; your decisions are kept here.',
		signed:
			'A seal shows that nothing was changed after this device signed it. It does not prove who held the device.',
		failedTitle: 'The review was not saved',
	},
	audit: {
		title: 'Audit: who decided what, when',
		caption: 'Everything on record about this portfolio',
		when: 'When',
		who: 'Who',
		what: 'What',
		about: 'About',
		print: 'Fingerprint',
		key: 'Device key',
		export: 'Save the audit as a file',
		none: 'Nothing has been returned yet.',
		checked: (count: number) =>
			`${plural(count, 'entry', 'entries')}, every hash and signature checked just now.`,
		bad: 'The stored record does not fit its signatures any more. Do not rely on it: open the saved review file again.',
		kinds: {
			questions: 'Oral questions',
			observation: 'Observation',
			seen: 'Seen at the workplace',
			'sign-off': 'Unit signed off',
			sample: 'IQA sample',
			typed: 'Typed into the PDF',
		},
	},
	sample: {
		title: 'Sampling (IQA)',
		lead: 'Draws claims to look at. The same portfolio, rule and seed always give the same sample.',
		stage: 'Stage',
		stages: { interim: 'Interim', summative: 'Summative' },
		percent: 'Per cent of the claims of each unit',
		least: 'At least, per unit',
		everyAssessor: 'Every assessor at least once',
		everyMethod: 'Every kind of evidence at least once',
		atRisk: 'All with “not yet”, a question or a change since acceptance',
		seed: 'Seed',
		draw: 'Draw the sample',
		numbers: 'Give a whole number from 1 to 100.',
		drawn: (count: number, seed: string) => `${plural(count, 'claim', 'claims')}, seed “${seed}”`,
		result: (reference: string, code: string) => `Result for ${reference}, ${code}`,
		results: { '': 'Not looked at yet', agree: 'Agree', action: 'Action' },
		note: (reference: string, code: string) => `Note on ${reference}, ${code}`,
		why: { random: 'by chance', assessor: 'assessor', method: 'kind of evidence', risk: 'risk' },
		feedback: 'Feedback to the assessor',
		remove: 'Remove this sample',
		unfinished: (count: number) =>
			`${plural(count, 'claim', 'claims')} in your sample ${count === 1 ? 'has' : 'have'} no result yet. A review that you save now says so for good: give the ${count === 1 ? 'result' : 'results'} first.`,
		removeNamed: (seed: string) => `Remove this sample, seed “${seed}”`,
		none: 'Nothing has been decided and returned yet, so there is nothing to sample.',
	},
	typed: {
		title: 'Typed into the boxes of this PDF',
		text: (count: number) =>
			`${plural(count, 'decision was', 'decisions were')} typed into the PDF. Nobody can tell who typed them. If they are yours, take them over and check them before you save the review.`,
		take: 'Take them over as my decisions',
		/** `settled`: on criteria where every item has a decision that was returned and holds. */
		taken: (count: number, settled: number) =>
			[
				count === 0 && settled > 0
					? ''
					: `${plural(count, 'decision', 'decisions')} taken over. Check them before you save the review.`,
				settled === 0
					? ''
					: `${settled} changed nothing, as no evidence there waits for a decision: what was typed stands in the feedback.`,
			]
				.filter(Boolean)
				.join(' '),
		show: 'Show what was typed',
		keep: 'It is kept on this device beside the learner’s portfolio and goes into no review. Decisions and feedback stand beside their criteria too.',
		sampling: 'The IQA sampling sheet is filled in. It stands under “Sampling (IQA)” below the criteria.',
		keepSampling:
			'It is kept on this device and goes into no review until you take it over: draw a sample first, then choose “Take over what was typed” in it.',
		takeSampling: 'Take over what was typed',
		tookSampling: 'Taken over. Check it before you save the review.',
		/** One line of the feedback, as it was typed. */
		line: (what: string, said: string) => `${what}: ${said}`,
		unit: (number: number) => `Unit ${number}`,
		putAway: 'Put it away',
		putAwayDone: 'What was typed into the PDF is gone from this device. The PDF still has it.',
	},
} as const;
