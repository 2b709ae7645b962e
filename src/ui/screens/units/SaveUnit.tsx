import type { UnitId } from '#domain/identity.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';

const words = unitFilesWords.save;

const importFormats = () => import('./UnitFormats.tsx');

/** "Save this unit as a file": folded away until somebody wants it. */
export function SaveUnit({ unit }: { readonly unit: UnitId }) {
	const { value: part, state, load } = useLate(importFormats);
	return (
		<Disclosure summary={words.open} onToggle={(isOpen) => isOpen && load()}>
			{state === 'failed' && <p>{words.notLoaded}</p>}
			{part ? <part.UnitFormats unit={unit} /> : state === 'loading' && <Loading />}
		</Disclosure>
	);
}
