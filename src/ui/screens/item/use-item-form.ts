import { useEffect, useRef } from 'react';
import type { EvidenceContent } from '#domain/evidence.ts';
import { useTrash } from '#ui/hooks/use-trash.ts';
import { storageWords } from '#wording/en/storage.ts';

/** Whether the item is in the trash now, whichever tab put it there: no form may go on saying "Saved" into it. */
export function useIsTrashed(id: string, atOpening: boolean): boolean {
	const trash = useTrash();
	return trash.state === 'ready' ? trash.value.some((head) => head.id === id) : atOpening;
}

/**
 * The head takes the focus where the form comes in place of something that had it: of "Undo" after "Delete", or
 * of another item's form. Asked of the page, because Preact gives no ref to a component's element.
 */
export function useHeadFocus(isTrashed: boolean, isArrival: boolean): void {
	const isWanted = useRef(isArrival);
	useEffect(() => {
		if (isTrashed) {
			isWanted.current = true;
		} else if (isWanted.current) {
			isWanted.current = false;
			document.querySelector<HTMLElement>('.item-head__kind')?.focus();
		}
	}, [isTrashed]);
}

/** Another tab had changed the item: the form goes on with its copy, in the address and in the title as well. */
export function useFollowCopy(
	movedTo: string,
	change: (edit: (content: EvidenceContent) => EvidenceContent) => void,
): void {
	const followed = useRef('');
	useEffect(() => {
		if (movedTo === '' || followed.current === movedTo) return;
		followed.current = movedTo;
		history.replaceState(null, '', `#${encodeURIComponent(movedTo)}`);
		change((before) => ({ ...before, title: storageWords.conflictCopyTitle(before.title) }));
	}, [movedTo, change]);
}
