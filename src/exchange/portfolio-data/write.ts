import type { Handover } from '#domain/handover.ts';
import type { Scope } from '#domain/handover-data.ts';
import { handoverData } from '#domain/handover-data.ts';
import type { PortfolioData } from './format.ts';
import { PORTFOLIO_DATA_FORMAT, PORTFOLIO_DATA_VERSION } from './format.ts';

export type DataMade = {
	readonly at: string;
	readonly exportNumber: number;
	readonly scope: Scope;
};

/** The data of a portfolio PDF as bytes; the same handover gives the same bytes. */
export function writePortfolioData(
	handover: Handover,
	{ at, exportNumber, scope }: DataMade,
): Uint8Array<ArrayBuffer> {
	const data: PortfolioData = {
		format: PORTFOLIO_DATA_FORMAT,
		formatVersion: PORTFOLIO_DATA_VERSION,
		madeAt: at,
		exportNumber,
		scope,
		handover: handoverData(handover),
	};
	return new TextEncoder().encode(JSON.stringify(data));
}
