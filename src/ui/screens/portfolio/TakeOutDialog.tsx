import { useEffect, useState } from 'react';
import type { Found } from '#domain/guard/finding.ts';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { beforeExportWords } from '#wording/en/before-export.ts';
import { type Reach, reachOf } from '#workflows/taking-out-reach.ts';

const words = beforeExportWords.takingOut;

type TakeOutDialogProps = {
	readonly found: Found;
	readonly onClose: () => void;
	readonly onConfirm: () => void;
};

/** Asks first, and says how far it goes: what is taken out of every item is in none of them again. */
export function TakeOutDialog({ found, onClose, onConfirm }: TakeOutDialogProps) {
	const [reach, setReach] = useState<Reach | 'failed' | null>(null);
	useEffect(() => {
		let isWanted = true;
		const look = async () => {
			const outcome = await reachOf(found).catch(() => null);
			if (isWanted) setReach(outcome?.ok ? outcome.value : 'failed');
		};
		void look();
		return () => {
			isWanted = false;
		};
	}, [found]);
	return (
		<ConfirmDialog
			open
			danger
			title={words.title(found.text)}
			confirm={words.confirm}
			cancel={words.cancel}
			busy={reach === null}
			onClose={onClose}
			onConfirm={onConfirm}
		>
			<div aria-live="polite">
				<p>{said(reach)}</p>
				{reach !== null && reach !== 'failed' && reach.accepted > 0 && (
					<p>{words.accepted(reach.accepted)}</p>
				)}
			</div>
			<p>{words.forGood}</p>
		</ConfirmDialog>
	);
}

function said(reach: Reach | 'failed' | null): string {
	if (reach === null) return words.looking;
	return reach === 'failed' ? words.notCounted : words.becomes(reach.to, reach.items);
}
