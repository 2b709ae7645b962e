import { useEffect, useRef } from 'react';
import { Loading } from '#ui/kit/Loading.tsx';
import { useHash } from '#ui/use-hash.ts';
import { useLate } from '#ui/use-late.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import { inEnglish } from '#wording/language.ts';

const importList = () => import('./Portfolios.tsx');
const ID = 'portfolios';

/** The portfolios of this device, below what the screen is first opened for. `#portfolios` in the address leads here. */
export function LatePortfolios() {
	const { value: part, state, load } = useLate(importList);
	const hash = useHash();
	const box = useRef<HTMLElement>(null);
	useEffect(load, [load]);
	const isWanted = hash === ID && part !== null;
	useEffect(() => {
		if (isWanted) box.current?.scrollIntoView();
	}, [isWanted]);
	return (
		<section className="section" id={ID} aria-labelledby="portfolios-heading" lang={inEnglish()} ref={box}>
			<h2 id="portfolios-heading">{openPortfolioWords.title}</h2>
			<p className="small">{openPortfolioWords.lead}</p>
			{state === 'failed' && <p>{openPortfolioWords.notLoaded}</p>}
			{part ? <part.Portfolios /> : state !== 'failed' && <Loading />}
		</section>
	);
}
