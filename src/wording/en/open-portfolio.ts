import type { Instant } from '#domain/identity.ts';
import { dateTimeText } from './dates.ts';

/** Several portfolios on one device: what the screens say of it before anybody asks for the others. */
export const openPortfolioWords = {
	title: 'Portfolios on this device',
	lead: 'Each portfolio is separate: its evidence, its PDF and its backups are its own. One is open at a time, in all tabs.',
	name: (learner: string, qualification: string) =>
		qualification === '' ? learner : `${learner} · ${qualification}`,
	/** To the minute: two of one name may be begun on one day. */
	begun: (at: Instant) => `begun ${dateTimeText(at)}`,
	notLoaded: 'The list could not be loaded. Nothing was changed. Load the page again.',
	start: {
		title: 'Start another portfolio',
		lead: 'It stands beside the portfolios that are on this device. None of them is changed.',
		create: 'Create portfolio',
	},
	bar: {
		label: 'The portfolio that is open',
		change: 'Change',
		elsewhere: (name: string) =>
			`Another portfolio was opened in another tab. This page still belongs to ${name}, and so does what you save here.`,
		follow: 'Go to the other portfolio',
	},
	backupOf: (name: string) =>
		`This backs up the portfolio of ${name}. The other portfolios on this device have backups of their own: open each of them to make one.`,
	beside: {
		text: (learner: string) =>
			`This is another portfolio than the one that is open: ${learner}. It can be kept beside it, as a portfolio of its own. Nothing that is here is changed.`,
		keep: 'Keep it beside',
		done: 'It is on this device now, as a portfolio of its own. The one that was open still is.',
		open: 'Open it',
		ofAnother: (learner: string) =>
			`This is a file of another portfolio on this device: ${learner}. Nothing was changed. Open that portfolio, then choose the file again.`,
		openThat: 'Open that portfolio',
	},
} as const;
