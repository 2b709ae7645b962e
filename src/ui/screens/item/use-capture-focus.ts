import { useEffect } from 'react';
import type { CaptureKind } from '#domain/capture.ts';

/** Where a capture goes on: the first of these that can be seen. */
const PLACES: Readonly<Record<CaptureKind, readonly string[]>> = {
	note: ['.item__form textarea[id^="field-"]'],
	photo: ['.camera-button', '[data-add-photo]'],
	sound: ['.voice-button button', '#item-attachments'],
};

/** What was captured on another page is in this item already: its first words are asked for. */
const CAPTURED = ['.attachments input[id$="-caption"]', '.attachments textarea[id$="-caption"]'];

function firstSeen(selectors: readonly string[]): HTMLElement | undefined {
	const found = selectors.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]);
	return found.find((element) => element.offsetParent !== null);
}

function goTo(element: HTMLElement | undefined): void {
	element?.focus({ preventScroll: true });
	element?.scrollIntoView({ block: 'center' });
}

/** Puts the focus where a new item's capture begins, once, as soon as its form is there. */
export function useCaptureFocus(kind: CaptureKind | '', isShown: boolean): void {
	useEffect(() => {
		if (kind !== '' && isShown) goTo(firstSeen(PLACES[kind]));
	}, [kind, isShown]);
}

/** Leads to the caption of a photo that was captured on another page: "?captured" in the address says so, once. */
export function useCapturedFocus(isShown: boolean): void {
	useEffect(() => {
		if (!isShown || !new URLSearchParams(location.search).has('captured')) return;
		history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
		goTo(firstSeen(CAPTURED));
	}, [isShown]);
}
