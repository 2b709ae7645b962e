import { type FormEvent, useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import { type Portfolio, type PortfolioStart, type StartProblem, startProblems } from '#domain/portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { settingsWords } from '#wording/en/settings.ts';
import { changePortfolio } from './change-portfolio.ts';
import { PortfolioFields, startProblemLinks } from './PortfolioFields.tsx';

function startOf({ learner, centre, qualification, assessor, units }: Portfolio): PortfolioStart {
	return { learner, centre, qualification, assessor, units };
}

/** Nothing but what was changed here: another tab may have changed the rest, or adopted a unit, meanwhile. */
function changesFrom(before: PortfolioStart, value: PortfolioStart): Partial<PortfolioStart> {
	const { learner, centre, qualification, assessor, units } = value;
	return {
		...(learner !== before.learner && { learner }),
		...(centre !== before.centre && { centre }),
		...(qualification !== before.qualification && { qualification }),
		...(assessor !== before.assessor && { assessor }),
		...(units.join() !== before.units.join() && { units }),
	};
}

/** Edits the details of the cover and the adopted units; saved with the button, all at once. */
export function SettingsForm({ portfolio }: { readonly portfolio: Portfolio }) {
	const [kept, setKept] = useState(() => startOf(portfolio));
	const [value, setValue] = useState(kept);
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
		const outcome = await changePortfolio(changesFrom(kept, value));
		setBusy(false);
		if (!outcome.ok) return setFailure(outcome.code);
		setKept(value);
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
			<PortfolioFields
				value={value}
				onChange={setValue}
				problems={problems}
				unitsHint={settingsWords.unitsHint}
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
