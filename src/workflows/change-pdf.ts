import type { Outcome } from '#domain/failure.ts';
import type { PdfChoice } from '#domain/pdf-choice.ts';
import type { Portfolio, PortfolioDetails } from '#domain/portfolio.ts';
import { updateDetails, updatePortfolio } from '#storage/write-portfolio.ts';
import { inPortfolio } from './session.ts';

/** Keeps with the portfolio what its PDF contains. */
export function choosePdf(pdf: PdfChoice): Promise<Outcome<Portfolio>> {
	return inPortfolio((db, { portfolio }) => updatePortfolio(db, portfolio, { pdf }));
}

/** Keeps some of what only some centres ask for; the rest stays as it is. */
export function changeDetails(changes: Partial<PortfolioDetails>): Promise<Outcome<Portfolio>> {
	return inPortfolio((db, { portfolio }) => updateDetails(db, portfolio, changes));
}
