import { type FormEvent, useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import { type Portfolio, type PortfolioStart, type StartProblem, startProblems } from '#domain/portfolio.ts';
import { useOwnUnits } from '#ui/hooks/use-own-units.ts';
import { usePortfolioForm } from '#ui/hooks/use-portfolio-form.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { FilledInAgain } from '#ui/kit/FilledInAgain.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { failureWords } from '#wording/failure.ts';
import { settingsWords } from '#wording/settings.ts';
import { changePortfolio } from './change-portfolio.ts';
import { PortfolioFields, startProblemLinks } from './PortfolioFields.tsx';

function startOf({ learner, centre, qualification, assessor, units }: Portfolio): PortfolioStart {
	return { learner, centre, qualification, assessor, units };
}

/** Edits the details of the cover and the adopted units; saved with the button, all at once. */
export function SettingsForm({ portfolio }: { readonly portfolio: Portfolio }) {
	const form = usePortfolioForm(`settings.${portfolio.id}`, startOf(portfolio));
	const { value } = form;
	const own = useOwnUnits();
	const [found, setFound] = useState<readonly StartProblem[]>([]);
	const [attempt, setAttempt] = useState(0);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const announce = useAnnounce();
	// What has been put right since the last attempt is no longer complained of; nothing new is, while typing.
	const problems = found.filter((problem) => startProblems(value).includes(problem));
	const save = async () => {
		const wrong = startProblems(value);
		setFound(wrong);
		setAttempt(attempt + 1);
		setFailure(null);
		if (wrong.length > 0) return;
		setBusy(true);
		const outcome = await changePortfolio(form.changes);
		setBusy(false);
		if (!outcome.ok) return setFailure(outcome.code);
		form.settle();
		announce(settingsWords.saved);
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!busy) void save();
	};
	return (
		<form className="form" onSubmit={submit} noValidate>
			{problems.length > 0 && (
				<ErrorSummary
					title={settingsWords.problems}
					problems={startProblemLinks(problems)}
					attempt={attempt}
				/>
			)}
			{form.isBroughtBack && <FilledInAgain words={settingsWords} onUndo={form.undo} />}
			<PortfolioFields
				value={value}
				onChange={form.setValue}
				problems={problems}
				unitsHint={settingsWords.unitsHint}
				ownUnits={own.state === 'ready' ? own.value : []}
			/>
			{failure && (
				<Notice tone="danger" title={settingsWords.notSaved} alert>
					{failureWords.saving[failure]}
				</Notice>
			)}
			<Button type="submit" busy={busy}>
				{settingsWords.save}
			</Button>
		</form>
	);
}
