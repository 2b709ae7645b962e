import type { Decision } from '#domain/assessment.ts';
import type { Signer } from '#domain/sign-off.ts';

/** The sheet of the portfolio PDF on which a unit is signed off. */
export const signOffWords = {
	title: (unit: string) => `${unit}: sign-off sheet`,
	bookmark: 'Sign-off sheet',
	incomplete:
		'Not complete: not every criterion is accepted yet. Sign only once each one is, here below or by the centre.',
	complete: 'Every criterion of this unit is accepted.',
	criterion: 'Criterion',
	asks: 'What it asks',
	state: 'State now',
	decision: 'Decision',
	feedback: 'Feedback',
	decisions: { accepted: 'Accepted', 'not-yet': 'Not yet', question: 'Question' } satisfies Record<
		Decision,
		string
	>,
	signatures: 'Signatures',
	who: 'Who',
	name: 'Name, typed',
	date: 'Date',
	signature: 'Signature in ink',
	signers: { learner: 'Learner', assessor: 'Assessor', iqa: 'IQA, if sampled' } satisfies Record<
		Signer,
		string
	>,
	decisionOn: (code: string, unit: number) => `Decision on criterion ${code} of unit ${unit}`,
	feedbackOn: (code: string, unit: number) => `Feedback on criterion ${code} of unit ${unit}`,
	nameOf: (who: string, unit: number) => `Name of ${who}, unit ${unit}`,
	dateOf: (who: string, unit: number) => `Date signed by ${who}, unit ${unit}, as DD/MM/YYYY`,
	howTo:
		'The boxes can be filled in in a PDF reader, or with a pen on paper. A typed name is not a signature: sign in ink on paper.',
} as const;
