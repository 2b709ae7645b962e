import { useEffect, useRef } from 'react';
import { templateSummaries } from '#content/catalogue.ts';
import { useBadge } from '#ui/hooks/use-badge.ts';
import { useCoverage } from '#ui/hooks/use-coverage.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import type { OpenPortfolio } from '#ui/hooks/use-portfolio.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { link } from '#ui/links.ts';
import { QuickCapture } from '#ui/screens/capture/QuickCapture.tsx';
import { nextStep } from '#ui/screens/next-step.ts';
import { LateNewKeys } from '#ui/screens/record/LateNewKeys.tsx';
import { captureWords } from '#wording/capture.ts';
import { homeWords } from '#wording/home.ts';
import { inEnglish } from '#wording/language.ts';
import { AgreedActions } from './AgreedActions.tsx';
import { BackupReminder } from './BackupReminder.tsx';
import { DueList } from './DueList.tsx';
import { InstallCard } from './InstallCard.tsx';
import { Recent, ToFinish } from './ItemLists.tsx';
import { LateBetter } from './LateBetter.tsx';
import { LateLeftInHands } from './LateLeftInHands.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { firstName, timeOfDay } from './time-of-day.ts';
import { UnitRings } from './UnitRings.tsx';
import { useOutlooks } from './use-outlooks.ts';
import { WaitingBrought } from './WaitingBrought.tsx';
import { WaitingShared } from './WaitingShared.tsx';

type OverviewProps = {
	readonly open: OpenPortfolio;
	/** It was started on this very page. */
	readonly isNew: boolean;
};

/** Home with a portfolio: the best next step, the units, what to finish, what is new. */
export function Overview({ open, isNew }: OverviewProps) {
	const { portfolio } = open;
	const coverage = useCoverage();
	const heads = useEvidenceHeads();
	const isRead = coverage.state === 'ready' && heads.state === 'ready';
	const top = useRef<HTMLDivElement>(null);
	useOutlooks(heads);
	useBadge(heads.state === 'ready' ? heads.value.filter(({ done }) => !done).length : null);
	useEffect(() => {
		document.title = homeWords.pageTitle;
	}, []);
	useEffect(() => {
		if (!isNew) return;
		// The button that was pressed went away with the start form: on to the head of what took its place.
		top.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
		scrollTo(0, 0);
	}, [isNew]);
	const greeting = homeWords.greeting[timeOfDay(new Date().getHours())](firstName(portfolio.learner));
	return (
		<div ref={top}>
			<PageHeading eyebrow={<span lang={inEnglish()}>{portfolio.qualification}</span>} title={greeting} />
			{/* Capturing waits for nothing: with many items the rest takes longer to read. */}
			<div className="overview">
				<div>
					<QuickCapture hint={captureWords.hint} />
					<WaitingShared />
					{open.realm === 'own' && <WaitingBrought isStarted />}
					{open.realm === 'own' && <LateLeftInHands portfolio={portfolio.id} />}
					<LateNewKeys />
					{coverage.state === 'failed' && <Failed code={coverage.code} />}
					{(coverage.state === 'loading' || heads.state === 'loading') && <Loading />}
					{isRead && (
						<>
							<NextStepCard step={nextStep(coverage.value, templateSummaries)} />
							<AgreedActions coverage={coverage.value} />
							<ToFinish heads={heads.value} />
							<DueList heads={heads.value} />
							{heads.value.length > 0 && <LateBetter heads={heads.value} />}
						</>
					)}
				</div>
				{isRead && (
					<div className="overview__second">
						<UnitRings units={coverage.value.units} />
						{heads.value.length === 0 ? (
							<div className="section">
								<EmptyState
									title={homeWords.empty.title}
									icon={<AddIcon />}
									action={
										<ButtonLink variant="quiet" href={link('/add/')}>
											{homeWords.empty.action}
										</ButtonLink>
									}
								>
									{homeWords.empty.text}
								</EmptyState>
							</div>
						) : (
							<>
								<Recent heads={heads.value} />
								{open.realm === 'own' && <BackupReminder />}
								{open.realm === 'own' && <InstallCard />}
							</>
						)}
					</div>
				)}
			</div>
		</div>
	);
}
