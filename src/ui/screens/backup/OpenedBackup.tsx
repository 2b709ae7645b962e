import type { ReactNode } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { backupWords } from '#wording/en/backup.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import type { OpenedBackup as Backup } from '#workflows/open-backup.ts';
import type { RestorePreview } from '#workflows/restore.ts';
import type { RestoreHow } from '#workflows/restore-rules.ts';
import { Beside, OpenThat } from './Beside.tsx';
import { Merge } from './Merge.tsx';
import { Replace } from './Replace.tsx';
import { Changes, changesNothing, RestoreSummary } from './RestoreSummary.tsx';

const words = backupWords.restore;

export type OpenedBackupProps = {
	readonly backup: Backup;
	readonly preview: RestorePreview;
	readonly onRestore: (how: RestoreHow) => void;
};

/** A backup file that was read to its end: what it holds, what would change here, and what may be done with it. */
export function OpenedBackup({ backup, preview, onRestore }: OpenedBackupProps) {
	const { mayBeBeside, mayMerge } = preview;
	const merge = () => onRestore({ mode: 'merge' });
	const beside = () => onRestore({ mode: 'beside' });
	return (
		<>
			<RestoreSummary backup={backup} preview={preview} />
			{mayBeBeside && mayMerge && (
				<TwoWays backup={backup} preview={preview} onMerge={merge} onKeep={beside} />
			)}
			{mayBeBeside && !mayMerge && <Beside onKeep={beside} />}
			{preview.isOfAnotherHere && <OpenThat portfolio={backup.facts.portfolio.id} />}
			{!mayBeBeside && mayMerge && <Into backup={backup} preview={preview} onMerge={merge} />}
			{preview.mayReplace && (
				<Replace
					itemsHere={preview.itemsHere}
					copy={preview.replacedCopy}
					passphrase={backup.passphrase}
					onReplace={(safety) =>
						onRestore({ mode: 'replace', safety, notReturned: preview.replacedCopy?.notReturned ?? 0 })
					}
				/>
			)}
		</>
	);
}

type MergingProps = Pick<OpenedBackupProps, 'backup' | 'preview'> & { readonly onMerge: () => void };

/** The same portfolio, or nothing here yet: it is merged. */
function Into({ backup, preview, onMerge }: MergingProps) {
	if (preview.isEmptyDevice || preview.isExample) {
		return (
			<div className="buttons">
				<Button onClick={onMerge}>{words.start}</Button>
			</div>
		);
	}
	if (changesNothing(preview)) {
		return (
			<div className="buttons">
				<Button variant="quiet" onClick={onMerge}>
					{words.allTheSame}
				</Button>
			</div>
		);
	}
	return <Merge label={words.start} passphrase={backup.passphrase} onMerge={onMerge} />;
}

/**
 * Another portfolio of the same learner. Mostly she has begun afresh before she restored, and wants one: that comes
 * first, unless the two name different qualifications.
 */
function TwoWays({ backup, preview, onMerge, onKeep }: MergingProps & { readonly onKeep: () => void }) {
	const { isOtherQualification } = preview;
	const together = (
		<Way key="together" title={words.together.title} text={words.together.text}>
			<Changes preview={preview} />
			<Merge
				label={words.together.start}
				isSecond={isOtherQualification}
				passphrase={backup.passphrase}
				onMerge={onMerge}
			/>
		</Way>
	);
	const apart = (
		<Way key="apart" title={words.apart.title} text={words.apart.text}>
			<div className="buttons">
				<Button variant={isOtherQualification ? 'primary' : 'quiet'} onClick={onKeep}>
					{openPortfolioWords.beside.keep}
				</Button>
			</div>
		</Way>
	);
	return <div className="restore-ways">{isOtherQualification ? [apart, together] : [together, apart]}</div>;
}

type WayProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

function Way({ title, text, children }: WayProps) {
	return (
		<section className="restore-way stack">
			<h4>{title}</h4>
			<p>{text}</p>
			{children}
		</section>
	);
}
