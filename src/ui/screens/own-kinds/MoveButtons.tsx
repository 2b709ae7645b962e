import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { DeleteIcon, DownIcon, UpIcon } from '#ui/kit/Icon.tsx';
import { ownKindsWords } from '#wording/en/own-kinds.ts';

const words = ownKindsWords.editor;

type MoveButtonsProps = {
	/** Of what is moved. */
	readonly name: string;
	readonly isFirst: boolean;
	readonly isLast: boolean;
	readonly onMove: (by: -1 | 1) => void;
	readonly onRemove: () => void;
	/** The id of what takes the focus when this is gone. */
	readonly after: string;
};

/**
 * The order, by thumb and by keyboard alike. A button at the end of its way stays, and keeps the focus. Removing asks
 * first: what comes after moves up under the thumb, and a second press would take that too.
 */
export function MoveButtons({ name, isFirst, isLast, onMove, onRemove, after }: MoveButtonsProps) {
	const [asks, setAsks] = useState(false);
	const remove = () => {
		setAsks(false);
		onRemove();
		// When the dialog has given the focus back to a button that is no longer there.
		requestAnimationFrame(() => document.getElementById(after)?.focus());
	};
	return (
		<div className="own-moves">
			<Button
				variant="bare"
				icon={<UpIcon />}
				aria-label={words.upNamed(name)}
				aria-disabled={isFirst}
				onClick={() => !isFirst && onMove(-1)}
			>
				{words.up}
			</Button>
			<Button
				variant="bare"
				icon={<DownIcon />}
				aria-label={words.downNamed(name)}
				aria-disabled={isLast}
				onClick={() => !isLast && onMove(1)}
			>
				{words.down}
			</Button>
			<Button
				variant="bare"
				icon={<DeleteIcon />}
				aria-label={words.removeNamed(name)}
				onClick={() => setAsks(true)}
			>
				{words.remove}
			</Button>
			<ConfirmDialog
				open={asks}
				onClose={() => setAsks(false)}
				title={words.removeTitle(name)}
				confirm={words.removeConfirm}
				onConfirm={remove}
				danger
			>
				{words.removeText}
			</ConfirmDialog>
		</div>
	);
}
