import { useEffect, useRef, useState } from 'react';
import type { KeyNews } from '#domain/key-news.ts';
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

/** The file field of the assessor's page; a file may also be dropped anywhere on it. */
export function OpenPortfolio() {
	const announce = useAnnounce();
	const { step, start, cancel } = useJob<AssessFileOutcome>(words.busy);
	const [chosen, setChosen] = useState<readonly File[]>([]);
	const [isOver, setOver] = useState(false);

	const taken = useSharedFile((files) => open(files, null));

	function arrived(outcome: AssessFileOutcome): void {
		if (outcome.kind === 'portfolio' || outcome.kind === 'review') taken();
		if (outcome.kind === 'portfolio') {
			const { learner, isNew, added, changed, withdrawn, isOlder } = outcome.received;
			const text = words.done(learner, isNew, added, changed, withdrawn);
			announce([text, isOlder ? words.older : '', ...keyLines(outcome.received.keys)].join(' ').trim());
			location.hash = placeHref(outcome.received.portfolio, outcome.first);
		}
		if (outcome.kind === 'review') {
			announce([reviewWords.added(outcome.added), ...keyLines(outcome.keys)].join(' '));
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
	// Anywhere on the page: a file that misses the field would otherwise take the page's place.
	const dropped = useRef(open);
	dropped.current = open;
	useEffect(() => {
		const over = (event: DragEvent): void => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			setOver(true);
		};
		const leave = (): void => setOver(false);
		const drop = (event: DragEvent): void => {
			const files = [...(event.dataTransfer?.files ?? [])];
			setOver(false);
			if (files.length === 0) return;
			event.preventDefault();
			dropped.current(files, null);
		};
		document.addEventListener('dragover', over);
		document.addEventListener('dragleave', leave);
		document.addEventListener('drop', drop);
		return () => {
			document.removeEventListener('dragover', over);
			document.removeEventListener('dragleave', leave);
			document.removeEventListener('drop', drop);
		};
	}, []);

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

/** What is new about the keys that decisions in a file are signed with. */
function keyLines({ first, another }: KeyNews): readonly string[] {
	return [
		...(first.length > 0 ? [words.firstKey(first)] : []),
		...(another.length > 0 ? [words.anotherKey(another)] : []),
	];
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
