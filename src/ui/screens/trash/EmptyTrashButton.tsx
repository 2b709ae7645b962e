import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { DeleteIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { trashWords } from '#wording/en/trash.ts';

type EmptyTrashButtonProps = {
	/** The items that lie in the trash, as the person has seen them. */
	readonly ids: readonly string[];
	/** Hashes of files that the form on this page names. */
	readonly inUse?: readonly string[];
	readonly onEmptied?: (() => void) | undefined;
};

const NONE: readonly string[] = [];

/** Deletes what lies in the trash for good, after asking: to make room. */
export function EmptyTrashButton({ ids, inUse = NONE, onEmptied }: EmptyTrashButtonProps) {
	const [asks, setAsks] = useState(false);
	const [isBusy, setIsBusy] = useState(false);
	const [hasFailed, setHasFailed] = useState(false);
	const announce = useAnnounce();

	async function empty() {
		setIsBusy(true);
		// Its file may be out of reach: offline, or an old page after a new version was put out.
		const loaded = await import('#workflows/keep-house.ts').catch(() => null);
		const outcome = loaded && (await loaded.emptyTrash(ids, inUse));
		setIsBusy(false);
		setAsks(false);
		setHasFailed(!outcome?.ok);
		if (!outcome?.ok) return;
		announce(trashWords.emptied(outcome.value.items));
		onEmptied?.();
	}

	return (
		<>
			{hasFailed && (
				<Notice tone="danger" alert>
					{trashWords.emptyFailed}
				</Notice>
			)}
			<Button variant="quiet" icon={<DeleteIcon />} onClick={() => setAsks(true)}>
				{trashWords.empty}
			</Button>
			<ConfirmDialog
				open={asks}
				onClose={() => setAsks(false)}
				title={trashWords.emptyTitle}
				confirm={trashWords.emptyConfirm}
				cancel={trashWords.keep}
				danger
				busy={isBusy}
				onConfirm={() => void empty()}
			>
				{trashWords.emptyText(ids.length)}
			</ConfirmDialog>
		</>
	);
}
