import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { SaveIcon, ShareIcon, SuccessIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { backupWords } from '#wording/en/backup.ts';
import type { MadeBackup } from '#workflows/back-up.ts';
import { noteBackupSaved, noteHandedOver } from '#workflows/back-up.ts';
import { canShareFile, saveFile, shareFile } from '#workflows/hand-over-file.ts';

const words = backupWords.made;

type HandOverProps = {
	readonly backup: MadeBackup;
	readonly title: string;
	/** Its one file was given to the browser to save as soon as it was ready. */
	readonly isSaved: boolean;
	/** Every file of it has left the page. */
	readonly onSaved?: () => void;
};

/** A finished backup: what was checked, and its files to save or to share. */
export function HandOver({ backup, title, isSaved, onSaved }: HandOverProps) {
	const announce = useAnnounce();
	const [gone, setGone] = useState<ReadonlySet<string>>(
		new Set(isSaved ? [backup.files[0]?.name ?? ''] : []),
	);
	const isWholeGone = backup.files.every(({ name }) => gone.has(name));

	function leave(file: File, text: string): void {
		const next = new Set(gone).add(file.name);
		setGone(next);
		announce(text);
		noteHandedOver(backup);
		if (!backup.files.every(({ name }) => next.has(name))) return;
		onSaved?.();
		void noteBackupSaved(backup).then((outcome) => {
			if (!outcome.ok) announce(words.unnoted);
		});
	}

	async function share(file: File): Promise<void> {
		const result = await shareFile(file);
		if (result === 'dismissed') announce(words.dismissed);
		if (result === 'shared') leave(file, words.shared);
		if (result === 'failed') {
			saveFile(file);
			leave(file, words.shareFailed);
		}
	}

	const isOne = backup.files.length === 1;
	return (
		<div className="stack">
			<div className="made__head" data-made="" tabIndex={-1}>
				<SuccessIcon />
				<div className="row__grow">
					<h3>{title}</h3>
					<p className="small numbers">{words.checked(backup.items, backup.attachments)}</p>
				</div>
			</div>
			{backup.missing > 0 && <Notice tone="warning">{words.missing(backup.missing)}</Notice>}
			{isWholeGone ? (
				<p className="small">{words.downloaded}</p>
			) : (
				<Notice tone="info">
					{isOne ? words.notYet : `${words.several(backup.files.length)} ${words.notYet}`}
				</Notice>
			)}
			<ul className="made-files">
				{backup.files.map((file) => (
					<li key={file.name}>
						<p className="made-files__name">
							{file.name} <span className="small numbers">{words.size(file.size)}</span>
						</p>
						<div className="buttons">
							<Button
								variant={gone.has(file.name) ? 'quiet' : 'primary'}
								icon={<SaveIcon />}
								aria-label={isOne ? undefined : words.saveOne(file.name)}
								onClick={() => {
									saveFile(file);
									leave(file, words.saved);
								}}
							>
								{gone.has(file.name) ? words.saveAgain : words.save}
							</Button>
							{canShareFile(file) && (
								<Button
									variant="quiet"
									icon={<ShareIcon />}
									aria-label={isOne ? undefined : words.shareOne(file.name)}
									onClick={() => void share(file)}
								>
									{words.share}
								</Button>
							)}
						</div>
					</li>
				))}
			</ul>
		</div>
	);
}
