import type { BuildInput } from '#document/build.ts';
import type { Made } from '#document/compose/portfolio.ts';
import { carriedData } from '#document/read/carried.ts';
import { isSameData } from '#domain/canonical-json.ts';
import type { Handover } from '#domain/handover.ts';
import { handoverData } from '#domain/handover-data.ts';
import {
	LARGEST_PORTFOLIO_DATA,
	PORTFOLIO_DATA_MIME,
	PORTFOLIO_DATA_NAME,
} from '#exchange/portfolio-data/format.ts';
import { readPortfolioData } from '#exchange/portfolio-data/read.ts';
import { writePortfolioData } from '#exchange/portfolio-data/write.ts';

/**
 * The data a portfolio PDF carries, and the proof that it can be read back: deep equal to the handover.
 */
export function carriedBy(handover: Handover, made: Made): Pick<BuildInput, 'data' | 'checkData'> {
	const bytes = writePortfolioData(handover, {
		...made,
		scope: made.scope ?? { kind: 'whole' },
	});
	return {
		data: { name: PORTFOLIO_DATA_NAME, mime: PORTFOLIO_DATA_MIME, bytes },
		checkData: async (file) => {
			const found = await carriedData(file, PORTFOLIO_DATA_NAME, LARGEST_PORTFOLIO_DATA);
			const outcome = found ? readPortfolioData(found) : null;
			if (!outcome?.ok) return `the data cannot be read: ${outcome ? outcome.problem : 'none'}`;
			const isSame = isSameData(outcome.data.handover, handoverData(handover));
			return isSame ? null : 'the data is not what was handed over';
		},
	};
}
