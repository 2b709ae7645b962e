import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { type CaptureKind, captureKind } from '#domain/capture.ts';
import { newEvidenceId } from '#workflows/log-evidence.ts';

/** What a new item starts from. */
export type NewItem = {
	readonly template: string;
	readonly criterion: string;
	/** Begun with one tap: it has a title and a day already, and the focus where it goes on. */
	readonly capture: CaptureKind | '';
};

export type ItemPlace = {
	readonly id: string;
	readonly start: NewItem | null;
	/** Counts how often the page was sent to an item, so that each opening has a form of its own. */
	readonly opening: number;
};

const stateSchema = z.object({
	newItem: z.object({
		template: z.string(),
		criterion: z.string(),
		capture: z._default(z.union([captureKind, z.literal('')]), ''),
	}),
});

/**
 * Reads the two hash forms of the item page: "#<id>" and "#new=<template>[&criterion=<id>][&capture=<kind>]". The second
 * gets its id at once and becomes the first; what it started from stays in the history entry, so that a
 * reload before the first word still shows the right form. null when the address names nothing.
 */
export function readItemPlace(location: Location, history: History, opening = 0): ItemPlace | null {
	const hash = location.hash.replace(/^#/, '');
	const asked = new URLSearchParams(hash);
	const template = asked.get('new');
	if (template !== null) {
		const id = newEvidenceId();
		const capture = captureKind.safeParse(asked.get('capture'));
		const newItem: NewItem = {
			template,
			criterion: asked.get('criterion') ?? '',
			capture: capture.success ? capture.data : '',
		};
		history.replaceState({ newItem }, '', `#${encodeURIComponent(id)}`);
		return { id, start: newItem, opening };
	}
	const id = decode(hash);
	if (id === '') return null;
	const state = stateSchema.safeParse(history.state);
	return { id, start: state.success ? state.data.newItem : null, opening };
}

function decode(hash: string): string {
	try {
		return decodeURIComponent(hash);
	} catch {
		// A "%" typed into the address by hand.
		return hash;
	}
}

/**
 * The item that the address names, followed as the hash changes. A form that goes on with a conflict copy takes
 * the address with it; the way back to the first item is then an opening of its own, or the form would go on
 * writing into the copy.
 */
export function useItemPlace(): ItemPlace | null {
	const [place, setPlace] = useState(() => readItemPlace(location, history));
	useEffect(() => {
		let opening = 0;
		const onHashChange = (event: HashChangeEvent) => {
			// "Skip to the content" is a jump within the page, not another item: the address goes back to what it was.
			if (document.getElementById(decode(location.hash.replace(/^#/, '')))) {
				history.replaceState(history.state, '', event.oldURL);
				return;
			}
			opening += 1;
			setPlace(readItemPlace(location, history, opening));
		};
		window.addEventListener('hashchange', onHashChange);
		return () => window.removeEventListener('hashchange', onHashChange);
	}, []);
	return place;
}
