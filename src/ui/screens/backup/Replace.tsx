import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { backupWords } from '#wording/en/backup.ts';
import { portfoliosWords } from '#wording/en/portfolios.ts';
import type { MadeBackup } from '#workflows/back-up.ts';
import type { RestorePreview } from '#workflows/restore.ts';
import { SafetyCopyState, useSafetyCopy } from './SafetyCopy.tsx';

const words = backupWords.restore;
const { removing } = portfoliosWords;

type ReplaceProps = {
	/** Items on the device, which would go. */
	readonly itemsHere: number;
	/** The copy of it that an assessor has on this device, which would go too; null when there is none. */
	readonly copy: RestorePreview['replacedCopy'];
	/** The copy of what is here is protected as the backup is that takes its place. */
	readonly passphrase: string | null;
	readonly onReplace: (safety: MadeBackup) => void;
};

/** The second choice: everything here gives way. A backup of it comes first, and has to be taken. */
export function Replace({ itemsHere, copy: handed, passphrase, onReplace }: ReplaceProps) {
	const copy = useSafetyCopy(passphrase);
	const unreturned = handed?.notReturned ?? 0;
	const [typed, setTyped] = useState('');
	const [isWrong, setWrong] = useState(false);
	const isConfirmed = unreturned === 0 || typed.trim().toLowerCase() === removing.word;
	const [isAsking, setAsking] = useState(false);
	const { step, saved } = copy;
	const isMade = step.state === 'finished' && step.result.outcome.ok;

	return (
		<Disclosure summary={words.replaceMore}>
			<div className="stack">
				<p>{words.replaceText(itemsHere)}</p>
				<SafetyCopyState copy={copy} />
				<div className="buttons">
					{saved && (
						<Button variant="danger" onClick={() => setAsking(true)}>
							{words.replaceNow}
						</Button>
					)}
					{step.state !== 'busy' && !isMade && (
						<Button variant="quiet" onClick={copy.make}>
							{words.replaceFirst}
						</Button>
					)}
				</div>
				<ConfirmDialog
					open={isAsking}
					onClose={() => setAsking(false)}
					title={words.replaceAsk}
					confirm={words.replaceNow}
					danger
					onConfirm={() => {
						setWrong(!isConfirmed);
						if (!isConfirmed) return;
						setAsking(false);
						if (saved) onReplace(saved);
					}}
				>
					<p>{words.replaceAskText(saved?.items ?? itemsHere)}</p>
					{handed && <p>{removing.handed}</p>}
					{unreturned > 0 && (
						<>
							<p>{removing.notReturned(unreturned)}</p>
							<TextField
								id="replace-word"
								label={removing.labelAnyway}
								error={isWrong && !isConfirmed ? removing.wrong : undefined}
								autoComplete="off"
								autoCapitalize="none"
								value={typed}
								onChange={setTyped}
							/>
						</>
					)}
				</ConfirmDialog>
			</div>
		</Disclosure>
	);
}
