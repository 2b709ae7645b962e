import type { Outcome } from '#domain/failure.ts';
import type { Portfolio, PortfolioStart } from '#domain/portfolio.ts';

const load = () => import('#workflows/start-portfolio.ts');

/**
 * `changePortfolio`, loaded when it is first needed: the screens that offer it are read far more often
 * than they are used to change anything. "unknown" when its file is out of reach.
 */
export async function changePortfolio(changes: Partial<PortfolioStart>): Promise<Outcome<Portfolio>> {
	const workflow = await load().catch(() => null);
	return workflow ? workflow.changePortfolio(changes) : { ok: false, code: 'unknown' };
}
