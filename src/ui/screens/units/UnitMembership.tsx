import { useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import type { UnitId } from '#domain/identity.ts';
import { useCoverage } from '#ui/hooks/use-coverage.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { AddIcon, CheckIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { ProgressRing } from '#ui/kit/ProgressRing.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { criterionLink, link } from '#ui/links.ts';
import { claimedCount } from '#ui/screens/claimed-count.ts';
import { changePortfolio } from '#ui/screens/settings/change-portfolio.ts';
import { failureWords } from '#wording/en/failure.ts';
import { unitsWords } from '#wording/en/units.ts';
import { LateOwnCopy } from './LateOwnCopy.tsx';

const words = unitsWords;

/** Whether the unit is in the portfolio, how far it is, and the way in and out. */
export function UnitMembership({ unit }: { readonly unit: UnitId }) {
	const open = usePortfolio();
	const coverage = useCoverage();
	const [leaving, setLeaving] = useState(false);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const announce = useAnnounce();
	if (open.state !== 'ready') return null;
	if (!open.value) {
		return (
			<Notice tone="info" action={<ButtonLink href={link('/#start')}>{words.start}</ButtonLink>}>
				{words.noPortfolio}
			</Notice>
		);
	}
	const { units, id: portfolio } = open.value.portfolio;
	const copy = open.value.units.find((one) => one.id === unit);
	const covered =
		coverage.state === 'ready' ? coverage.value.units.find((one) => one.unit.id === unit) : undefined;
	const change = async (next: readonly string[], said: string) => {
		setBusy(true);
		setFailure(null);
		const outcome = await changePortfolio({ units: [...next] });
		setBusy(false);
		setLeaving(false);
		if (outcome.ok) announce(said);
		else setFailure(outcome.code);
	};
	const claims = covered?.criteria.reduce((sum, criterion) => sum + criterion.items.length, 0) ?? 0;
	const only = units.length === 1;
	return (
		<>
			{units.includes(unit) ? (
				<div className="card membership">
					{covered && (
						<ProgressRing
							claimed={claimedCount(covered.counts)}
							accepted={covered.counts.accepted}
							total={covered.total}
							more={
								covered.counts.started > 0 && <p className="small">{words.started(covered.counts.started)}</p>
							}
							label={
								<span className="membership__in">
									<CheckIcon /> {words.adopted}
								</span>
							}
						/>
					)}
					<div className="buttons">
						<ButtonLink variant="quiet" href={criterionLink(unit)}>
							{words.allCriteria}
						</ButtonLink>
						<Button variant="bare" onClick={() => (only ? announce(words.onlyUnit) : setLeaving(true))}>
							{words.leave}
						</Button>
					</div>
				</div>
			) : (
				<Notice
					tone="info"
					action={
						<Button
							icon={<AddIcon />}
							busy={busy}
							onClick={() => void change([...units, unit], words.joined)}
						>
							{words.join}
						</Button>
					}
				>
					{words.joinText}
				</Notice>
			)}
			{copy && <LateOwnCopy portfolio={portfolio} unit={copy} coverage={covered} />}
			{failure && (
				<Notice tone="danger" title={words.notChanged} alert>
					{failureWords.saving[failure]}
				</Notice>
			)}
			<ConfirmDialog
				open={leaving}
				onClose={() => setLeaving(false)}
				title={words.leaveTitle}
				confirm={words.leaveConfirm}
				busy={busy}
				onConfirm={() =>
					void change(
						units.filter((candidate) => candidate !== unit),
						words.left,
					)
				}
			>
				{words.leaveText(claims)}
			</ConfirmDialog>
		</>
	);
}
