import * as z from 'zod/mini';
import type { PortfolioDetails } from '#domain/portfolio.ts';
import { hasKeptText, type KeptForm, useKeptForm } from './use-kept-form.ts';

const text = z.exactOptional(z.string());
const changesSchema = z.object({
	learnerNumber: text,
	centreNumber: text,
	awardingBody: text,
	qualificationNumber: text,
	iqa: text,
	employer: text,
	jobTitle: text,
	cv: text,
	jobDescription: text,
} satisfies Record<keyof PortfolioDetails, unknown>);

const nameOf = (portfolio: string) => `details.${portfolio}`;

/** The form of what only some centres ask for. */
export function useDetailsForm(portfolio: string, opened: PortfolioDetails): KeptForm<PortfolioDetails> {
	return useKeptForm(nameOf(portfolio), opened, (kept) => changesSchema.safeParse(kept).data ?? null);
}

/** Whether something was typed there and not saved before the page was loaded again. */
export function hasUnsavedDetails(portfolio: string): boolean {
	return hasKeptText(nameOf(portfolio));
}
