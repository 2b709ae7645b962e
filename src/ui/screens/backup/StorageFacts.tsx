import { useBackupStatus } from '#ui/hooks/use-backup-status.ts';
import { useKeeping } from '#ui/hooks/use-keeping.ts';
import { useOfflineReady } from '#ui/hooks/use-offline-ready.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { backupWords } from '#wording/en/backup.ts';
import { backupReminderWords } from '#wording/en/backup-reminder.ts';
import { installWords } from '#wording/en/install.ts';

/** How the portfolio is kept here: what there is, what the browser promises, how much room is left, the last backup. */
export function StorageFacts() {
	const open = usePortfolio();
	const status = useBackupStatus();
	const keeping = useKeeping();
	const isReady = useOfflineReady();
	const announce = useAnnounce();
	if (open.state === 'failed') return <Failed code={open.code} />;
	if (status.state === 'failed') return <Failed code={status.code} />;
	if (open.state === 'loading' || status.state === 'loading' || !keeping) return <Loading />;
	const { last, items } = status.value;
	return (
		<Card>
			<dl className="facts">
				<dt>{backupWords.portfolio}</dt>
				<dd>{open.value === null ? backupWords.noPortfolio : backupWords.items(items)}</dd>
				{open.value && (
					<>
						<dt>{backupWords.lastBackup}</dt>
						<dd>
							<p>
								{backupReminderWords.reminder(status.value, new Date().toISOString()) || backupWords.none}
							</p>
							{last && last.names.length > 0 && <p className="small">{backupWords.make.names(last.names)}</p>}
						</dd>
						<dt>{backupWords.exports}</dt>
						<dd className="numbers">{open.value.portfolio.exports || backupWords.none}</dd>
					</>
				)}
				<dt>{backupWords.keeping.label}</dt>
				<dd>{backupWords.keeping[keeping.keeping]}</dd>
				<dt>{installWords.offline.label}</dt>
				<dd>{offlineText(isReady)}</dd>
				<dt>{backupWords.used}</dt>
				<dd className="numbers">
					<p>{keeping.space ? backupWords.about(keeping.space.used) : backupWords.unknownSpace}</p>
					{keeping.isTwice && open.value && <p className="small">{backupWords.twice}</p>}
				</dd>
				<dt>{backupWords.free}</dt>
				<dd className="numbers">
					{typeof keeping.space?.free === 'number'
						? backupWords.about(keeping.space.free)
						: backupWords.unknownFree}
				</dd>
			</dl>
			{keeping.keeping === 'not-promised' && (
				<div className="buttons section">
					<Button
						variant="quiet"
						onClick={() => void keeping.ask().then((answer) => announce(backupWords.asked[answer]))}
					>
						{backupWords.ask}
					</Button>
				</div>
			)}
		</Card>
	);
}

function offlineText(isReady: boolean | null): string {
	if (isReady === null) return installWords.offline.unknown;
	return isReady ? installWords.offline.ready : installWords.offline.notReady;
}
