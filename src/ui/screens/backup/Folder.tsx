import { useEffect, useState } from 'react';
import { unreachable } from '#domain/identity.ts';
import { useFolderState } from '#ui/hooks/use-folder-state.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { backupFolderWords } from '#wording/en/backup-folder.ts';
import { failureWords } from '#wording/en/failure.ts';
import type { FolderFailure, FolderState } from '#workflows/keep-folder.ts';
import { keepFolder, leaveFolder, startFolder } from '#workflows/keep-folder.ts';

const words = backupFolderWords;

/** A folder of this computer that is kept up to date by itself; only where the browser can write into one. */
export function Folder() {
	const [state, setState] = useFolderState();
	const [isBusy, setIsBusy] = useState(false);
	const announce = useAnnounce();

	async function run(work: () => Promise<FolderState | null>): Promise<void> {
		setIsBusy(true);
		const next = await work().catch(() => null);
		setIsBusy(false);
		if (next) setState(next);
		else announce(words.notChosen);
	}

	async function leave(): Promise<void> {
		if ((await leaveFolder()).ok) setState({ state: 'none' });
	}

	useEffect(() => {
		void keepFolder().then(setState, () => undefined);
	}, [setState]);

	return (
		<Card className="backup-card">
			<div className="stack">
				<p className="small">{words.text}</p>
				{state && (
					<About
						state={state}
						busy={isBusy}
						onAsk={() => void run(() => keepFolder({ ask: true }))}
						onOverrule={() => void run(() => keepFolder({ ask: true, overrule: true }))}
					/>
				)}
				{state && (
					<div className="buttons">
						<Button variant="quiet" busy={isBusy} onClick={() => void run(startFolder)}>
							{state.state === 'none' ? words.choose : words.another}
						</Button>
						{state.state !== 'none' && (
							<Button variant="bare" onClick={() => void leave()}>
								{words.leave}
							</Button>
						)}
					</div>
				)}
			</div>
		</Card>
	);
}

type AboutProps = {
	readonly state: FolderState;
	readonly busy: boolean;
	readonly onAsk: () => void;
	readonly onOverrule: () => void;
};

function About({ state, busy, onAsk, onOverrule }: AboutProps) {
	switch (state.state) {
		case 'none':
			return null;
		case 'up-to-date':
			return <Notice tone="success">{words.upToDate(state.folder, state.at)}</Notice>;
		case 'asks-again':
			return (
				<Notice
					tone="warning"
					title={words.lapsedTitle}
					action={
						<Button variant="quiet" busy={busy} onClick={onAsk}>
							{words.allow}
						</Button>
					}
				>
					{words.lapsed(state.folder)}
				</Notice>
			);
		case 'held-back':
			return (
				<Notice
					tone="danger"
					title={words.heldBackTitle}
					action={
						<Button variant="danger" busy={busy} onClick={onOverrule}>
							{words.overrule}
						</Button>
					}
				>
					{state.there === null
						? words.foreign(state.folder)
						: state.lostFiles > 0
							? words.heldBackFiles(state.folder, state.lostFiles)
							: words.heldBack(state.folder, state.there, state.here)}
				</Notice>
			);
		case 'failed':
			return (
				<Notice
					tone="danger"
					title={words.failedTitle}
					action={
						<Button variant="quiet" busy={busy} onClick={onAsk}>
							{words.retry}
						</Button>
					}
				>
					{failureText(state.code, state.folder)}
				</Notice>
			);
		default:
			return unreachable(state);
	}
}

function failureText(code: FolderFailure, folder: string): string {
	switch (code) {
		case 'gone':
			return words.gone(folder);
		case 'full':
			return words.full(folder);
		case 'full-here':
			return words.fullHere(folder);
		case 'too-large':
			return words.tooLarge;
		case 'failed':
			return words.failed(folder);
		default:
			return failureWords.reading[code];
	}
}
