import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { ErrorSummary, type Problem } from '#ui/kit/ErrorSummary.tsx';
import { BackupIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { backupWords } from '#wording/en/backup.ts';
import { failureWords } from '#wording/en/failure.ts';
import type { BackUpOutcome } from '#workflows/back-up.ts';
import { backUp, discardBackup } from '#workflows/back-up.ts';
import { SHORTEST_PASSPHRASE } from '#workflows/suggest-passphrase.ts';
import { Busy } from './Busy.tsx';
import { HandOver } from './HandOver.tsx';
import { handOut } from './hand-out.ts';
import { noPassphrase, Passphrase, type PassphraseDraft, passphraseIds } from './Passphrase.tsx';
import { useJob } from './use-job.ts';

const words = backupWords.make;

type Made = { readonly outcome: BackUpOutcome; readonly isSaved: boolean };

/** "Back up now", with or without a passphrase, and what came of it. */
export function MakeBackup() {
	const { step, start, cancel } = useJob<Made>('reading');
	const [draft, setDraft] = useState<PassphraseDraft>(noPassphrase);
	const [attempt, setAttempt] = useState(0);
	const box = useRef<HTMLDivElement>(null);
	const made = step.state === 'finished' ? step.result : null;
	const errors = attempt === 0 ? {} : passphraseErrors(draft);
	const problems = problemsOf(errors);
	useEffect(() => {
		if (step.state === 'finished')
			box.current?.querySelector<HTMLElement>('[data-made], [data-start]')?.focus();
	}, [step.state]);

	function begin(): void {
		if (problemsOf(passphraseErrors(draft)).length > 0) {
			setAttempt(attempt + 1);
			return;
		}
		setAttempt(0);
		if (made?.outcome.ok) void discardBackup(made.outcome.backup);
		const passphrase = draft.isOn ? draft.passphrase : null;
		start(async ({ signal, onProgress }) => {
			const outcome = await backUp({
				passphrase,
				signal,
				onProgress: ({ stage, done, total }) => onProgress(stage, done, total),
			});
			return { outcome, isSaved: outcome.ok && handOut(outcome.backup) };
		});
	}

	return (
		<Card className="backup-card">
			<div ref={box} className="stack">
				{problems.length > 0 && <ErrorSummary title={words.problems} problems={problems} attempt={attempt} />}
				{step.state === 'busy' ? (
					<Busy
						label={stageText(step.stage)}
						done={step.done}
						total={step.total}
						isBytes={step.stage !== 'reading'}
						cancel={words.cancel}
						onCancel={cancel}
					/>
				) : (
					<>
						{made && <Result {...made} />}
						<Passphrase draft={draft} onChange={setDraft} errors={errors} />
						<div className="buttons">
							<Button
								variant={made?.outcome.ok ? 'quiet' : 'primary'}
								icon={<BackupIcon />}
								data-start=""
								onClick={begin}
							>
								{made?.outcome.ok ? words.again2 : words.start}
							</Button>
						</div>
					</>
				)}
			</div>
		</Card>
	);
}

function stageText(stage: string): string {
	const { reading, writing, protecting, checking } = words.stages;
	return { writing, protecting, checking }[stage] ?? reading;
}

function Result({ outcome, isSaved }: Made) {
	if (outcome.ok)
		return <HandOver backup={outcome.backup} title={backupWords.made.title} isSaved={isSaved} />;
	if (outcome.code === 'cancelled') return <Notice tone="info">{words.cancelled}</Notice>;
	return (
		<Notice tone="danger" title={words.failedTitle} alert>
			{failureText(outcome.code)}
		</Notice>
	);
}

/** Why no backup was made, as a sentence. */
export function failureText(
	code: Exclude<Extract<BackUpOutcome, { ok: false }>['code'], 'cancelled'>,
): string {
	switch (code) {
		case 'failed':
			return words.failed;
		case 'not-whole':
			return words.notWhole;
		case 'full':
			return words.full;
		default:
			return failureWords.reading[code];
	}
}

type Errors = { readonly first?: string; readonly again?: string };

function passphraseErrors({ isOn, passphrase, again }: PassphraseDraft): Errors {
	if (!isOn) return {};
	if (passphrase.trim().length < SHORTEST_PASSPHRASE) return { first: words.tooShort(SHORTEST_PASSPHRASE) };
	return passphrase.trim() === again.trim() ? {} : { again: words.different };
}

function problemsOf({ first, again }: Errors): readonly Problem[] {
	return [
		...(first ? [{ text: first, href: `#${passphraseIds.first}` } as const] : []),
		...(again ? [{ text: again, href: `#${passphraseIds.again}` } as const] : []),
	];
}
