import type { CriterionId, PortfolioId } from '#domain/identity.ts';

type AssessPlace = {
	readonly portfolio: PortfolioId;
	/** "" for the portfolio as a whole. */
	readonly criterion: CriterionId;
};

/** What the hash names: `<portfolio>` or `<portfolio>/<criterion>`, where a criterion has a stroke of its own. */
export function placeOf(hash: string): AssessPlace | null {
	const at = hash.indexOf('/');
	const [portfolio, criterion] = at < 0 ? [hash, ''] : [hash.slice(0, at), hash.slice(at + 1)];
	return portfolio === '' ? null : { portfolio, criterion };
}

/** The hash of a place. */
export function placeHref(portfolio: PortfolioId, criterion: CriterionId = ''): `#${string}` {
	const rest = criterion === '' ? '' : `/${encodeURIComponent(criterion)}`;
	return `#${encodeURIComponent(portfolio)}${rest}`;
}

const PLANS = '/sampling';

/** What the hash names among the sampling plans: one of them, "" for all; null where it names something else. */
export function planOf(hash: string): string | null {
	if (hash === PLANS) return '';
	return hash.startsWith(`${PLANS}/`) ? hash.slice(PLANS.length + 1) : null;
}

/** The hash of a plan; without one, of all. */
export function planHref(plan = ''): `#${string}` {
	return plan === '' ? `#${PLANS}` : `#${PLANS}/${encodeURIComponent(plan)}`;
}
