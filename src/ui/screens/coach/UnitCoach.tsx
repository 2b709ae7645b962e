import { templateSummaries } from '#content/catalogue.ts';
import { unitFindings } from '#domain/coach/coach.ts';
import type { UnitCoverage } from '#domain/coverage.ts';
import { sortedOut } from '#domain/left-alone.ts';
import { today } from '#ui/hooks/today.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { coachWords } from '#wording/en/coach.ts';
import { FindingList } from './FindingList.tsx';

/** What the coach says of one unit: a count that opens a list. */
export function UnitCoach({ coverage }: { readonly coverage: UnitCoverage }) {
	const portfolio = usePortfolio();
	const leftAlone = (portfolio.state === 'ready' && portfolio.value?.portfolio.leftAlone) || [];
	const findings = unitFindings([coverage], templateSummaries, today());
	const { open } = sortedOut(findings, leftAlone);
	if (findings.length === 0) return null;
	return (
		<div className="coach coach--unit">
			<Disclosure summary={coachWords.unit(open.length)}>
				<p className="small">{coachWords.intro}</p>
				<FindingList findings={findings} leftAlone={leftAlone} isHere={false} />
			</Disclosure>
		</div>
	);
}
