import type { ReactNode } from 'react';
import { kitWords } from '#wording/kit.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

type ConfirmDialogProps = {
	readonly open: boolean;
	readonly onClose: () => void;
	readonly title: string;
	readonly children: ReactNode;
	/** The name of the deed: "Delete the item", never "OK". */
	readonly confirm: string;
	readonly onConfirm: () => void;
	readonly cancel?: string | undefined;
	readonly danger?: boolean | undefined;
	readonly busy?: boolean | undefined;
};

/** Asks before what cannot simply be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
	const { open, onClose, title, children, confirm, onConfirm, cancel, danger = false, busy } = props;
	return (
		<Dialog open={open} onClose={onClose} title={title}>
			<div className="prose">{typeof children === 'string' ? <p>{children}</p> : children}</div>
			<div className="dialog__actions">
				<Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
					{confirm}
				</Button>
				<Button variant="quiet" onClick={onClose}>
					{cancel ?? kitWords.cancel}
				</Button>
			</div>
		</Dialog>
	);
}
