import * as z from 'zod/mini';
import type { PortfolioStart } from '#domain/portfolio.ts';
import { type KeptForm, useKeptForm } from './use-kept-form.ts';

const changesSchema = z.object({
	learner: z.exactOptional(z.string()),
	centre: z.exactOptional(z.string()),
	qualification: z.exactOptional(z.string()),
	assessor: z.exactOptional(z.string()),
	units: z.exactOptional(z.array(z.string())),
});

/** The form of the cover's details: on the start page, and in the settings. */
export function usePortfolioForm(name: string, opened: PortfolioStart): KeptForm<PortfolioStart> {
	return useKeptForm(name, opened, (kept) => changesSchema.safeParse(kept).data ?? null);
}
