import { useEffect, useState } from 'react';
import { useAssessor } from '#ui/hooks/use-received.ts';
import { useSharedFile } from '#ui/hooks/use-shared-file.ts';
import { Card } from '#ui/kit/Card.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { Busy } from '#ui/screens/backup/Busy.tsx';
import { FileField } from '#ui/screens/backup/FileField.tsx';
import { NotOpened } from '#ui/screens/backup/OpenFile.tsx';
import { useJob } from '#ui/screens/backup/use-job.ts';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { reviewWords } from '#wording/en/review.ts';
import type { AssessFileOutcome } from '#workflows/open-for-assessing.ts';
import { placeHref } from './assess-address.ts';

const words = assessWords.open;

type OpenPortfolioProps = {
	/** Files that were dropped on the page, until they are taken. */
	readonly dropped: readonly File[] | null;
	readonly onTaken: () => void;
	/** One is held over the page. */
	readonly isOver: boolean;
};

/** The file field of the assessor's page. */
export function OpenPortfolio({ dropped, onTaken, isOver }: OpenPortfolioProps) {
	const announce = useAnnounce();
	const [assessor] = useAssessor();
	const { step, start, cancel } = useJob<AssessFileOutcome>(words.busy);
	const [chosen, setChosen] = useState<readonly File[]>([]);

	const taken = useSharedFile((files) => open(files, null));

	function arrived(outcome: AssessFileOutcome): void {
		if (outcome.kind === 'portfolio' || outcome.kind === 'review') taken();
		if (outcome.kind === 'portfolio') {
			const { learner, isNew, added, changed, withdrawn, isOlder } = outcome.received;
			const text = words.done(learner, isNew, added, changed, withdrawn);
			announce([text, isOlder ? words.older : ''].join(' ').trim());
			// What waits for an assessor is nothing that a quality assurer begins with.
			const first = assessor.role === 'iqa' ? '' : outcome.first;
			location.hash = placeHref(outcome.received.portfolio, first);
		}
		if (outcome.kind === 'review') {
			announce([reviewWords.added(outcome.added), words.earlier(outcome.earlier)].join(' ').trim());
			location.hash = placeHref(outcome.portfolio);
		}
	}

	function open(files: readonly File[], passphrase: string | null): void {
		setChosen(files);
		start(async ({ signal, onProgress }) => {
			const { openForAssessing } = await import('#workflows/open-for-assessing.ts');
			const outcome = await openForAssessing(files, {
				passphrase,
				signal,
				onProgress: (done, total) => onProgress(words.busy, done, total),
			});
			if (!signal.aborted) arrived(outcome);
			return outcome;
		});
	}

	const result = step.state === 'finished' ? step.result : null;
	useEffect(() => {
		if (!dropped) return;
		onTaken();
		open(dropped, null);
	});

	return (
		<Card className={isOver ? 'assess-open assess-open--over' : 'assess-open'}>
			<div className="stack">
				{step.state === 'busy' ? (
					<Busy
						label={words.busy}
						done={step.done}
						total={step.total}
						isBytes
						cancel={words.cancel}
						onCancel={cancel}
					/>
				) : (
					<>
						{result && <Refused outcome={result} onPassphrase={(passphrase) => open(chosen, passphrase)} />}
						<FileField
							id="assess-file"
							label={words.field}
							hint={<p>{isOver ? words.unfinished : words.hint}</p>}
							onFiles={(files) => open(files, null)}
						/>
					</>
				)}
			</div>
		</Card>
	);
}

type RefusedProps = {
	readonly outcome: AssessFileOutcome;
	readonly onPassphrase: (passphrase: string) => void;
};

function Refused({ outcome, onPassphrase }: RefusedProps) {
	switch (outcome.kind) {
		case 'portfolio':
		case 'review':
			return null;
		case 'not-opened':
			return (
				<NotOpened
					id="assess-passphrase"
					title={words.refusedTitle}
					outcome={outcome.outcome}
					onPassphrase={onPassphrase}
				/>
			);
		case 'review-refused':
			return (
				<Notice tone="danger" title={words.refusedTitle} alert>
					{reviewWords.problems[outcome.code]}
				</Notice>
			);
		case 'altered':
			return (
				<Notice tone="danger" title={words.refusedTitle} alert>
					{words.altered}
				</Notice>
			);
		case 'no-portfolio':
			return (
				<Notice tone="warning" title={words.refusedTitle} alert>
					{reviewWords.noPortfolioHere(outcome.learner)}
				</Notice>
			);
		case 'not-kept':
			return (
				<Notice tone="danger" title={words.failedTitle} alert>
					{failureWords.saving[outcome.code]}
				</Notice>
			);
		case 'cancelled':
			return <Notice tone="info">{words.cancelled}</Notice>;
	}
}
