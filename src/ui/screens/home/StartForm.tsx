import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import { type PortfolioStart, type StartProblem, startProblems } from '#domain/portfolio.ts';
import { usePortfolioForm } from '#ui/hooks/use-portfolio-form.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link } from '#ui/links.ts';
import { PortfolioFields, startProblemLinks } from '#ui/screens/settings/PortfolioFields.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { homeWords } from '#wording/en/home.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const words = homeWords.start;
const EMPTY: PortfolioStart = { learner: '', centre: '', qualification: '', assessor: '', units: [] };

/** Name and units, and at work: the rest can wait. */
export function StartForm() {
	const form = usePortfolioForm('start', EMPTY);
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
		const outcome = await startPortfolio(start);
		setBusy(false);
		if (!outcome.ok) {
			setFailure(outcome.code);
			return;
		}
		form.settle();
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
					{words.title}
				</h1>
				<p className="heading__lead">{words.lead}</p>
			</div>
			<PortfolioFields value={start} onChange={form.setValue} problems={problems} suggest />
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
