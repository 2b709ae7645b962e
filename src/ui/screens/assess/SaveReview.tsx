import { useState } from 'react';
import { notReturned } from '#domain/received.ts';
import { leftOut } from '#domain/working-decision.ts';
import { type ReceivedPortfolio, useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { SaveIcon, ShareIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { canShareFile, saveFile, shareFile } from '#workflows/hand-over-file.ts';
import { type SaveReviewOutcome, saveReview } from '#workflows/judge.ts';
import { BeforeSaving } from './BeforeSaving.tsx';
import { everythingKept } from './use-kept-row.ts';

const words = assessWords.save;

type SaveReviewProps = { readonly open: ReceivedPortfolio };

type Pdf = { readonly state: 'none' | 'busy' | 'failed' } | { readonly state: 'ready'; readonly file: File };

/** Gives the judgement back: seals what was decided, hands out the review file and makes the feedback PDF. */
export function SaveReview({ open }: SaveReviewProps) {
	const [assessor, setAssessor] = useAssessor();
	const [isMissing, setMissing] = useState(false);
	const [isBusy, setBusy] = useState(false);
	const [outcome, setOutcome] = useState<SaveReviewOutcome | null>(null);
	const [pdf, setPdf] = useState<Pdf>({ state: 'none' });
	const left = leftOut(open.working, open.heads).length;
	const unreturned = notReturned(open) - left;
	const unlooked = open.entries.flatMap((entry) =>
		'kind' in entry && entry.kind === 'sample' && !entry.seal
			? entry.sampled.filter(({ result }) => result === '')
			: [],
	).length;
	// Nothing was decided by anybody yet: there is nothing that could have been returned.
	const isNew = open.entries.length === 0;

	async function save(): Promise<void> {
		if (assessor.name.trim() === '') {
			setMissing(true);
			document.getElementById('assessor-name')?.focus();
			return;
		}
		setMissing(false);
		setBusy(true);
		setPdf({ state: 'none' });
		await everythingKept();
		const result = await saveReview(open.portfolio.id, { name: assessor.name.trim(), role: assessor.role });
		setOutcome(result);
		setBusy(false);
		if (!result.ok) return;
		saveFile(result.saved.file);
		setPdf({ state: 'busy' });
		try {
			const { buildFeedbackPdf } = await import('#workflows/feedback-pdf.ts');
			setPdf({ state: 'ready', file: await buildFeedbackPdf(result.saved.review) });
		} catch {
			setPdf({ state: 'failed' });
		}
	}

	async function share(file: File): Promise<void> {
		if ((await shareFile(file)) === 'failed') saveFile(file);
	}

	return (
		<section className="section assess-save" aria-labelledby="save-heading">
			<Card>
				<div className="form">
					<h2 id="save-heading">{words.title}</h2>
					{(unreturned > 0 || left === 0) && <p className="numbers">{words.waiting(unreturned, isNew)}</p>}
					<BeforeSaving open={open} />
					{unlooked > 0 && <Notice tone="warning">{assessWords.sample.unfinished(unlooked)}</Notice>}
					<TextField
						id="assessor-name"
						label={words.name}
						hint={words.nameHint}
						error={isMissing ? words.nameMissing : undefined}
						value={assessor.name}
						onChange={(name) => setAssessor({ ...assessor, name })}
						autoComplete="name"
					/>
					<RadioGroup
						name="assessor-role"
						legend={words.role}
						options={[
							{ value: 'assessor', label: words.roles.assessor },
							{ value: 'iqa', label: words.roles.iqa },
						]}
						value={assessor.role}
						onChange={(role) => setAssessor({ ...assessor, role: role === 'iqa' ? 'iqa' : 'assessor' })}
					/>
					<div className="buttons">
						<Button icon={<SaveIcon />} busy={isBusy} onClick={() => void save()}>
							{words.button}
						</Button>
					</div>
					{outcome && !outcome.ok && (
						<Notice tone="danger" title={words.failedTitle} alert>
							{outcome.code === 'nothing'
								? words.nothing
								: outcome.code === 'no-key'
									? words.noKey
									: failureWords.saving[outcome.code]}
						</Notice>
					)}
					{outcome?.ok && (
						<Notice
							tone="success"
							alert
							action={
								<>
									{pdf.state === 'ready' && (
										<>
											<Button icon={<SaveIcon />} onClick={() => saveFile(pdf.file)}>
												{words.savePdf}
											</Button>
											{canShareFile(pdf.file) && (
												<Button variant="quiet" icon={<ShareIcon />} onClick={() => void share(pdf.file)}>
													{words.sharePdf}
												</Button>
											)}
										</>
									)}
									<Button variant="quiet" onClick={() => saveFile(outcome.saved.file)}>
										{words.again}
									</Button>
								</>
							}
						>
							<p>{words.done(outcome.saved.added, outcome.saved.file.name)}</p>
							<p>{words.send}</p>
							<p className="small">{words.signed}</p>
							{pdf.state === 'busy' && <Progress label={words.pdfBusy} value={null} max={0} />}
							{pdf.state === 'failed' && <p>{words.pdfFailed}</p>}
						</Notice>
					)}
				</div>
			</Card>
		</section>
	);
}
