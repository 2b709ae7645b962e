import * as z from 'zod/mini';
import { handoverDataSchema, scopeSchema } from '#domain/handover-data.ts';

/** The name under which a portfolio PDF carries its data. */
export const PORTFOLIO_DATA_NAME = 'portfolio.json';
export const PORTFOLIO_DATA_MIME = 'application/json';
export const PORTFOLIO_DATA_FORMAT = 'starfolio-portfolio';
/** Raised when a reader of the version before would misunderstand the file. */
export const PORTFOLIO_DATA_VERSION = 1;
/** Bytes. A portfolio of 5,000 items has about 50 MB of text, and no PDF of it is made in one piece. */
export const LARGEST_PORTFOLIO_DATA = 64 * 1024 * 1024;

/** Read first and loosely, so that data of another kind or version is named as what it is. */
export const anyDataSchema = z.object({ format: z.string(), formatVersion: z.number() });

export const portfolioDataSchema = z.object({
	format: z.literal(PORTFOLIO_DATA_FORMAT),
	formatVersion: z.literal(PORTFOLIO_DATA_VERSION),
	/** The moment the file shows. */
	madeAt: z.string(),
	exportNumber: z.number().check(z.int(), z.minimum(1)),
	scope: scopeSchema,
	handover: handoverDataSchema,
});

export type PortfolioData = Readonly<z.infer<typeof portfolioDataSchema>>;
