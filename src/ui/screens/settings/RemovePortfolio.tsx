import '#styles/screens/backup.css';
import { useEffect, useRef, useState } from 'react';
import { notReturned } from '#domain/received.ts';
import type { ListedPortfolio } from '#ui/hooks/use-portfolios.ts';
import { useReceived } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { SaveIcon } from '#ui/kit/Icon.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { SafetyCopyState, useSafetyCopy } from '#ui/screens/backup/SafetyCopy.tsx';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import { portfoliosWords } from '#wording/en/portfolios.ts';

const words = portfoliosWords.removing;

type RemovePortfolioProps = {
	readonly listed: ListedPortfolio;
	readonly busy: boolean;
	/** With how much of an assessor's she was told that it has not been returned. */
	readonly onRemove: (notReturned: number) => void;
	readonly onClose: () => void;
};

/** Says what goes, and saves a backup of it. What is in no backup goes only after a word has been typed. */
export function RemovePortfolio({ listed, busy, onRemove, onClose }: RemovePortfolioProps) {
	const { portfolio, items, files, isBlank, last, since, hasOther } = listed;
	const [typed, setTyped] = useState('');
	const [isWrong, setWrong] = useState(false);
	const copy = useSafetyCopy(null, undefined, portfolio.id);
	const isBackedUp = isBlank || (last !== null && since === 0 && !hasOther);
	const handed = useReceived(portfolio.id);
	const handedCopy = handed.state === 'ready' ? handed.value : null;
	const unreturned = handedCopy ? notReturned(handedCopy) : 0;
	// No backup of the learner's holds what an assessor has not returned.
	const isSafe = isBackedUp && unreturned === 0;
	const isConfirmed = isSafe || typed.trim().toLowerCase() === words.word;
	const isCopying = copy.step.state === 'busy';
	const box = useRef<HTMLDivElement>(null);
	const isCopied = copy.step.state === 'finished';
	// The button that was pressed is gone.
	useEffect(() => {
		if (isCopied) box.current?.querySelector<HTMLElement>('[data-made]')?.focus();
	}, [isCopied]);

	function confirm() {
		setWrong(!isConfirmed);
		if (isConfirmed && !busy && handed.state !== 'loading') onRemove(unreturned);
	}

	return (
		<ConfirmDialog
			open
			onClose={onClose}
			title={words.title(openPortfolioWords.name(portfolio.learner, portfolio.qualification))}
			confirm={words.confirm}
			onConfirm={confirm}
			busy={busy || isCopying || handed.state === 'loading'}
			danger
		>
			<p>{isBlank ? words.empty : words.goes(items, files)}</p>
			{!isBlank && isBackedUp && last && <p>{words.safe(last.names)}</p>}
			{handedCopy && <p>{words.handed}</p>}
			{unreturned > 0 && <p>{words.notReturned(unreturned)}</p>}
			{!isBackedUp && !isCopying && (
				<>
					<p>{words.notSafe(since)}</p>
					<div className="buttons">
						<Button variant="quiet" icon={<SaveIcon />} onClick={copy.make}>
							{words.backUp}
						</Button>
					</div>
				</>
			)}
			<div ref={box}>
				<SafetyCopyState copy={copy} title={words.copyTitle} />
			</div>
			{!isSafe && !isCopying && (
				<TextField
					id="remove-word"
					label={isBackedUp ? words.labelAnyway : words.label}
					error={isWrong && !isConfirmed ? words.wrong : undefined}
					autoComplete="off"
					autoCapitalize="none"
					value={typed}
					onChange={setTyped}
				/>
			)}
		</ConfirmDialog>
	);
}
