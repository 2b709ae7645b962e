import { useState } from 'react';
import type { SharedEntry } from '#domain/inbox-entry.ts';
import { deleteShared } from '#ui/hooks/use-shared.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { AddIcon, DeleteIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { capturedLink, itemLink } from '#ui/links.ts';
import { attachFailureText } from '#ui/screens/attach-failure.ts';
import { shareWords } from '#wording/en/share.ts';
import type { Taken } from '#workflows/take-shared.ts';
import { sharedName } from './entry-name.ts';
import { ItemFinder } from './ItemFinder.tsx';
import { SharedList } from './SharedList.tsx';

const words = shareWords;

type SharedChooserProps = {
	readonly entries: readonly SharedEntry[];
	/** There is a portfolio of one's own on this page. */
	readonly canTake: boolean;
	readonly onChanged: () => void;
};

/** Everything that waits, chosen at first, and where it can go. */
export function SharedChooser({ entries, canTake, onChanged }: SharedChooserProps) {
	const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
	const [isBusy, setIsBusy] = useState(false);
	const [isAsking, setIsAsking] = useState(false);
	const [failure, setFailure] = useState('');
	const [partly, setPartly] = useState<Taken | null>(null);
	const announce = useAnnounce();
	const chosen = entries.filter(({ id }) => !left.has(id));

	async function put(target: string | null) {
		if (isBusy || chosen.length === 0) return;
		setIsBusy(true);
		setFailure('');
		const loaded = await import('#workflows/take-shared.ts').catch(() => null);
		const outcome = loaded
			? await loaded.takeShared(chosen, target)
			: ({ ok: false, code: 'unknown' } as const);
		setIsBusy(false);
		if (!outcome.ok) {
			setFailure(attachFailureText(outcome.code));
		} else if (outcome.value.left.length > 0) {
			setPartly(outcome.value);
			onChanged();
		} else {
			location.assign(target === null ? capturedLink(outcome.value.id) : itemLink(outcome.value.id));
		}
	}

	async function remove() {
		setIsAsking(false);
		const isRemoved = await deleteShared(chosen.map(({ id }) => id));
		announce(isRemoved ? words.removed : words.notRemoved);
		if (!isRemoved) return;
		onChanged();
		// What was pressed goes away with the list: on to the heading of the page.
		document.querySelector<HTMLElement>('h1')?.focus();
	}

	return (
		<>
			{failure !== '' && (
				<Notice tone="danger" title={words.notTaken} alert>
					{words.notTakenText(failure)}
				</Notice>
			)}
			{partly && (
				<Notice
					tone="warning"
					title={words.partly}
					alert
					action={<a href={itemLink(partly.id)}>{words.partlyOpen}</a>}
				>
					<ul>
						{partly.left.map(({ id, code }) => {
							const entry = entries.find((candidate) => candidate.id === id);
							return entry && <li key={id}>{words.partlyOne(sharedName(entry), attachFailureText(code))}</li>;
						})}
					</ul>
				</Notice>
			)}
			<SharedList
				entries={entries}
				left={left}
				onChoose={(id, isChosen) =>
					setLeft((before) => {
						const next = new Set(before);
						if (isChosen) next.delete(id);
						else next.add(id);
						return next;
					})
				}
			/>
			<p className="small" role="status">
				{isBusy ? words.busy : words.chosen(chosen.length)}
			</p>
			{canTake && (
				<>
					<div>
						<Button icon={<AddIcon />} busy={isBusy} onClick={() => void put(null)}>
							{words.newItem}
						</Button>
					</div>
					<ItemFinder isBusy={isBusy} onFound={(id) => void put(id)} />
				</>
			)}
			<div>
				<Button variant="bare" icon={<DeleteIcon />} onClick={() => chosen.length > 0 && setIsAsking(true)}>
					{words.remove}
				</Button>
			</div>
			<ConfirmDialog
				open={isAsking}
				onClose={() => setIsAsking(false)}
				title={words.removeTitle}
				confirm={words.removeConfirm}
				onConfirm={() => void remove()}
				danger
			>
				{words.removeText(chosen.length)}
			</ConfirmDialog>
		</>
	);
}
