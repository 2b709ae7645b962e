import { useSyncExternalStore } from 'react';
import type { PortfolioId } from '#domain/identity.ts';
import type { LeftRow } from '#workflows/typed-rows.ts';

/*
 * What was typed on this page, or was left by one that has gone, and is not kept because another page has changed the
 * row: somebody chooses between the two. It outlives the form, and is journalled.
 */

const none: readonly LeftRow[] = [];
const left = new Map<PortfolioId, readonly LeftRow[]>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

function set(portfolio: PortfolioId, rows: readonly LeftRow[]): void {
	left.set(portfolio, rows);
	for (const listener of [...listeners]) listener();
}

export function leftRow(portfolio: PortfolioId, id: string): LeftRow | undefined {
	return left.get(portfolio)?.find(({ row }) => row.id === id);
}

export function noteLeft(portfolio: PortfolioId, found: LeftRow): void {
	const others = (left.get(portfolio) ?? none).filter(({ row }) => row.id !== found.row.id);
	set(portfolio, [...others, found]);
}

export function dropLeft(portfolio: PortfolioId, id: string): void {
	if (leftRow(portfolio, id))
		set(
			portfolio,
			(left.get(portfolio) ?? none).filter(({ row }) => row.id !== id),
		);
}

export function useLeftRows(portfolio: PortfolioId): readonly LeftRow[] {
	return useSyncExternalStore(subscribe, () => left.get(portfolio) ?? none);
}
