import type { ReactNode } from 'react';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { backupWords } from '#wording/en/backup.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import type { OpenedBackup } from '#workflows/open-backup.ts';
import type { RestorePreview } from '#workflows/restore.ts';
import { LateTypedIn } from './LateTypedIn.tsx';

const words = backupWords.restore;

type RestoreSummaryProps = { readonly backup: OpenedBackup; readonly preview: RestorePreview };

/** Whose backup it is, what is in it, and what would happen here; before anything does. */
export function RestoreSummary({ backup, preview }: RestoreSummaryProps) {
	const { facts, pdf } = backup;
	return (
		<div className="stack" data-summary="" tabIndex={-1}>
			<h3>{words.summaryTitle}</h3>
			<p>{(preview.isOfExample ? words.fromExample : words.from)(facts.portfolio.learner, facts.madeAt)}</p>
			<p className="small numbers">{words.holds(facts.counts.evidence, facts.counts.attachments)}</p>
			{pdf && <p className="small">{pdf.data.scope.kind === 'whole' ? words.pdf : words.pdfPart}</p>}
			{pdf?.typedIn && <LateTypedIn typedIn={pdf.typedIn} />}
			{facts.missing.length > 0 && <Notice tone="warning">{words.missing(facts.missing.length)}</Notice>}
			{preview.mayBeBeside ? (
				<p>{ofAnother(preview, facts.portfolio.learner)}</p>
			) : preview.mayMerge ? (
				<Changes preview={preview} />
			) : (
				<Notice tone="warning">{whyNot(preview, facts.portfolio.learner)}</Notice>
			)}
		</div>
	);
}

function ofAnother({ mayMerge, isHeldApart, itemsHere }: RestorePreview, learner: string): string {
	if (mayMerge) return words.begunAfresh(learner, itemsHere);
	return isHeldApart ? words.heldApart(learner) : openPortfolioWords.beside.text(learner);
}

function whyNot(preview: RestorePreview, learner: string): string {
	const { isExample, isOfExample, isOfAnotherHere } = preview;
	if (isOfAnotherHere) return openPortfolioWords.beside.ofAnother(learner);
	if (isExample) return words.inExample;
	return isOfExample ? words.ofExample : words.notMixed(learner);
}

/** What merging would change. */
export function Changes({ preview }: { readonly preview: RestorePreview }) {
	if (preview.isEmptyDevice) return <p>{words.asItIs}</p>;
	const { counts, newAttachments, drafts, renumbered, isRenumberedHere, units, hasRest } = preview;
	const nothing = counts.trashed > 0 ? words.nothingButTrash : words.nothing;
	const renumberedText = isRenumberedHere ? words.renumberedHere : words.renumbered;
	const lines: readonly (readonly [number, (count: number) => string])[] = [
		[counts.new, words.new],
		[counts.newer, words.newer],
		[counts.conflicts, words.conflicts],
		[newAttachments, words.newAttachments],
		[drafts.takenUp, words.drafts],
		[drafts.copies, words.draftCopies],
		[counts.settled, words.settled],
		[counts.same, words.same],
		[counts.older, words.older],
		[counts.trashed, words.trashed],
	];
	const shown: readonly ReactNode[] = lines
		.filter(([count]) => count > 0)
		.map(([count, text]) => <li key={text(2)}>{text(count)}</li>);
	return (
		<>
			<h4>{words.changes}</h4>
			<ul className="restore-list">
				{shown}
				{renumbered.length > 0 && <li>{renumberedText(renumbered)}</li>}
				{hasRest && <li>{words.rest}</li>}
				{units.map(({ title, here, inFile, kept }) => (
					<li key={title}>{words.unit(title, here, inFile, kept)}</li>
				))}
			</ul>
			{counts.trashed > 0 && (
				<Notice tone="warning" action={<TrashLink />}>
					{words.takeBack(counts.trashed)}
				</Notice>
			)}
			<p className="small">{changesNothing(preview) ? nothing : words.merging}</p>
		</>
	);
}

/** To where items of the backup can be taken back from, which no restore does. */
export function TrashLink() {
	return (
		<ButtonLink variant="quiet" href={link('/evidence/#trash')}>
			{words.openTrash}
		</ButtonLink>
	);
}

/** Whether all of the backup is on the device already. */
export function changesNothing({ counts, newAttachments, drafts, units, hasRest }: RestorePreview): boolean {
	if (hasRest || units.some(({ kept }) => kept === 'in-file')) return false;
	return counts.new + counts.newer + counts.conflicts + newAttachments + drafts.takenUp + drafts.copies === 0;
}
