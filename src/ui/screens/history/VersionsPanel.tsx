import { type ReactNode, useEffect, useState } from 'react';
import type { Outcome } from '#domain/failure.ts';
import { revisionChanges } from '#domain/revision-changes.ts';
import { fieldsOf } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemLink } from '#ui/links.ts';
import { dateTimeText } from '#wording/en/dates.ts';
import { historyWords } from '#wording/en/history.ts';
import type { TwoVersions, Version } from '#workflows/two-versions.ts';
import { keepVersions, readVersions } from '#workflows/two-versions.ts';
import '#styles/screens/history.css';
import { ChangeList } from './ChangeList.tsx';
import { itemName } from './item-name.ts';
import { useNames } from './use-names.ts';

const words = historyWords.versions;

type VersionsPanelProps = {
	readonly original: string;
	readonly copy: string;
	/** The one whose page this is. */
	readonly here: string;
	readonly units: readonly Unit[];
	readonly onClose: () => void;
};

/** An item and its conflict copy side by side, and the choice of what to keep. */
export function VersionsPanel({ original, copy, here, units, onClose }: VersionsPanelProps) {
	const [loaded, setLoaded] = useState<Outcome<TwoVersions | null> | null>(null);
	useEffect(() => {
		let isCurrent = true;
		void readVersions(original, copy).then((outcome) => isCurrent && setLoaded(outcome));
		return () => {
			isCurrent = false;
		};
	}, [original, copy]);
	return (
		<Dialog open onClose={onClose} title={words.title}>
			<div className="history">
				{loaded === null && <Loading />}
				{loaded?.ok === false && <Failed code={loaded.code} />}
				{loaded?.ok && loaded.value === null && <p>{words.gone}</p>}
				{loaded?.ok && loaded.value && (
					<Choice versions={loaded.value} here={here} units={units} onClose={onClose} />
				)}
			</div>
		</Dialog>
	);
}

type ChoiceProps = {
	readonly versions: TwoVersions;
	readonly here: string;
	readonly units: readonly Unit[];
	readonly onClose: () => void;
};

function Choice({ versions, here, units, onClose }: ChoiceProps) {
	const { original, copy, template } = versions;
	const announce = useAnnounce();
	const [hasFailed, setHasFailed] = useState(false);
	const [busy, setBusy] = useState<'original' | 'copy' | 'both' | null>(null);
	const names = useNames(template, units);
	const fields = fieldsOf(template).map(({ id }) => id);

	async function keep(choice: 'original' | 'copy' | 'both') {
		setBusy(choice);
		const outcome = await keepVersions(versions, choice);
		setBusy(null);
		setHasFailed(!outcome.ok);
		if (!outcome.ok) return;
		announce(choice === 'both' ? words.keptBoth : words.keptOne);
		onClose();
		if (choice === 'both') return;
		if (here !== original.head.id) location.hash = encodeURIComponent(original.head.id);
		// The form on this page still shows the older text.
		else if (choice === 'copy') location.reload();
	}

	return (
		<>
			<p className="small">{words.lead}</p>
			{hasFailed && (
				<Notice tone="danger" alert>
					{words.failed}
				</Notice>
			)}
			<div className="versions">
				<One title={words.original} version={original} hint="">
					<Button variant="quiet" busy={busy === 'original'} onClick={() => void keep('original')}>
						{words.keepOriginal}
					</Button>
				</One>
				<One title={words.copy} version={copy} hint={words.keepCopyHint}>
					<Button variant="quiet" busy={busy === 'copy'} onClick={() => void keep('copy')}>
						{words.keepCopy}
					</Button>
				</One>
			</div>
			<div className="buttons">
				<Button variant="quiet" busy={busy === 'both'} onClick={() => void keep('both')}>
					{words.keepBoth}
				</Button>
			</div>
			<ChangeList
				changes={revisionChanges(original.content, copy.content, fields)}
				names={names}
				before={words.original}
				after={words.copy}
			/>
		</>
	);
}

type OneProps = {
	readonly title: string;
	readonly version: Version;
	readonly hint: string;
	readonly children: ReactNode;
};

function One({ title, version, hint, children }: OneProps) {
	const { head } = version;
	return (
		<section className="versions__one" aria-label={title}>
			<h3 className="changes__label">{title}</h3>
			<p>
				{head.reference && <Tag>{head.reference}</Tag>}{' '}
				<a href={itemLink(head.id)}>{itemName({ ...head, reference: '' })}</a>
			</p>
			<p className="small">{words.changedAt(dateTimeText(head.changedAt))}</p>
			{hint !== '' && <p className="small">{hint}</p>}
			<div className="buttons">{children}</div>
		</section>
	);
}
