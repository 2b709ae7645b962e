import * as z from 'zod/mini';
import { guardSchema, NO_GUARD } from './guard/settings.ts';
import { leftAloneSchema } from './left-alone.ts';
import { pdfChoiceSchema } from './pdf-choice.ts';

/**
 * What only some centres ask for: form 1 of City & Guilds and the front sheets of others. Nothing here is needed,
 * and there is no field for a private address, number or date of birth.
 */
export const portfolioDetailsSchema = z.object({
	/** The learner's number with the centre or the awarding body. */
	learnerNumber: z.string(),
	centreNumber: z.string(),
	awardingBody: z.string(),
	qualificationNumber: z.string(),
	/** The internal quality assurer. */
	iqa: z.string(),
	employer: z.string(),
	jobTitle: z.string(),
	/** Markdown. */
	cv: z.string(),
	/** Markdown. */
	jobDescription: z.string(),
});

export const portfolioSchema = z.object({
	id: z.string(),
	learner: z.string(),
	centre: z.string(),
	qualification: z.string(),
	assessor: z.string(),
	/** Adopted units in the learner's order. Each is kept as a copy of its own (see storage). */
	units: z.array(z.string()),
	createdAt: z.string(),
	/** The number the next first revision gets as its reference; never goes down. */
	nextReference: z.number().check(z.int(), z.minimum(1)),
	/** How many PDFs have been made of it. */
	exports: z.number().check(z.int(), z.minimum(0)),
	/** What the PDF contains; the usual when it is missing. */
	pdf: z.exactOptional(pdfChoiceSchema),
	details: z.exactOptional(portfolioDetailsSchema),
	/** Stays on the device, with backups of it. */
	guard: z.exactOptional(guardSchema),
	/** How many times personal data was taken out of the text; this is told in the PDF. */
	replaced: z.exactOptional(z.number().check(z.int(), z.minimum(0))),
	/** Findings that the learner leaves as they are. */
	leftAlone: z.exactOptional(z.array(leftAloneSchema)),
	/** Kinds of evidence of one's own that do not stand on the "Add" screen any more, by their ids. */
	notOffered: z.exactOptional(z.array(z.string())),
	/** Keys of the learner's own devices, as `keyName` writes them: an assessor has signed on one that was handed over. */
	handedKeys: z.exactOptional(z.array(z.string())),
});

/** The id of the example: its backup is no learner's portfolio, and the other way round. */
export const EXAMPLE_PORTFOLIO = 'example-portfolio';

export type Portfolio = Readonly<z.infer<typeof portfolioSchema>>;
export type PortfolioDetails = Readonly<z.infer<typeof portfolioDetailsSchema>>;

export const NO_DETAILS: PortfolioDetails = {
	learnerNumber: '',
	centreNumber: '',
	awardingBody: '',
	qualificationNumber: '',
	iqa: '',
	employer: '',
	jobTitle: '',
	cv: '',
	jobDescription: '',
};

export function hasDetails(details: PortfolioDetails | undefined): details is PortfolioDetails {
	return details !== undefined && Object.values(details).some((each) => each.trim() !== '');
}

/** Whether anything was written about the portfolio after it was started: details, the guard's memory, what is left as it is. */
export function hasOwnWords({ details, guard, leftAlone = [] }: Portfolio): boolean {
	const { names, people, left } = guard ?? NO_GUARD;
	return hasDetails(details) || names.length + people.length + left.length + leftAlone.length > 0;
}

/** What the start form asks for. */
export type PortfolioStart = Pick<Portfolio, 'learner' | 'centre' | 'qualification' | 'assessor' | 'units'>;

export type StartProblem = 'learner-missing' | 'units-missing';

/** What keeps a portfolio from being started; centre, qualification and assessor may come later. */
export function startProblems(start: PortfolioStart): readonly StartProblem[] {
	const problems: StartProblem[] = [];
	if (start.learner.trim() === '') problems.push('learner-missing');
	if (start.units.length === 0) problems.push('units-missing');
	return problems;
}
