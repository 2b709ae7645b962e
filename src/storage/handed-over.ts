import type { PortfolioId } from '#domain/identity.ts';
import { readLocal, removeLocal, writeLocal } from './local.ts';

/*
 * A portfolio of this device that an assessor was handed on it. It is noted where it costs nothing to ask: most
 * learners hand their phone to nobody, and no page of theirs opens the assessor's database for that.
 */

const keyOf = (portfolio: PortfolioId): string => `starfolio.handed.${portfolio}`;

export function noteHandedOver(portfolio: PortfolioId): void {
	writeLocal(keyOf(portfolio), 'yes');
}

export function wasHandedOver(portfolio: PortfolioId): boolean {
	return readLocal(keyOf(portfolio)) !== null;
}

export function forgetHandedOver(portfolio: PortfolioId): void {
	removeLocal(keyOf(portfolio));
}
