import type { Signer } from '#domain/sign-off.ts';
import type { TypedValue } from '#domain/typed-in.ts';

const boxes = (count: number): string => (count === 1 ? '1 box' : `${count} boxes`);

/** What somebody typed into the sheets of a portfolio PDF, shown before it is restored. */
export const typedInWords = {
	title: 'Typed into the PDF',
	lead: 'Somebody typed this into the PDF after it was built. Starfolio cannot tell who. It is not a signature, and no criterion changes because of it.',
	keep: 'With “Restore”, decisions and feedback are kept beside their criteria, marked as not signed. Names, dates and the sampling sheet are shown here only: keep the PDF, or open it at Assess, where a quality assurer can take the sheet over.',
	sheet: (unit: { readonly number: number; readonly title: string }) => `Unit ${unit.number}: ${unit.title}`,
	sampling: 'IQA sampling sheet',
	filled: (count: number) => `${boxes(count)} filled in`,
	signers: { learner: 'Learner', assessor: 'Assessor', iqa: 'Internal quality assurer' } satisfies Record<
		Signer,
		string
	>,
	sample: 'The sample',
	values: {
		decision: 'Decision, typed',
		feedback: 'Feedback, typed',
		name: 'Name, typed',
		date: 'Date, typed',
		stage: 'Stage, typed',
		reason: 'Why this sample, typed',
		sampled: 'Items and criteria sampled, typed',
		agree: 'Decision upheld, typed',
		action: 'Feedback and action, typed',
	} satisfies Record<TypedValue['kind'], string>,
	cut: 'It goes on in the PDF.',
	notShown: (count: number) =>
		count === 1
			? '1 more box is filled in and not listed here. Open the PDF to see it.'
			: `${count} more boxes are filled in and not listed here. Open the PDF to see them.`,
} as const;
