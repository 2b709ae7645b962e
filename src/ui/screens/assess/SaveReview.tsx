import { useState } from 'react';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { type ReceivedPortfolio, useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { SaveIcon, ShareIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { handOverWords } from '#wording/en/hand-over.ts';
import { canShareFile, saveFile, shareFile } from '#workflows/hand-over-file.ts';
import { type SaveReviewOutcome, saveReview } from '#workflows/judge.ts';
import type { Review } from '#workflows/open-review.ts';
import { mergeReview } from '#workflows/receive-review.ts';
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
	const unreturned =
		open.summary.unreturned +
		open.entries.filter((entry) => 'kind' in entry && entry.kind !== 'typed' && !entry.seal).length;

	const own = usePortfolio();
	const isHere = own.state === 'ready' && own.value?.portfolio.id === open.portfolio.id;

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
					<p className="numbers">{words.waiting(unreturned)}</p>
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
									{isHere && <AddHere review={outcome.saved.review} />}
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

/** On the learner's own phone: the review goes straight into her portfolio. */
function AddHere({ review }: { readonly review: Review }) {
	const announce = useAnnounce();
	async function add(): Promise<void> {
		const outcome = await mergeReview(review, 'own');
		announce(outcome.ok ? handOverWords.judge.added : failureWords.saving[outcome.code]);
	}
	return <Button onClick={() => void add()}>{handOverWords.judge.addHere}</Button>;
}
