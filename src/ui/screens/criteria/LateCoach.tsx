import { useEffect } from 'react';
import type { Coverage, UnitCoverage } from '#domain/coverage.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { coachWords } from '#wording/en/coach.ts';

const importUnit = () => import('#ui/screens/coach/UnitCoach.tsx');
const importSteps = () => import('#ui/screens/coach/NextSteps.tsx');
const importRecords = () => import('#ui/screens/records/Records.tsx');
const importPortfolio = () => import('#ui/screens/coach/PortfolioCoach.tsx');

/** Long enough for the screen to be used first, in milliseconds. */
const AFTER = 800;

/** The coach on one unit, once nothing is waited for. */
export function LateUnitCoach({ coverage }: { readonly coverage: UnitCoverage }) {
	const { value: part, load } = useLate(importUnit);
	useEffect(() => {
		const timer = setTimeout(load, AFTER);
		return () => clearTimeout(timer);
	}, [load]);
	return part ? <part.UnitCoach coverage={coverage} /> : null;
}

/** What to make next, once nothing is waited for. */
export function LateNextSteps({ coverage }: { readonly coverage: Coverage }) {
	const { value: part, load } = useLate(importSteps);
	useEffect(() => {
		const timer = setTimeout(load, AFTER);
		return () => clearTimeout(timer);
	}, [load]);
	return part ? (
		<section className="section coach">
			<part.NextSteps coverage={coverage} />
		</section>
	) : null;
}

/** The coach on the whole portfolio: it reads every item, so only when it is opened. */
export function LatePortfolioCoach() {
	const { value: part, state, load } = useLate(importPortfolio);
	return (
		<section className="section coach">
			<Disclosure summary={coachWords.whole} onToggle={(isOpen) => isOpen && load()}>
				{state === 'failed' && <p>{coachWords.notLoaded}</p>}
				{part ? <part.PortfolioCoach /> : state === 'loading' && <Loading />}
			</Disclosure>
		</section>
	);
}

/** What the records of the portfolio show together: they are read when it is opened. */
export function LateRecords() {
	const { value: part, state, load } = useLate(importRecords);
	return (
		<section className="section coach">
			<Disclosure summary={coachWords.records} onToggle={(isOpen) => isOpen && load()}>
				{state === 'failed' && <p>{coachWords.notLoaded}</p>}
				{part ? <part.Records /> : state === 'loading' && <Loading />}
			</Disclosure>
		</section>
	);
}
