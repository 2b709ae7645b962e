import { Button } from '#ui/kit/Button.tsx';
import { backupWords } from '#wording/en/backup.ts';
import { SafetyCopyState, useSafetyCopy } from './SafetyCopy.tsx';

const words = backupWords.restore;

type MergeProps = {
	readonly label: string;
	/** Something else is offered first. */
	readonly isSecond?: boolean;
	/** The copy of what is here is protected as the backup is that is merged into it. */
	readonly passphrase: string | null;
	readonly onMerge: () => void;
};

/** "Restore" into a portfolio with items: with the same press a backup of what is here is made and handed out first. */
export function Merge({ label, isSecond = false, passphrase, onMerge }: MergeProps) {
	const copy = useSafetyCopy(passphrase, onMerge);
	const { step } = copy;
	const isMade = step.state === 'finished' && step.result.outcome.ok;
	return (
		<>
			<p className="small">{words.copyFirst}</p>
			<SafetyCopyState copy={copy} />
			{step.state !== 'busy' && (
				<div className="buttons">
					{!isMade && (
						<Button variant={isSecond ? 'quiet' : 'primary'} onClick={copy.make}>
							{label}
						</Button>
					)}
					<Button variant="quiet" onClick={onMerge}>
						{words.withoutCopy}
					</Button>
				</div>
			)}
		</>
	);
}
