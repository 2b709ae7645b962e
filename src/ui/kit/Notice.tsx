import type { ComponentType, ReactNode } from 'react';
import { kitWords } from '#wording/kit.ts';
import { asPage } from '#wording/language.ts';
import { classNames } from './class-names.ts';
import { CloseIcon, DangerIcon, InfoIcon, SuccessIcon, WarningIcon } from './Icon.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const signs: Readonly<Record<NoticeTone, ComponentType>> = {
	info: InfoIcon,
	success: SuccessIcon,
	warning: WarningIcon,
	danger: DangerIcon,
};

type NoticeProps = {
	readonly tone: NoticeTone;
	readonly title?: string | undefined;
	readonly action?: ReactNode;
	/** Read out at once: only for what went wrong just now. */
	readonly alert?: boolean | undefined;
	/** Given: it can be put away once it has been read. */
	readonly onClose?: (() => void) | undefined;
	/** Of everything in it, where that is not the page's. */
	readonly lang?: string | undefined;
	readonly children?: ReactNode;
};

/** Something to know beside the task: what happened, what was not changed, what to do next. */
export function Notice({ tone, title, action, alert = false, onClose, lang, children }: NoticeProps) {
	const Sign = signs[tone];
	return (
		<div
			className={classNames('notice', `notice--${tone}`, onClose && 'notice--closable')}
			role={alert ? 'alert' : undefined}
			lang={lang}
		>
			<Sign />
			<div className="notice__text">
				{title && <p className="notice__title">{title}</p>}
				{typeof children === 'string' ? <p>{children}</p> : children}
			</div>
			{onClose && (
				<button
					type="button"
					className="notice__close"
					aria-label={kitWords.close}
					lang={asPage()}
					onClick={onClose}
				>
					<CloseIcon />
				</button>
			)}
			{action && <div className="notice__action buttons">{action}</div>}
		</div>
	);
}
