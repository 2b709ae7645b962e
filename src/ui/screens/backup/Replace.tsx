import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { backupWords } from '#wording/en/backup.ts';
import type { MadeBackup } from '#workflows/back-up.ts';
import { SafetyCopyState, useSafetyCopy } from './SafetyCopy.tsx';

const words = backupWords.restore;

type ReplaceProps = {
	/** Items on the device, which would go. */
	readonly itemsHere: number;
	/** The copy of what is here is protected as the backup is that takes its place. */
	readonly passphrase: string | null;
	readonly onReplace: (safety: MadeBackup) => void;
};

/** The second choice: everything here gives way. A backup of it comes first, and has to be taken. */
export function Replace({ itemsHere, passphrase, onReplace }: ReplaceProps) {
	const copy = useSafetyCopy(passphrase);
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
						setAsking(false);
						if (saved) onReplace(saved);
					}}
				>
					{words.replaceAskText(saved?.items ?? itemsHere)}
				</ConfirmDialog>
			</div>
		</Disclosure>
	);
}
