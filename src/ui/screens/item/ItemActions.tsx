import { type ReactNode, useState } from 'react';
import type { Autosave } from '#ui/fields/autosave.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CheckIcon, DeleteIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemWords } from '#wording/en/item.ts';
import { trash } from '#workflows/log-evidence.ts';
import { deletedHere } from './deleted-here.ts';

type ItemActionsProps = {
	readonly id: string;
	readonly isDone: boolean;
	readonly isStored: boolean;
	readonly autosave: Autosave;
	readonly onDone: () => void;
	/** More that can be done with a stored item. */
	readonly children?: ReactNode;
};

/** "Done", its way back, and "Delete". */
export function ItemActions(props: ItemActionsProps) {
	const { id, isDone, isStored, autosave, onDone, children } = props;
	const announce = useAnnounce();
	const [hasFailed, setHasFailed] = useState(false);

	async function remove() {
		// The newest words go into the trash with the item, so that taking it back brings them back.
		const isKept = await autosave.revise('left');
		// If another tab was first, they have just become a copy: that is what is on this screen.
		const deleted = autosave.getSnapshot().movedTo || id;
		deletedHere.add(deleted);
		const isTrashed = isKept && (await trash(deleted)).ok;
		if (!isTrashed) deletedHere.delete(deleted);
		setHasFailed(!isTrashed);
	}

	async function reopen() {
		autosave.change((before) => ({ ...before, done: false }));
		if (await autosave.revise('left')) announce(itemWords.notDoneSaid);
	}

	return (
		<>
			{/* Apart from the rest, because on a wide screen it alone stays in sight over the criteria. */}
			<div className="item-actions__done">
				<Button className="button--block" onClick={onDone} icon={<CheckIcon />}>
					{itemWords.done}
				</Button>
			</div>
			{(isStored || isDone || hasFailed) && (
				<div className="item-actions__more stack">
					{hasFailed && (
						<Notice tone="danger" alert>
							{itemWords.trashed.failed}
						</Notice>
					)}
					<div className="buttons">
						{isDone && (
							<Button variant="quiet" onClick={() => void reopen()}>
								{itemWords.notDone}
							</Button>
						)}
						{isStored && children}
						{isStored && (
							<Button variant="bare" icon={<DeleteIcon />} onClick={() => void remove()}>
								{itemWords.delete}
							</Button>
						)}
					</div>
				</div>
			)}
		</>
	);
}
