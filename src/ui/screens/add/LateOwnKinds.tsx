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

/** Making and changing one's own kinds, loaded when somebody does. */
export function LateOwnKinds({ place }: { readonly place: string }) {
	const asked = new URLSearchParams(place);
	const id = asked.get('own') ?? '';
	return id === '' ? <LateList /> : <LateEditor key={id} id={id} from={asked.get('from') ?? ''} />;
}

function LateList() {
	const { value: part, state, load } = useLate(importList);
	useEffect(load, [load]);
	if (part) return <part.OwnKinds />;
	return state === 'failed' ? <p>{addWords.own.notLoaded}</p> : <Loading />;
}

function LateEditor({ id, from }: { readonly id: string; readonly from: string }) {
	const { value: part, state, load } = useLate(importEditor);
	useEffect(load, [load]);
	if (part) return <part.TemplateEditor id={id} from={from} />;
	return state === 'failed' ? <p>{addWords.own.notLoaded}</p> : <Loading />;
}
