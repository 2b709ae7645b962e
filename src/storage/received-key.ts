import type { PortfolioId } from '#domain/identity.ts';

/** How the keys of `meta` begin under which the summaries of received portfolios stand. */
export const SUMMARY = 'received ';

export const summaryKey = (portfolio: PortfolioId): string => SUMMARY + portfolio;
