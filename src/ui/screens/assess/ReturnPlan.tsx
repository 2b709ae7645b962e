import { useState } from 'react';
import type { OpenPlan } from '#domain/sampling-plan.ts';
import { useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { SaveIcon } from '#ui/kit/Icon.tsx';
import { Notice, type NoticeTone } from '#ui/kit/Notice.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { samplingPlanWords as words } from '#wording/en/sampling-plan.ts';
import { saveFile } from '#workflows/hand-over-file.ts';
import { planFile, planPdf, returnPlan } from '#workflows/return-plan.ts';
import { everythingKept } from './use-kept-row.ts';

type Said = { readonly tone: NoticeTone; readonly text: string };

/** A plan leaves the device: as a sheet, as a file, and as a review for each learner in it. */
export function ReturnPlan({ open }: { readonly open: OpenPlan }) {
	const [assessor, setAssessor] = useAssessor();
	const [busy, setBusy] = useState<'' | 'sheet' | 'reviews'>('');
	const [isMissing, setMissing] = useState(false);
	const [said, setSaid] = useState<Said | null>(null);

	async function sheet(): Promise<void> {
		setSaid(null);
		setBusy('sheet');
		try {
			saveFile(await planPdf(open, assessor.name));
		} catch {
			setSaid({ tone: 'danger', text: words.sheetFailed });
		}
		setBusy('');
	}

	async function giveBack(): Promise<void> {
		setSaid(null);
		setMissing(assessor.name.trim() === '');
		if (assessor.name.trim() === '') return document.getElementById('plan-name')?.focus();
		setBusy('reviews');
		await everythingKept();
		const outcome = await returnPlan(open, assessor.name);
		setBusy('');
		if (outcome.ok) {
			saveFile(outcome.file);
			setSaid({ tone: 'success', text: words.givenBack(outcome.learners, outcome.left, outcome.file.name) });
			return;
		}
		const { code, learner } = outcome;
		const why =
			code === 'no-key' ? assessWords.save.noKey : code === 'nothing' ? '' : failureWords.saving[code];
		const text = code === 'nothing' ? words.nothingToGive : `${words.notGivenBack(learner)} ${why}`;
		setSaid({ tone: 'danger', text });
	}

	return (
		<section className="section" aria-labelledby="return-plan">
			<Card>
				<div className="form">
					<h2 id="return-plan">{words.keep}</h2>
					<TextField
						id="plan-name"
						label={words.yourName}
						error={isMissing ? words.noName : undefined}
						value={assessor.name}
						onChange={(name) => setAssessor({ ...assessor, name })}
						autoComplete="name"
					/>
					<p className="small">{words.giveBackText}</p>
					<div className="buttons">
						<Button icon={<SaveIcon />} busy={busy === 'reviews'} onClick={() => void giveBack()}>
							{words.giveBack}
						</Button>
					</div>
					<p className="small">{words.keepText}</p>
					<div className="buttons">
						<Button variant="quiet" icon={<SaveIcon />} busy={busy === 'sheet'} onClick={() => void sheet()}>
							{words.sheet}
						</Button>
						<Button
							variant="quiet"
							icon={<SaveIcon />}
							onClick={() => saveFile(planFile(open, assessor.name))}
						>
							{words.file}
						</Button>
					</div>
					{said && (
						<Notice tone={said.tone} alert>
							{said.text}
						</Notice>
					)}
				</div>
			</Card>
		</section>
	);
}
