import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { UndoIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link } from '#ui/links.ts';
import { itemWords } from '#wording/en/item.ts';
import { restoreFromTrash } from '#workflows/log-evidence.ts';
import { deletedHere } from './deleted-here.ts';

type TrashedItemProps = {
	readonly id: string;
	readonly title: string;
};

/** What stands in place of the form while the item is in the trash: a way to take it back. */
export function TrashedItem({ id, title }: TrashedItemProps) {
	const words = itemWords.trashed;
	const box = useRef<HTMLDivElement>(null);
	const announce = useAnnounce();
	const [hasFailed, setHasFailed] = useState(false);
	// The form went away with the focus in it. Asked of the page, because Preact gives no ref to a component's element.
	useEffect(() => {
		if (deletedHere.delete(id)) box.current?.querySelector('button')?.focus();
		else box.current?.focus();
	}, [id]);

	async function restore() {
		const outcome = await restoreFromTrash(id);
		setHasFailed(!outcome.ok);
		if (outcome.ok) announce(words.restored);
	}

	return (
		<div ref={box} tabIndex={-1}>
			<PageHeading title={title} />
			<Notice
				tone="info"
				title={words.title}
				action={
					<>
						<Button icon={<UndoIcon />} onClick={() => void restore()}>
							{words.undo}
						</Button>
						<ButtonLink variant="quiet" href={link('/evidence/')}>
							{itemWords.seeAll}
						</ButtonLink>
					</>
				}
			>
				{words.text}
			</Notice>
			{hasFailed && (
				<Notice tone="danger" alert>
					{words.restoreFailed}
				</Notice>
			)}
		</div>
	);
}
