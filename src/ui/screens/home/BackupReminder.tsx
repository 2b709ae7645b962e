import { isBackupDue } from '#domain/last-backup.ts';
import { useBackupStatus } from '#ui/hooks/use-backup-status.ts';
import { useFolderState } from '#ui/hooks/use-folder-state.ts';
import { useIosPlace } from '#ui/hooks/use-ios-place.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { BackupIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { backupReminderWords } from '#wording/backup-reminder.ts';

const DAY = 86_400_000;

const words = backupReminderWords.remind;

/** How much of the portfolio is only on this device. It stands out once that is worth being stopped for. */
export function BackupReminder() {
	const status = useBackupStatus();
	const place = useIosPlace();
	const [folder] = useFolderState();
	if (status.state !== 'ready') return null;
	const now = new Date();
	const text = backupReminderWords.reminder(status.value, now.toISOString());
	if (text === '') return null;
	if (folder && folder.state !== 'none' && folder.state !== 'up-to-date') {
		return (
			<div className="section">
				<Notice
					tone="warning"
					title={text}
					action={
						<ButtonLink variant="quiet" href={link('/backup/#folder')}>
							{words.folderAction}
						</ButtonLink>
					}
				>
					{words.folder}
				</Notice>
			</div>
		);
	}
	const { last, since, hasOther } = status.value;
	const days = last && (now.getTime() - Date.parse(last.at)) / DAY;
	if (!isBackupDue(since || Number(hasOther), days)) {
		return (
			<p className="copy-line">
				<BackupIcon />
				<span>
					{text} <a href={link('/backup/')}>{words.action}</a>
				</span>
			</p>
		);
	}
	return (
		<div className="section">
			<Notice
				tone="warning"
				title={text}
				action={<ButtonLink href={link('/backup/')}>{words.action}</ButtonLink>}
			>
				<p>{words.due}</p>
				{place === 'tab' && (
					<p>
						{words.iosTab} <a href={link('/backup/#install')}>{words.iosTabAction}</a>
					</p>
				)}
			</Notice>
		</div>
	);
}
