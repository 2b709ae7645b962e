import type { SaveStatus } from '#ui/fields/autosave.ts';
import { BackIcon, CheckIcon, WarningIcon } from '#ui/kit/Icon.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { link } from '#ui/links.ts';
import { itemWords } from '#wording/en/item.ts';
import { inWelsh } from '#wording/language.ts';
import { savingWords } from '#wording/saving.ts';

type ItemHeaderProps = {
	readonly kind: string;
	/** "" until the first revision. */
	readonly reference: string;
	readonly status: SaveStatus;
	/** Something of the item is stored on this device. */
	readonly isStored: boolean;
};

/** Kind, way back, reference, and whether everything is saved: the last three stay in sight while the form scrolls. */
export function ItemHeader({ kind, reference, status, isStored }: ItemHeaderProps) {
	return (
		<header className="item-head">
			<div className="item-head__bar">
				<a className="item-head__back" href={link('/evidence/')} aria-label={itemWords.back}>
					<BackIcon />
				</a>
				{reference !== '' && <Tag>{reference}</Tag>}
				<p className={`item-head__status item-head__status--${status.state}`} role="status" lang={inWelsh()}>
					<StatusText status={status} isStored={isStored} />
				</p>
			</div>
			<h1 className="item-head__kind" tabIndex={-1}>
				{kind}
			</h1>
		</header>
	);
}

function StatusText({ status, isStored }: Pick<ItemHeaderProps, 'status' | 'isStored'>) {
	switch (status.state) {
		case 'saving':
			return savingWords.saving;
		case 'failed':
			return (
				<>
					<WarningIcon />
					<span>{savingWords.notSaved(savingWords.notSavedBecause[status.code])}</span>
				</>
			);
		default:
			return isStored ? (
				<>
					<CheckIcon />
					<span>{savingWords.saved}</span>
				</>
			) : null;
	}
}
