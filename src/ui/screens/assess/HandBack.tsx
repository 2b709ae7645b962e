import { useState } from 'react';
import { notReturned } from '#domain/received.ts';
import type { ReviewSummary } from '#domain/review-summary.ts';
import { leftOut } from '#domain/working-decision.ts';
import { type ReceivedPortfolio, useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { link } from '#ui/links.ts';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { handToAssessorWords as words } from '#wording/en/hand-to-assessor.ts';
import { handBack } from '#workflows/hand-back.ts';
import { BeforeSaving } from './BeforeSaving.tsx';
import { everythingKept } from './use-kept-row.ts';

export type HandedBack = { readonly by: string; readonly summary: ReviewSummary; readonly file: File };

type HandBackProps = {
	readonly open: ReceivedPortfolio;
	/** What was decided is in the learner's portfolio. */
	readonly onBack: (done: HandedBack) => void;
};

/** The end of judging on the learner's phone: what was decided goes into her portfolio, and she gets the phone. */
export function HandBack({ open, onBack }: HandBackProps) {
	const [assessor, setAssessor] = useAssessor();
	const [isMissing, setMissing] = useState(false);
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState('');
	const left = leftOut(open.working, open.heads).length;
	const count = notReturned(open) - left;

	async function back(): Promise<void> {
		const name = assessor.name.trim();
		setMissing(name === '');
		if (name === '') return document.getElementById('assessor-name')?.focus();
		setBusy(true);
		await everythingKept();
		const outcome = await handBack(open.portfolio.id, { name, role: 'assessor' });
		setBusy(false);
		if (outcome.ok) return onBack({ by: name, summary: outcome.summary, file: outcome.file });
		const { code } = outcome;
		setProblem(
			code === 'not-added'
				? words.notAdded
				: code === 'nothing'
					? assessWords.save.nothing
					: code === 'no-key'
						? assessWords.save.noKey
						: failureWords.saving[code],
		);
	}

	return (
		<section className="section assess-save" aria-labelledby="hand-back">
			<Card>
				<div className="form">
					<h2 id="hand-back">{words.backTitle}</h2>
					{(count > 0 || left === 0) && <p className="numbers">{words.waiting(count)}</p>}
					<BeforeSaving open={open} />
					{count === 0 ? (
						<div className="buttons">
							<ButtonLink href={link('/portfolio/')}>{words.back}</ButtonLink>
						</div>
					) : (
						<>
							<TextField
								id="assessor-name"
								label={assessWords.save.name}
								hint={assessWords.save.nameHint}
								error={isMissing ? assessWords.save.nameMissing : undefined}
								value={assessor.name}
								onChange={(name) => setAssessor({ ...assessor, name })}
								autoComplete="name"
							/>
							<p className="small">{words.signed}</p>
							{problem !== '' && (
								<Notice tone="danger" title={words.failedTitle} alert>
									{problem}
								</Notice>
							)}
							<div className="buttons">
								<Button busy={isBusy} onClick={() => void back()}>
									{words.back}
								</Button>
								<ButtonLink variant="bare" href={link('/portfolio/#hand-over')}>
									{words.leave}
								</ButtonLink>
							</div>
							<p className="small">{words.leaveText}</p>
						</>
					)}
				</div>
			</Card>
		</section>
	);
}
