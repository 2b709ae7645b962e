import type { Coverage } from '#domain/coverage.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { useCoverage } from '#ui/hooks/use-coverage.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import { type OpenPortfolio, usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { AddIcon, PortfolioIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { link } from '#ui/links.ts';
import { portfolioWords } from '#wording/en/portfolio.ts';
import '#styles/screens/portfolio.css';
import { NoPortfolio } from './NoPortfolio.tsx';
import { HandToAssessor } from './portfolio/HandToAssessor.tsx';
import { LateLeap } from './portfolio/LateLeap.tsx';
import { PdfBuilder } from './portfolio/PdfBuilder.tsx';
import { PdfContents } from './portfolio/PdfContents.tsx';
import { usePdfScope } from './portfolio/use-pdf-scope.ts';

/** What the PDF will hold, building it, and handing it over. */
export function PortfolioScreen() {
	return (
		<Screen title={portfolioWords.title} lead={portfolioWords.intro}>
			<Portfolio />
		</Screen>
	);
}

function Portfolio() {
	const open = usePortfolio();
	const heads = useEvidenceHeads();
	const coverage = useCoverage();
	if (open.state === 'failed') return <Failed code={open.code} />;
	if (heads.state === 'failed') return <Failed code={heads.code} />;
	if (coverage.state === 'failed') return <Failed code={coverage.code} />;
	if (open.state === 'loading' || heads.state === 'loading' || coverage.state === 'loading')
		return <Loading />;
	if (open.value === null) return <NoPortfolio words={portfolioWords.noPortfolio} />;
	if (heads.value.length === 0) {
		return (
			<EmptyState
				title={portfolioWords.emptyTitle}
				icon={<PortfolioIcon />}
				action={
					<ButtonLink href={link('/add/')} icon={<AddIcon />}>
						{portfolioWords.addEvidence}
					</ButtonLink>
				}
			>
				{portfolioWords.emptyText}
			</EmptyState>
		);
	}
	return <Filled open={open.value} heads={heads.value} coverage={coverage.value} />;
}

type FilledProps = {
	readonly open: OpenPortfolio;
	readonly heads: readonly EvidenceHead[];
	readonly coverage: Coverage;
};

function Filled({ open, heads, coverage }: FilledProps) {
	const choice = usePdfScope(heads);
	return (
		<div className="portfolio">
			<div className="portfolio__build">
				<PdfBuilder
					portfolio={open.portfolio}
					units={coverage.units.map(({ unit }) => unit)}
					heads={heads}
					choice={choice}
				/>
				{open.realm === 'own' && <HandToAssessor />}
				{open.realm === 'own' && <LateLeap />}
			</div>
			<PdfContents open={open} heads={heads} coverage={coverage} scope={choice.scope} />
		</div>
	);
}
