import { useEffect, useState } from 'react';
import { Loading } from '#ui/kit/Loading.tsx';
import { useHash } from '#ui/use-hash.ts';
import { useLate } from '#ui/use-late.ts';
import { addWords } from '#wording/en/add.ts';

const importList = () => import('#ui/screens/own-kinds/OwnKinds.tsx');
const importEditor = () => import('#ui/screens/own-kinds/TemplateEditor.tsx');

/**
 * What the address asks of one's own kinds: "own", "own=<id>", "own=<id>&from=<template>"; "" when nothing. "Skip to
 * the content" is a jump within the page and closes no form.
 */
export function useOwnKindsPlace(): string {
	const hash = useHash();
	const [place, setPlace] = useState(hash);
	if (hash !== place && hash !== 'main') setPlace(hash);
	return place === 'own' || place.startsWith('own=') ? place : '';
}

type LateOwnKindsProps = {
	readonly place: string;
	readonly portfolio: string;
};

/** Making and changing one's own kinds, loaded when somebody does. */
export function LateOwnKinds({ place, portfolio }: LateOwnKindsProps) {
	const asked = new URLSearchParams(place);
	const id = asked.get('own') ?? '';
	if (id === '') return <LateList portfolio={portfolio} />;
	return <LateEditor key={id} portfolio={portfolio} id={id} from={asked.get('from') ?? ''} />;
}

function LateList({ portfolio }: { readonly portfolio: string }) {
	const { value: part, state, load } = useLate(importList);
	useEffect(load, [load]);
	if (part) return <part.OwnKinds portfolio={portfolio} />;
	return state === 'failed' ? <p>{addWords.own.notLoaded}</p> : <Loading />;
}

type LateEditorProps = {
	readonly portfolio: string;
	readonly id: string;
	readonly from: string;
};

function LateEditor(props: LateEditorProps) {
	const { value: part, state, load } = useLate(importEditor);
	useEffect(load, [load]);
	if (part) return <part.TemplateEditor {...props} />;
	return state === 'failed' ? <p>{addWords.own.notLoaded}</p> : <Loading />;
}
