import { type ReactNode, useEffect, useId, useRef } from 'react';
import { kitWords } from '#wording/kit.ts';
import { asPage } from '#wording/language.ts';
import { CloseIcon } from './Icon.tsx';

type DialogProps = {
	readonly open: boolean;
	readonly onClose: () => void;
	readonly title: string;
	readonly children: ReactNode;
};

/** The browser's own modal dialog: Escape, the close button or a press beside it close it. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
	const box = useRef<HTMLDialogElement>(null);
	const heading = useId();
	useEffect(() => {
		const dialog = box.current;
		if (!dialog || !open) return;
		const before = document.activeElement;
		dialog.showModal();
		return () => {
			dialog.close();
			// Safari does not focus a pressed button, so the browser has nothing to return to by itself.
			if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
		};
	}, [open]);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, and the browser gives it
		<dialog
			className="dialog"
			ref={box}
			aria-labelledby={heading}
			onClose={() => open && onClose()}
			onCancel={(event) => event.target === event.currentTarget && open && onClose()}
			onClick={(event) => event.target === event.currentTarget && onClose()}
		>
			{open && (
				<div className="dialog__inner">
					<div className="dialog__head">
						<h2 id={heading}>{title}</h2>
						<button
							type="button"
							className="dialog__close"
							aria-label={kitWords.close}
							lang={asPage()}
							onClick={onClose}
						>
							<CloseIcon />
						</button>
					</div>
					{children}
				</div>
			)}
		</dialog>
	);
}
