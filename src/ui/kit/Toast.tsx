import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { classNames } from './class-names.ts';

export type ToastAction = { readonly label: string; readonly onAction: () => void };
/** `lang`: where the words are not in the language of the page. */
type Announce = (text: string, action?: ToastAction, lang?: string) => void;
type Message = {
	readonly text: string;
	readonly action: ToastAction | undefined;
	readonly lang: string | undefined;
	readonly number: number;
};

const AnnounceContext = createContext<Announce>(() => undefined);

/** How long a message stays in sight. One with an action stays until it is used or replaced (WCAG 2.2.1). */
const STAY_MS = 6000;

/** Says in one sentence what just happened, in sight and to screen readers: `announce('Moved to the trash.')`. */
export function useAnnounce(): Announce {
	return useContext(AnnounceContext);
}

/** Gives `useAnnounce` to everything inside. Screen does this for every page. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
	const [message, setMessage] = useState<Message | null>(null);
	const announce = useCallback<Announce>((text, action, lang) => {
		setMessage((before) => ({ text, action, lang, number: (before?.number ?? 0) + 1 }));
	}, []);
	useEffect(() => {
		if (!message || message.action) return;
		const timer = setTimeout(() => setMessage(null), STAY_MS);
		// It may stand over what is wanted next: whoever goes on with their work has read it.
		const goOn = () => setMessage(null);
		addEventListener('pointerdown', goOn);
		return () => {
			clearTimeout(timer);
			removeEventListener('pointerdown', goOn);
		};
	}, [message]);
	return (
		<AnnounceContext value={announce}>
			{children}
			{/* The region is there before its words: a live region that arrives with them is often not read. */}
			<div role="status">
				{message && (
					<div className={classNames('toast', message.action && 'toast--action')} key={message.number}>
						<span lang={message.lang}>{message.text}</span>
						{message.action && (
							<button
								type="button"
								className="toast__action"
								onClick={() => {
									message.action?.onAction();
									setMessage(null);
								}}
							>
								{message.action.label}
							</button>
						)}
					</div>
				)}
			</div>
		</AnnounceContext>
	);
}
