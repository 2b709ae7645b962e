import { useEffect, useRef } from 'react';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { takeUpTyped } from '#workflows/typed-rows.ts';
import { noteLeft } from './left-rows.ts';

/** What pages that have gone had typed about a learner goes where it belongs as soon as she is opened. */
export function useTakenUp(open: ReceivedPortfolio): void {
	const latest = useRef(open);
	latest.current = open;
	const portfolio = open.portfolio.id;
	useEffect(() => {
		void takeUpTyped(latest.current).then((left) => {
			for (const each of left) noteLeft(portfolio, each);
		});
	}, [portfolio]);
}
