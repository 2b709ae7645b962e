import { useEffect } from 'react';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { pickerWords } from '#wording/en/pdf-options.ts';
import type { ItemPicker } from './ItemPicker.tsx';

const importPicker = () => import('./ItemPicker.tsx');

/** The list of items to choose from, loaded when somebody wants to choose. */
export function LatePicker(props: Parameters<typeof ItemPicker>[0]) {
	const { value: part, state, load } = useLate(importPicker);
	useEffect(load, [load]);
	if (state === 'failed') return <p>{pickerWords.notLoaded}</p>;
	return part ? <part.ItemPicker {...props} /> : <Loading />;
}
