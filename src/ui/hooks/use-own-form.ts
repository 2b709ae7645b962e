import { useLayoutEffect, useRef, useState } from 'react';
import type { Template } from '#domain/template.ts';
import { holdUpdate } from '#offline/update.ts';
import { keepOwnKindDraft, readOwnKindDraft, removeOwnKindDraft } from '#storage/own-kind-drafts.ts';

/** A kind of evidence while it is being changed: kept until the button saves it, over reloads and closed tabs. */
export type OwnForm = {
	readonly template: Template;
	readonly setTemplate: (next: Template) => void;
	readonly isBroughtBack: boolean;
	/** The browser keeps nothing here, or has no room for it. */
	readonly isNotKept: boolean;
	/** It was saved as `saved`; what was typed meanwhile is a change of that. */
	readonly settle: (saved: Template) => void;
	readonly undo: () => void;
};

export function useOwnForm(portfolio: string, opened: Template, from: string): OwnForm {
	const [before] = useState(() => readOwnKindDraft(portfolio, opened.id));
	const [template, setShown] = useState(before?.template ?? opened);
	const [isBroughtBack, setBroughtBack] = useState(before !== null);
	const [isNotKept, setNotKept] = useState(false);
	// A submit saves what stood there; what is typed while it does is newer.
	const newest = useRef(template);
	const isChanged = !isSame(template, opened);
	useLayoutEffect(() => {
		if (!isChanged) return;
		// Only the button saves it: nobody else can put half a form into the database.
		return holdUpdate({ hasUnsaved: () => true, flush: async () => false });
	}, [isChanged]);

	function keep(next: Template, base: Template): void {
		newest.current = next;
		setShown(next);
		// In the event itself: the page may be gone before an effect runs.
		if (isSame(next, base)) removeOwnKindDraft(portfolio, opened.id);
		else setNotKept(!keepOwnKindDraft(portfolio, { template: next, from, at: new Date().toISOString() }));
	}

	return {
		template,
		setTemplate: (next) => keep(next, opened),
		isBroughtBack: isBroughtBack && isChanged,
		isNotKept,
		settle(saved) {
			setBroughtBack(false);
			if (newest.current === template) removeOwnKindDraft(portfolio, opened.id);
			else keep({ ...newest.current, version: saved.version }, saved);
		},
		undo() {
			setBroughtBack(false);
			keep(opened, opened);
		},
	};
}

function isSame(one: Template, other: Template): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
