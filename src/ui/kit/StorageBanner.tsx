import { unreachable } from '#domain/identity.ts';
import { usePrivateWindow } from '#ui/hooks/use-private-window.ts';
import { broughtBackIsRead, useStorageStatus } from '#ui/hooks/use-storage-status.ts';
import { link } from '#ui/links.ts';
import { failureWords } from '#wording/failure.ts';
import { screenWords } from '#wording/screen.ts';
import { Button } from './Button.tsx';
import { ButtonLink } from './ButtonLink.tsx';
import { Notice } from './Notice.tsx';

const words = screenWords.storage;

function Reload() {
	return (
		<Button variant="quiet" onClick={() => location.reload()}>
			{words.reload}
		</Button>
	);
}

function Trouble() {
	const { trouble, items, missingFiles, isWhole } = useStorageStatus();
	switch (trouble) {
		case null:
			return null;
		case 'emptied':
			return (
				<Notice
					tone="danger"
					title={words.emptiedTitle}
					action={<ButtonLink href={link('/backup/')}>{words.emptiedAction}</ButtonLink>}
				>
					{words.emptied(items)}
				</Notice>
			);
		case 'brought-back':
			return (
				<Notice
					tone="warning"
					title={words.broughtBackTitle}
					action={
						<Button variant="quiet" onClick={broughtBackIsRead}>
							{words.broughtBackRead}
						</Button>
					}
				>
					{words.broughtBack(items, missingFiles, isWhole)}
				</Notice>
			);
		case 'closed':
		case 'blocked':
		case 'newer-version':
		case 'not-allowed':
			return (
				<Notice tone="danger" title={words.troubleTitle} alert action={<Reload />}>
					{failureWords.reading[trouble]}
				</Notice>
			);
		default:
			return unreachable(trouble);
	}
}

/** What is the matter with this device's storage as a whole. Silent while nothing is. */
export function StorageBanner({ setAside }: { readonly setAside: number }) {
	const isPrivate = usePrivateWindow();
	return (
		<>
			<Trouble />
			{isPrivate && (
				<Notice tone="warning" title={words.privateTitle}>
					{words.private}
				</Notice>
			)}
			{setAside > 0 && (
				<Notice tone="warning" title={words.setAsideTitle}>
					{words.setAside(setAside)}
				</Notice>
			)}
		</>
	);
}
