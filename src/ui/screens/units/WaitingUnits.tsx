import { useState } from 'react';
import { criteriaOf, type Unit } from '#domain/unit.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { useWaitingUnits } from '#ui/hooks/use-waiting-units.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link } from '#ui/links.ts';
import { failureWords } from '#wording/en/failure.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import { unitStandingWords } from '#wording/en/unit-standing.ts';
import { unitsWords } from '#wording/en/units.ts';
import { adoptUnit } from '#workflows/adopt-unit.ts';

const words = unitStandingWords;

/** Units that were brought before there was a portfolio: the way to start one with them, or into the one that came since. */
export function WaitingUnits() {
	const { waiting, forget } = useWaitingUnits();
	const portfolio = usePortfolio();
	const announce = useAnnounce();
	const [problem, setProblem] = useState<string | null>(null);
	const [removing, setRemoving] = useState<Unit | null>(null);
	const isStarted = portfolio.state === 'ready' && portfolio.value !== null;

	async function add(unit: Unit): Promise<void> {
		setProblem(null);
		const outcome = await adoptUnit(unit);
		if (outcome.ok) {
			forget([unit.id]);
			announce(words.added(outcome.value.title));
		} else if (outcome.code === 'invalid') setProblem(unitFilesWords.invalid('no-criteria', unit.title));
		else if (outcome.code !== 'no-portfolio') setProblem(failureWords.saving[outcome.code]);
	}

	if (waiting.length === 0 || portfolio.state !== 'ready') return null;
	return (
		<section className="own-units__waiting" aria-labelledby="waiting-units">
			<h2 id="waiting-units">{words.waitingTitle}</h2>
			<p className="small">{isStarted ? words.waitingLater : words.waitingText}</p>
			<ul className="cards">
				{waiting.map((unit) => (
					<li key={unit.id} className="card stack">
						<div>
							<h3 className="card__title">{unit.title}</h3>
							<p className="card__text">
								{[
									unit.awardingBody,
									unit.level,
									unitsWords.facts(unit.outcomes.length, criteriaOf(unit).length),
								]
									.filter(Boolean)
									.join(' · ')}
							</p>
						</div>
						<div className="buttons">
							{isStarted && (
								<Button
									variant="quiet"
									aria-label={words.addNamed(unit.title)}
									onClick={() => void add(unit)}
								>
									{words.add}
								</Button>
							)}
							<Button
								variant="bare"
								aria-label={words.removeNamed(unit.title)}
								onClick={() => setRemoving(unit)}
							>
								{words.remove}
							</Button>
						</div>
					</li>
				))}
			</ul>
			{problem && (
				<Notice tone="danger" title={words.notAdded} alert>
					{problem}
				</Notice>
			)}
			{!isStarted && (
				<div className="buttons">
					<ButtonLink href={link('/#start')}>{words.start}</ButtonLink>
				</div>
			)}
			<ConfirmDialog
				open={removing !== null}
				onClose={() => setRemoving(null)}
				title={words.removeTitle}
				confirm={words.remove}
				onConfirm={() => {
					if (removing) forget([removing.id]);
					setRemoving(null);
				}}
			>
				{words.removeText(removing?.title ?? '')}
			</ConfirmDialog>
		</section>
	);
}
