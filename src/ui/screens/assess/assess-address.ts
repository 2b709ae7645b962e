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
