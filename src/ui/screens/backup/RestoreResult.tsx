import { unreachable } from '#domain/identity.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { backupWords } from '#wording/en/backup.ts';
import { failureWords } from '#wording/en/failure.ts';
import type { RestoreMode } from '#workflows/device-side.ts';
import type { RestoreOutcome } from '#workflows/restore.ts';
import { KeptBeside } from './Beside.tsx';
import { TrashLink } from './RestoreSummary.tsx';

const words = backupWords.restore;

type RestoreResultProps = {
	readonly outcome: RestoreOutcome;
	/** Something typed into a PDF came along. */
	readonly hasTyped: boolean;
	/** Something beside items and files did. */
	readonly hasRest: boolean;
	readonly mode: RestoreMode;
};

/** What a restore has come to. */
export function RestoreResult({ outcome, hasTyped, hasRest, mode }: RestoreResultProps) {
	if (outcome.ok && mode === 'beside') {
		return (
			<div data-result="" tabIndex={-1}>
				<KeptBeside portfolio={outcome.portfolio} />
			</div>
		);
	}
	if (outcome.ok) {
		const { counts } = outcome;
		return (
			<div data-result="" tabIndex={-1}>
				<Notice
					tone="success"
					title={words.doneTitle}
					alert
					action={<ButtonLink href={link('/evidence/')}>{words.evidence}</ButtonLink>}
				>
					{doneText(outcome, mode, hasTyped, hasRest)}
				</Notice>
				{counts.trashed > 0 && (
					<Notice tone="warning" action={<TrashLink />}>
						{words.leftInTrash(counts.trashed)}
					</Notice>
				)}
				{outcome.isCopyLeft && <Notice tone="warning">{words.copyLeft}</Notice>}
			</div>
		);
	}
	return (
		<div data-result="" tabIndex={-1}>
			<Notice tone={outcome.code === 'cancelled' ? 'info' : 'danger'} title={words.failedTitle} alert>
				{refusalText(outcome.code)}
			</Notice>
		</div>
	);
}

function doneText(
	{ counts, whole, mended }: Extract<RestoreOutcome, { ok: true }>,
	mode: RestoreMode,
	hasTyped: boolean,
	hasRest: boolean,
): string {
	if (whole && mode === 'replace') return words.doneReplaced(whole.inUse, whole.inTrash);
	if (whole && whole.inUse + whole.inTrash > 0) return words.doneWhole(whole.inUse, whole.inTrash);
	const changed = counts.new + counts.newer + counts.conflicts;
	const { drafts, files } = mended;
	const isUntouched = changed + drafts.takenUp + drafts.copies === 0;
	const beside = hasTyped ? words.doneTyped : hasRest ? words.doneRest : '';
	const said = [
		changed > 0 && words.done(changed),
		isUntouched && beside !== '' && words.doneUntouched,
		changed === 0 && beside,
		drafts.takenUp > 0 && words.doneDrafts(drafts.takenUp),
		drafts.copies > 0 && words.doneDraftCopies(drafts.copies),
		files > 0 && words.doneFiles(files),
	].filter((sentence) => typeof sentence === 'string' && sentence !== '');
	if (said.length > 0) return said.join(' ');
	return counts.trashed > 0 ? words.doneInTrash : words.doneSame;
}

function refusalText(code: Extract<RestoreOutcome, { ok: false }>['code']): string {
	switch (code) {
		case 'cancelled':
			return words.cancelled;
		case 'failed':
			return words.failed;
		case 'full':
			return words.full;
		case 'conflict':
			return words.conflict;
		case 'changed-since':
			return words.changedSince;
		case 'recording':
			return words.recording;
		case 'unsaved':
			return words.unsaved;
		case 'would-empty':
			return words.wouldEmpty;
		case 'not-mixed':
			return words.failed;
		case 'closed':
		case 'newer-version':
		case 'blocked':
		case 'not-allowed':
		case 'unknown':
			return failureWords.reading[code];
		case 'empty':
		case 'not-a-backup':
		case 'pdf':
		case 'wrong-kind':
		case 'newer-format':
		case 'truncated':
		case 'damaged':
		case 'too-large':
		case 'unsafe-name':
		case 'duplicate':
		case 'inconsistent':
		case 'passphrase-needed':
		case 'wrong-passphrase':
		case 'part-missing':
		case 'parts-mixed':
		case 'unreadable':
			return backupWords.problems[code];
		default:
			return unreachable(code);
	}
}
