import { useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import { type ListedPortfolio, usePortfolios } from '#ui/hooks/use-portfolios.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link } from '#ui/links.ts';
import { failureWords } from '#wording/en/failure.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import { portfoliosWords } from '#wording/en/portfolios.ts';
import { openOtherPortfolio } from '#workflows/change-open-portfolio.ts';
import { removeFromDevice } from '#workflows/remove-from-device.ts';
import '#styles/screens/portfolios.css';
import { RemovePortfolio } from './RemovePortfolio.tsx';

const words = portfoliosWords;

/** All portfolios of this device: open another one, start one, take one off the device. */
export function Portfolios() {
	const live = usePortfolios();
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const [asked, setAsked] = useState('');
	const [busy, setBusy] = useState(false);
	const announce = useAnnounce();

	async function open(id: string) {
		setBusy(true);
		const outcome = await openOtherPortfolio(id);
		setBusy(false);
		// A full load: this page stays in its portfolio for as long as it lives.
		if (outcome.ok) location.assign(link('/'));
		else setFailure(outcome.code);
	}

	async function remove(listed: ListedPortfolio, notReturned: number) {
		const { portfolio, change } = listed;
		setBusy(true);
		const outcome = await removeFromDevice(portfolio.id, { change, notReturned });
		setBusy(false);
		setAsked('');
		setFailure(outcome.ok ? null : outcome.code);
		if (outcome.ok) announce(words.removing[outcome.value.isCopyLeft ? 'copyLeft' : 'done'](nameOf(listed)));
	}

	if (live.state === 'loading') return <Loading />;
	if (live.state === 'failed') return <Failed code={live.code} />;
	// As it is now: a backup that was just saved of it counts.
	const removing = live.value.find(({ portfolio, isOpen }) => portfolio.id === asked && !isOpen);
	return (
		<>
			{failure && (
				<Notice tone="danger" title={words.failedTitle} alert>
					{failure === 'conflict' ? words.conflict : failureWords.saving[failure]}
				</Notice>
			)}
			<ul className="portfolios">
				{live.value.map((listed) => (
					<li key={listed.portfolio.id}>
						<Listed
							listed={listed}
							isAlone={live.value.filter((each) => nameOf(each) === nameOf(listed)).length === 1}
							busy={busy}
							onOpen={() => void open(listed.portfolio.id)}
							onRemove={() => setAsked(listed.portfolio.id)}
						/>
					</li>
				))}
			</ul>
			<ButtonLink variant="quiet" icon={<AddIcon />} href={link('/#another')}>
				{words.another}
			</ButtonLink>
			{removing && (
				<RemovePortfolio
					listed={removing}
					busy={busy}
					onRemove={(notReturned) => void remove(removing, notReturned)}
					onClose={() => setAsked('')}
				/>
			)}
		</>
	);
}

type ListedProps = {
	readonly listed: ListedPortfolio;
	/** No other one is called the same. */
	readonly isAlone: boolean;
	readonly busy: boolean;
	readonly onOpen: () => void;
	readonly onRemove: () => void;
};

function Listed({ listed, isAlone, busy, onOpen, onRemove }: ListedProps) {
	const { isOpen, items, changedAt, units, portfolio } = listed;
	const name = nameOf(listed);
	const named = isAlone ? name : `${name}, ${openPortfolioWords.begun(portfolio.createdAt)}`;
	return (
		<Card>
			<div className="portfolios__head">
				<h3>{name}</h3>
				{isOpen && <Tag>{words.isOpen}</Tag>}
			</div>
			<p className="small portfolios__facts">{words.apart(portfolio.createdAt, units)}</p>
			<p className="small portfolios__facts">{words.facts(items, changedAt)}</p>
			<p className="small portfolios__facts">{words.backup(listed)}</p>
			{!isOpen && (
				<div className="buttons section">
					<Button busy={busy} aria-label={words.openNamed(named)} onClick={onOpen}>
						{words.open}
					</Button>
					<Button variant="bare" aria-label={words.removeNamed(named)} onClick={onRemove}>
						{words.remove}
					</Button>
				</div>
			)}
		</Card>
	);
}

/** "Sam Price · NVQ Level 3". */
export function nameOf({ portfolio }: ListedPortfolio): string {
	return openPortfolioWords.name(portfolio.learner, portfolio.qualification);
}
