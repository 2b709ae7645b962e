import type { CriterionState } from '#domain/coverage.ts';
import type { HeldBack } from '#domain/handover.ts';
import type { CalendarDate, Instant } from '#domain/identity.ts';
import { fileWords } from './pdf-files.ts';
import { stateWords } from './state.ts';

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

const momentFormat = new Intl.DateTimeFormat('en-GB', {
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23',
	// On paper a time must mean the same on every device, so it is the time in the UK.
	timeZone: 'Europe/London',
});

/** "2026-06-14" -> "14 June 2026"; what is no date stays as typed. */
function day(date: CalendarDate): string {
	const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
	const month = MONTHS[Number(found?.[2]) - 1];
	return found && month ? `${Number(found[3])} ${month} ${found[1]}` : date;
}

function partsOf(instant: Instant): { readonly date: string; readonly time: string } {
	const moment = new Date(instant);
	if (Number.isNaN(moment.getTime())) return { date: instant, time: '' };
	const parts = new Map(momentFormat.formatToParts(moment).map((part) => [part.type, part.value]));
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
	return {
		date: day(`${part('year')}-${part('month')}-${part('day')}`),
		time: `${part('hour')}:${part('minute')}`,
	};
}

/** With a full stop, unless what was typed brings one. */
function sentence(words: string): string {
	return /[.!?]$/.test(words) ? words : `${words}.`;
}

function count(number: number, one: string, many: string): string {
	return number === 1 ? `1 ${one}` : `${number} ${many}`;
}

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** Every sentence of the portfolio PDF. */
export const documentWords = {
	day,
	/** The day of a moment, in the UK: "14 June 2026". */
	dayOf: (instant: Instant) => partsOf(instant).date,
	/** "14 June 2026, 09:30", UK time. */
	moment: (instant: Instant) => {
		const { date, time } = partsOf(instant);
		return time === '' ? date : `${date}, ${time}`;
	},

	portfolio: 'Portfolio of evidence',
	/** What the attached data is, in the list of attachments. */
	data: 'The data of this portfolio. Open the PDF in Starfolio to use it.',
	title: (learner: string) => `${learner}: portfolio of evidence`,
	subject: (qualification: string) => (qualification === '' ? 'Portfolio of evidence' : qualification),
	header: (learner: string) => `${learner} · Portfolio of evidence`,
	/** At the top of the pages where there is no cover to say it. */
	part: 'PART',
	partOf: (number: number, of: number) => `PART ${number} OF ${of}`,
	/** What one of several files holds. */
	files: fileWords,
	/** The portfolio that comes with the app. "Example" stands first: a long name is cut off at its end. */
	example: {
		label: 'Example.',
		note: 'This portfolio comes with Starfolio. The learner, the assessor, the evidence and the judgements are invented. It is nobody’s work and no proof of anything.',
		title: (learner: string) => `Example: ${learner}: portfolio of evidence`,
		mark: 'EXAMPLE',
	},
	footer: (centre: string, exportNumber: number, date: string) =>
		[centre, `export ${exportNumber}`, date].filter((part) => part !== '').join(' · '),
	unitNumber: (number: number) => `Unit ${number}`,
	notGiven: 'not given',
	none: 'none',
	and: ', ',

	cover: {
		where: 'Cover',
		qualification: 'Qualification',
		units: 'Units',
		centre: 'Centre',
		assessor: 'Assessor',
		evidence: 'Evidence',
		coverage: 'Coverage',
		scope: 'This file',
		file: 'Part',
		fileOf: (number: number, of: number) => `${number} of ${of} files that were made together`,
		part: {
			units: 'A part of the portfolio: the units named here and their evidence',
			items: 'A part of the portfolio: chosen items',
		},
		items: 'Items',
		itemsElsewhere:
			'In the other files, with their photos. What is written in them is in the data of this one too.',
		otherFiles: 'The other files',
		otherFile: (number: number, what: string) => `File ${number}: ${what}`,
		itemsLeftOut: 'Not printed. What is in them travels in the data and the files that this PDF carries.',
		/** `leftOut`: in the trash or held at the workplace; nobody but the learner needs to know which. */
		itemsFrom: (items: number, first: string, last: string, leftOut: number) => {
			if (items === 0) return 'No items yet';
			const range = items === 1 ? first : `${first} to ${last}`;
			const gone = leftOut === 0 ? '' : ` (${SMALL_NUMBERS[leftOut] ?? leftOut} left out)`;
			return `${count(items, 'item', 'items')}, ${range}${gone}`;
		},
		counts: (claimed: number, total: number, accepted: number, gaps: number) =>
			`${claimed} of ${count(total, 'criterion', 'criteria')} claimed, ${accepted} accepted, ${count(gaps, 'gap', 'gaps')}`,
	},

	declaration: {
		title: 'Learner declaration',
		statement:
			'I declare that the evidence in this portfolio is my own work, or shows what I did myself. Where other people took part, or where something was simulated, the item says so. I have left out what could tell who a customer or a colleague is, unless that person agreed.',
		claims: '“Claimed” is my own judgement. Only “Accepted” is the judgement of my assessor.',
		learner: 'Learner',
		assessor: 'Assessor',
		assessorStatement:
			'I have discussed this portfolio with the learner. To the best of my knowledge it is the learner’s own work.',
		signature: 'Signature',
		date: 'Date',
		name: 'Name',
	},

	contents: { title: 'Contents' },

	unit: {
		summary: (criteria: number, parts: readonly string[]) =>
			`${count(criteria, 'criterion', 'criteria')}: ${parts.join(', ')}.`,
		chosenOnly:
			'Only the chosen items are counted here, and only the criteria that they claim. The portfolio may hold more.',
		outcome: (code: string, title: string) => `${code} ${title}`,
		check: 'The criteria are in plain words. Check them against the specification of your awarding body.',
		counted: (state: CriterionState, number: number) =>
			state === 'gap' ? count(number, 'gap', 'gaps') : `${number} ${stateWords.names[state].toLowerCase()}`,
		location: 'Evidence location sheet',
		matrix: 'Coverage matrix',
		matrixPart: (part: number, parts: number) => `Coverage matrix, part ${part} of ${parts}`,
		matrixEmpty: 'No evidence is mapped to this unit yet.',
		key: 'Key:',
		criterion: 'Criterion',
		asks: 'What it asks',
		evidence: 'Evidence',
		page: 'Page',
		state: 'State',
		heldAt: (place: string) => `held at: ${place}`,
		needs: (accepted: number, needs: number) => `${accepted} of ${needs} accepted`,
		cellName: (criterion: string, state: string, reference: string) =>
			`${criterion} ${state}: go to ${reference}`,
		criterionName: (code: string, unit: number) => `Criterion ${code} of unit ${unit}`,
	},

	/** A sign beside each state, so that a photocopy tells them apart too. */
	signs: {
		gap: '○',
		started: '◐',
		claimed: '→',
		question: '?',
		'not-yet': '✗',
		changed: '↻',
		accepted: '✓',
	},

	stateMeanings: {
		gap: 'no evidence yet',
		started: 'the item is not done yet',
		claimed: 'the learner says it is covered',
		question: 'the assessor asked a question',
		'not-yet': 'the assessor said: not yet',
		changed: 'accepted, and changed afterwards',
		accepted: 'the assessor accepted it',
	},

	index: {
		title: 'Evidence index',
		bookmark: 'Evidence',
		empty: 'There is no evidence in this portfolio yet.',
		reference: 'Ref.',
		what: 'Title',
		kind: 'Kind',
		date: 'Date',
		criteria: 'Criteria',
		page: 'Page',
		unitCriteria: (unit: number) => `Unit ${unit}: `,
		changed: 'Changed since accepted',
	},

	item: {
		untitled: 'Untitled',
		noReference: 'No reference',
		kind: (title: string, code: string) => `${title} (${code})`,
		unknownKind: 'A kind of evidence this app does not know',
		real: 'real work',
		simulated: 'simulated',
		written: (date: string) => `written ${date}`,
		copiedFrom: (reference: string, portfolio: string) => `copied from ${reference} of ${portfolio}`,
		notDone: 'not marked as done yet',
		claims: 'Claims',
		noClaims: 'Not mapped to a criterion yet.',
		unitClaim: (unit: number) => `Unit ${unit}: `,
		judged: (state: string, assessor: string, date: string) =>
			assessor === '' ? `${state}, ${date}` : `${state} by ${assessor}, ${date}`,
		judgedBefore: (judged: string) => `Before: ${judged}`,
		judgedNow: (state: string) => `(now: ${state.toLowerCase()})`,
		feedback: (feedback: string) => `“${feedback}”`,
		unknownCriteria: (criteria: number) =>
			`${count(criteria, 'claim names a criterion', 'claims name criteria')} of a unit that is not in this portfolio.`,
		belongsWith: 'Belongs with',
		titleWhere: (reference: string) => `${reference}, title`,
		claimsWhere: (reference: string) => `${reference}, claims`,
		fieldWhere: (reference: string, field: string) => `${reference}, ${field}`,
		answers: 'Answers',
		noAnswers: 'Nothing has been written yet.',
	},

	answers: {
		yes: 'Yes',
		number: (value: string, unit: string) => (unit === '' ? value : `${value} ${unit}`),
		/** The difference of two percentages is in points, not per cent. */
		difference: (value: string, unit: string) =>
			unit === '' ? value : `${value} ${unit === '%' ? 'points' : unit}`,
		record: (row: string, number: number) => `${row.charAt(0).toUpperCase()}${row.slice(1)} ${number}`,
		person: (role: string, knownAs: string) =>
			role === '' ? knownAs : knownAs === '' ? role : `${role}: ${knownAs}`,

		before: 'Before',
		after: 'After',
		measure: (name: string, before: string, after: string) => `${name}: ${before} before, ${after} after`,
		change: (way: 'up' | 'down' | 'same', by: string, better: boolean) =>
			way === 'same' ? 'no change' : `${way} by ${by}, ${better ? 'better' : 'worse'}`,
		sentence: (parts: readonly string[]) => `${parts.join(': ')}.`,
		unnamedMeasure: 'Measure',

		line: 'Line',
		standard: 'Standard or KPI',
		weight: 'Weight',
		rating: 'Rating',
		comment: 'Comment',
		critical: 'must not fail',
		notRated: 'not rated',
		notApplicable: 'N/A',
		ownLines: 'Lines of the workplace’s own scorecard',
		score: 'Score',
		noScore: 'no score',
		result: 'Result',
		pass: (mark: number) => `Pass (${mark} % or more)`,
		fail: (mark: number) => `Below ${mark} %`,
		failedCritical: 'Fail',
		unrated: 'Not finished',
		linesLeft: (lines: number) => (lines === 1 ? '1 line not rated yet' : `${lines} lines not rated yet`),
		raw: 'Before the rule',
		compliance: 'Lines that must not fail',
		percent: (value: string) => `${value} %`,
		criticalFailed: (lines: readonly string[]) =>
			`${lines.length === 1 ? 'A line that must not fail has failed' : 'Lines that must not fail have failed'}: ${lines.join('; ')}.`,

		consentGiven: { yes: 'Yes', no: 'No', 'not-needed': 'Not needed: nobody can be identified' },
		consent: 'Agreed',
		consentWho: 'Who',
		consentPurpose: 'To what',
		consentHow: 'How',
		consentDate: 'When',
		consentExpires: 'Until',
		consentWithdrawn: 'Taken back on',

		signedBy: (name: string, role: string) => [name, role].filter((part) => part !== '').join(', '),
		drawn: (who: string, at: string) =>
			`Drawn on screen${who === '' ? '' : ` by ${who}`}${at === '' ? '' : `, ${at}`}`,
		typed: (who: string, at: string) =>
			`Typed name, not a drawn signature${who === '' ? '' : `: ${who}`}${at === '' ? '' : `, typed ${at}`}`,
		ink: (who: string) => (who === '' ? 'To be signed in ink' : `To be signed in ink: ${who}`),
		drawnAlt: (who: string) => (who === '' ? 'A signature drawn on screen' : `The drawn signature of ${who}`),
		signature: 'Signature',
		date: 'Date',
		name: 'Name',
	},

	places: {
		proof: (place: string) => `Proof: ${place}`,
		quoted: (quote: string, field: string) => (field === '' ? `“${quote}”` : `“${quote}” (${field})`),
		unitLabel: (unit: number, code: string) => `Unit ${unit}: ${code}`,
		frame: (label: string, where: string) => `Frame ${label}: ${where}.`,
	},
	attachments: {
		photos: 'Photos',
		files: 'Attached files',
		caption: (caption: string, added: string) => (caption === '' ? `Added ${added}` : caption),
		photoAlt: (reference: string, caption: string) =>
			caption === '' ? `Photo in ${reference}, without a caption` : caption,
		/** For a consent record: who by role, for what, how, on what day and until when. What was not noted is not named. */
		withConsent: (who: string, purpose: string, how: string, date: string, expires: string) =>
			[
				who === '' ? 'Shown with consent.' : sentence(`Shown with the consent of: ${who}`),
				purpose && sentence(`Agreed to: ${purpose}`),
				how && sentence(`How: ${how}`),
				date && `Agreed on ${date}${expires && `, good until ${expires}`}.`,
			]
				.filter((part) => part !== '')
				.join(' '),
		file: (name: string, size: string) => `${name}, ${size}`,
		enclosed: 'The files are inside this PDF: open its list of attachments.',
		enclosedName: (reference: string, name: string) => `${reference} ${name}`,
		enclosedDescription: (reference: string, title: string) => `Belongs to ${reference}, ${title}`,
		unreadable: (name: string) => `The photo “${name}” could not be read and is missing here.`,
		unreadableFile: (name: string) => `The file “${name}” could not be read and is missing here.`,
		heldBack: (files: number, reasons: readonly string[]) =>
			`${count(files, 'attachment stays', 'attachments stay')} on the learner’s device (${reasons.join('; ')}).`,
		reason: {
			unanswered: 'not yet checked for personal data',
			'consent-incomplete': 'consent not recorded yet',
			'consent-not-yet': 'consent is dated in the future',
			'consent-expired': 'consent has run out',
			'consent-withdrawn': 'consent was taken back',
			'keep-here': 'kept there by choice',
			'not-cleaned': 'could not be cleaned of place and time',
		} satisfies Record<HeldBack['reason'], string>,
		where: (reference: string, name: string) => `${reference}, ${name}`,
	},
} as const;
