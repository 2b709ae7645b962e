import * as z from 'zod/mini';

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
});

/** The id of the example: its backup is no learner's portfolio, and the other way round. */
export const EXAMPLE_PORTFOLIO = 'example-portfolio';

export type Portfolio = Readonly<z.infer<typeof portfolioSchema>>;

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
