import { useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { backupWords } from '#wording/en/backup.ts';
import { failureWords } from '#wording/en/failure.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import { openOtherPortfolio } from '#workflows/change-open-portfolio.ts';

const words = openPortfolioWords.beside;

/** The first choice for a file of another portfolio: it becomes one of its own, and nothing is mixed. */
export function Beside({ onKeep }: { readonly onKeep: () => void }) {
	return (
		<div className="buttons">
			<Button onClick={onKeep}>{words.keep}</Button>
		</div>
	);
}

/** A file of a portfolio that is here too and not open is put into that one, once it is open. */
export function OpenThat({ portfolio }: { readonly portfolio: PortfolioId }) {
	return (
		<div className="buttons">
			<OpenIt portfolio={portfolio} label={words.openThat} to={link('/backup/')} />
		</div>
	);
}

export function KeptBeside({ portfolio }: { readonly portfolio: PortfolioId }) {
	return (
		<Notice
			tone="success"
			title={backupWords.restore.doneTitle}
			alert
			action={<OpenIt portfolio={portfolio} label={words.open} to={link('/')} />}
		>
			{words.done}
		</Notice>
	);
}

type OpenItProps = { readonly portfolio: PortfolioId; readonly label: string; readonly to: string };

function OpenIt({ portfolio, label, to }: OpenItProps) {
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const open = async () => {
		const outcome = await openOtherPortfolio(portfolio);
		if (!outcome.ok) return setFailure(outcome.code);
		// The same page with another portfolio: a full load, because this one stays in its own.
		if (location.pathname === new URL(to, location.href).pathname) location.reload();
		else location.assign(to);
	};
	return (
		<>
			<Button onClick={() => void open()}>{label}</Button>
			{failure && <span role="alert">{failureWords.saving[failure]}</span>}
		</>
	);
}
