import { useEffect } from 'react';
import type { TypedIn } from '#domain/typed-in.ts';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useLate } from '#ui/use-late.ts';
import { backupWords } from '#wording/en/backup.ts';

const importList = () => import('./TypedInList.tsx');

/** What was typed into a portfolio PDF: few files have any, so its code comes when one does. */
export function LateTypedIn({ typedIn }: { readonly typedIn: TypedIn }) {
	const { value: part, state, load } = useLate(importList);
	useEffect(load, [load]);
	if (state === 'failed') return <Notice tone="warning">{backupWords.restore.typedNotLoaded}</Notice>;
	return part ? <part.TypedInList typedIn={typedIn} /> : <Loading />;
}
