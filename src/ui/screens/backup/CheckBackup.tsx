import { useRef } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { CheckIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { backupWords } from '#wording/en/backup.ts';
import type { BackupCheck } from '#workflows/check-backup.ts';
import { checkBackup } from '#workflows/check-backup.ts';
import { Busy } from './Busy.tsx';
import { NotOpened } from './OpenFile.tsx';
import { useOpening } from './use-opening.ts';

const words = backupWords.check;

/** The fire drill: would this file bring everything back? */
export function CheckBackup() {
	const { step, choose, unlock, cancel } = useOpening(checkBackup);
	const input = useRef<HTMLInputElement>(null);
	const result = step.state === 'finished' ? step.result : null;
	return (
		<Card className="backup-card">
			<div className="stack">
				<p className="small">{words.text}</p>
				{step.state === 'busy' ? (
					<Busy
						label={backupWords.restore.opening}
						done={step.done}
						total={step.total}
						isBytes
						cancel={backupWords.restore.cancel}
						onCancel={cancel}
					/>
				) : (
					<>
						{result?.kind === 'not-opened' && (
							<NotOpened
								id="check-passphrase"
								title={words.refusedTitle}
								outcome={result.outcome}
								onPassphrase={unlock}
							/>
						)}
						{result?.kind === 'not-compared' && <Notice tone="warning">{words.failed}</Notice>}
						{result?.kind === 'opened' && <Checked check={result.compared} />}
						<div className="buttons">
							<Button variant="quiet" icon={<CheckIcon />} onClick={() => input.current?.click()}>
								{words.button}
							</Button>
							<input
								ref={input}
								type="file"
								hidden
								multiple
								aria-label={words.button}
								onChange={(event) => {
									const files = [...(event.target.files ?? [])];
									event.target.value = '';
									if (files.length > 0) choose(files);
								}}
							/>
						</div>
					</>
				)}
			</div>
		</Card>
	);
}

function Checked({ check }: { readonly check: BackupCheck }) {
	const { device } = check;
	if (!device) {
		return (
			<Notice tone="success" title={words.wholeTitle} alert>
				{words.alone(check.items, check.attachments)}
			</Notice>
		);
	}
	const isUpToDate =
		device.itemsAsNow === device.items &&
		device.attachmentsInFile === device.attachments &&
		device.isRestAsNow;
	return (
		<Notice
			tone={isUpToDate ? 'success' : 'warning'}
			title={isUpToDate ? words.wholeTitle : words.staleTitle}
			alert
		>
			<p className="numbers">{words.files(device.attachmentsInFile, device.attachments)}</p>
			<p className="numbers">{words.items(device.itemsAsNow, device.items)}</p>
			{!device.isRestAsNow && <p>{words.otherwise}</p>}
			{check.missing > 0 && <p>{backupWords.restore.missing(check.missing)}</p>}
			{!isUpToDate && <p>{words.advice}</p>}
		</Notice>
	);
}
