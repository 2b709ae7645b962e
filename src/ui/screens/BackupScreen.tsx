import { useEffect, useRef, useState } from 'react';
import type { Portfolio } from '#domain/portfolio.ts';
import { useCanChooseFolder } from '#ui/hooks/use-folder-state.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { useRememberedBackup } from '#ui/hooks/use-remembered-backup.ts';
import { useStorageStatus } from '#ui/hooks/use-storage-status.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { useHash } from '#ui/use-hash.ts';
import { useLate } from '#ui/use-late.ts';
import { backupWords } from '#wording/en/backup.ts';
import { backupFolderWords } from '#wording/en/backup-folder.ts';
import { keepingGuides } from '#wording/en/keeping-guides.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import '#styles/screens/backup.css';
import { CheckBackup } from './backup/CheckBackup.tsx';
import { MakeBackup } from './backup/MakeBackup.tsx';
import { Restore } from './backup/Restore.tsx';
import { StorageFacts } from './backup/StorageFacts.tsx';

/** `/backup/`: a backup file of the portfolio, bringing one back, and how the portfolio is kept here. */
export function BackupScreen() {
	return (
		<Screen title={backupWords.title} lead={backupWords.lead}>
			<Parts />
			<LateFolder />
			<section className="section" aria-labelledby="check-heading">
				<h2 id="check-heading">{backupWords.check.title}</h2>
				<CheckBackup />
			</section>
			<section className="section" aria-labelledby="device-heading">
				<h2 id="device-heading">{backupWords.device}</h2>
				<StorageFacts />
			</section>
			<Guides />
		</Screen>
	);
}

const importFolder = () => import('./backup/Folder.tsx');

/** Computers only, so that its code comes apart. */
function LateFolder() {
	const canChoose = useCanChooseFolder();
	const open = usePortfolio();
	const { value: part, state, load } = useLate(importFolder);
	const isOwn = open.state === 'ready' && open.value?.realm === 'own';
	useEffect(() => {
		if (canChoose && isOwn) load();
	}, [canChoose, isOwn, load]);
	if (!canChoose || !isOwn) return null;
	return (
		<section className="section" aria-labelledby="folder">
			<h2 id="folder">{backupFolderWords.title}</h2>
			{state === 'failed' && <p>{backupFolderWords.notLoaded}</p>}
			{part ? <part.Folder /> : state !== 'failed' && <Loading />}
		</section>
	);
}

/** Ways to do a thing step by step. `#install` in the address opens one and goes to it. */
function Guides() {
	const hash = useHash();
	const box = useRef<HTMLElement>(null);
	useEffect(() => {
		const named = hash && box.current?.querySelector(`#${CSS.escape(hash)}`);
		if (named) named.scrollIntoView();
	}, [hash]);
	return (
		<section className="section stack" ref={box}>
			<div id="move">
				<Disclosure summary={keepingGuides.move.title} open={hash === 'move'}>
					<Steps steps={keepingGuides.move.steps} />
				</Disclosure>
			</div>
			<div id="install">
				<Disclosure summary={keepingGuides.install.title} open={hash === 'install'}>
					<div className="prose">
						<p>{keepingGuides.install.text}</p>
						<Steps steps={keepingGuides.install.steps} />
					</div>
				</Disclosure>
			</div>
			<Disclosure summary={keepingGuides.rules.title}>
				<ul className="backup-steps">
					{keepingGuides.rules.points.map((point) => (
						<li key={point}>{point}</li>
					))}
				</ul>
			</Disclosure>
		</section>
	);
}

/** Backing up first; where the portfolio has gone, bringing it back first. */
function Parts() {
	const open = usePortfolio();
	const { trouble } = useStorageStatus();
	const remembered = useRememberedBackup();
	const hasNone = open.state === 'ready' && open.value === null;
	// Decided once: a restore that ends must not move away from under the eyes of whoever waits for it.
	const [isRestoreFirst, setRestoreFirst] = useState<boolean | null>(null);
	if (isRestoreFirst === null && open.state === 'ready') setRestoreFirst(hasNone);
	const hint =
		trouble === 'emptied' && remembered && remembered.names.length > 0
			? backupWords.restore.emptied(remembered.names)
			: undefined;
	// Always of the same shape and order in React's eyes: a restore that ends must not lose its own report.
	const restore = (
		<section className="section" aria-labelledby="restore-heading" key="restore">
			<h2 id="restore-heading">{backupWords.restore.title}</h2>
			<Restore hint={hint} />
		</section>
	);
	const make = (
		<section className="section" aria-labelledby="make-heading" key="make">
			<h2 id="make-heading">{backupWords.make.title}</h2>
			{open.state === 'loading' && <Loading />}
			{open.state === 'failed' && <Failed code={open.code} />}
			{hasNone && <p>{backupWords.make.nothing}</p>}
			{open.state === 'ready' && open.value && (
				<div className="stack">
					{open.value.realm === 'example' && <Notice tone="info">{backupWords.make.exampleNote}</Notice>}
					{open.value.realm === 'own' && open.value.others > 0 && (
						<Notice tone="info">{openPortfolioWords.backupOf(nameOf(open.value.portfolio))}</Notice>
					)}
					<MakeBackup />
				</div>
			)}
		</section>
	);
	return <>{(isRestoreFirst ?? hasNone) ? [restore, make] : [make, restore]}</>;
}

function nameOf({ learner, qualification }: Portfolio): string {
	return openPortfolioWords.name(learner, qualification);
}

function Steps({ steps }: { readonly steps: readonly string[] }) {
	return (
		<ol className="backup-steps">
			{steps.map((step) => (
				<li key={step}>{step}</li>
			))}
		</ol>
	);
}
