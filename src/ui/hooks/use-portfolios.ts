import { listPortfolios } from '#storage/list-portfolios.ts';
import { watch } from '#storage/watch.ts';
import type { Live } from './live.ts';
import { useLive } from './use-live.ts';

export type { ListedPortfolio } from '#storage/list-portfolios.ts';

const portfoliosSource = watch(() => 'own' as const, listPortfolios);

/** All portfolios of this device, the open one first. */
export function usePortfolios(): Live<Awaited<ReturnType<typeof listPortfolios>>> {
	return useLive(portfoliosSource);
}
