import { unreachable } from '#domain/identity.ts';
import { useCoverage } from '#ui/hooks/use-coverage.ts';
import { hasNoPortfolio, usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { UnitsIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { link } from '#ui/links.ts';
import { criteriaWords } from '#wording/criteria.ts';
import '#styles/screens/criteria.css';
import { EnglishPart } from '#ui/kit/InEnglish.tsx';
import { LateNextSteps, LatePortfolioCoach, LateRecords } from './criteria/LateCoach.tsx';
import { StrandedClaims } from './criteria/StrandedClaims.tsx';
import { UnitsCoverage } from './criteria/UnitsCoverage.tsx';
import { NoPortfolio } from './NoPortfolio.tsx';

function Criteria() {
	const open = usePortfolio();
	const coverage = useCoverage();
	if (open.state === 'failed') return <Failed code={open.code} />;
	if (hasNoPortfolio(open)) return <NoPortfolio words={criteriaWords.noPortfolio} />;
	switch (coverage.state) {
		case 'loading':
			return <Loading />;
		case 'failed':
			return <Failed code={coverage.code} />;
		case 'ready':
			return (
				<>
					{coverage.value.units.length > 0 ? (
						<UnitsCoverage units={coverage.value.units} />
					) : (
						<EmptyState
							title={criteriaWords.noUnits.title}
							icon={<UnitsIcon />}
							action={<ButtonLink href={link('/units/')}>{criteriaWords.noUnits.action}</ButtonLink>}
						>
							{criteriaWords.noUnits.text}
						</EmptyState>
					)}
					<EnglishPart>
						<LateNextSteps coverage={coverage.value} />
						<LatePortfolioCoach />
						<LateRecords />
					</EnglishPart>
					<StrandedClaims stranded={coverage.value.stranded} />
				</>
			);
		default:
			return unreachable(coverage);
	}
}

/** `/criteria/`: what is covered and what is missing; `#<criterion-id>` or `#<unit-id>` opens that place. */
export function CriteriaScreen() {
	return (
		<Screen title={criteriaWords.title}>
			<Criteria />
		</Screen>
	);
}
