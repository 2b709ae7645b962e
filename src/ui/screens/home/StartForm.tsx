import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import { type PortfolioStart, type StartProblem, startProblems } from '#domain/portfolio.ts';
import type { Unit } from '#domain/unit.ts';
import { usePortfolioForm } from '#ui/hooks/use-portfolio-form.ts';
import { useWaitingUnits } from '#ui/hooks/use-waiting-units.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link } from '#ui/links.ts';
import { PortfolioFields, startProblemLinks } from '#ui/screens/settings/PortfolioFields.tsx';
import { suggestedQualification } from '#ui/screens/settings/suggested-qualification.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import { failureWords } from '#wording/failure.ts';
import { homeWords } from '#wording/home.ts';
import { startAnotherPortfolio, startPortfolio } from '#workflows/start-portfolio.ts';

const words = homeWords.start;
const EMPTY: PortfolioStart = { learner: '', centre: '', qualification: '', assessor: '', units: [] };

/**
 * Name and units, and at work: the rest can wait.
 *
 * @param isAnother there is a portfolio on this device already, and the new one stands beside it
 */
export function StartForm({ isAnother = false }: { readonly isAnother?: boolean }) {
	const { waiting, forget } = useWaitingUnits();
	const form = usePortfolioForm(isAnother ? 'another' : 'start', startWith(waiting));
	const start = form.value;
	const [found, setFound] = useState<readonly StartProblem[]>([]);
	const [attempt, setAttempt] = useState(0);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const announce = useAnnounce();
	// What has been put right since the last attempt is no longer complained of; nothing new is, while typing.
	const problems = found.filter((problem) => startProblems(start).includes(problem));
	useEffect(() => heading.current?.focus(), []);

	const create = async () => {
		const wrong = startProblems(start);
		setFound(wrong);
		setAttempt(attempt + 1);
		setFailure(null);
		if (wrong.length > 0) return;
		setBusy(true);
		const outcome = await (isAnother ? startAnotherPortfolio(start) : startPortfolio(start));
		setBusy(false);
		if (!outcome.ok) {
			setFailure(outcome.code);
			return;
		}
		form.settle();
		forget(start.units);
		// A full load: this page stays in its portfolio for as long as it lives.
		if (isAnother) return location.replace(link('/'));
		history.replaceState(null, '', link('/'));
		announce(words.created);
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!busy) void create();
	};

	return (
		<form className="form" onSubmit={submit} noValidate>
			{problems.length > 0 && (
				<ErrorSummary
					title={problems.length > 1 ? words.problems : words.problem}
					problems={startProblemLinks(problems)}
					attempt={attempt}
				/>
			)}
			<div className="heading__words">
				<h1 tabIndex={-1} ref={heading}>
					{isAnother ? openPortfolioWords.start.title : words.title}
				</h1>
				<p className="heading__lead">{isAnother ? openPortfolioWords.start.lead : words.lead}</p>
			</div>
			<PortfolioFields
				value={start}
				onChange={form.setValue}
				problems={problems}
				suggest
				ownUnits={waiting}
			/>
			{failure && (
				<Notice tone="danger" title={words.notCreated} alert>
					{failureWords.saving[failure]}
				</Notice>
			)}
			<div className="buttons">
				<Button type="submit" busy={busy}>
					{words.create}
				</Button>
				<Button variant="quiet" onClick={() => history.back()}>
					{words.back}
				</Button>
			</div>
		</form>
	);
}

/** What somebody brought before, she means to use. */
function startWith(waiting: readonly Unit[]): PortfolioStart {
	const units = waiting.map(({ id }) => id);
	return { ...EMPTY, units, qualification: suggestedQualification(waiting, units) };
}
