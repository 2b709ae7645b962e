import { useEffect, useState, useSyncExternalStore } from 'react';
import { holdUpdate } from '#offline/update.ts';
import { onTakenOut, withoutTakenOut } from '#workflows/heard-taken-out.ts';
import { journalDraft, revise, saveDraft } from '#workflows/log-evidence.ts';
import type { Autosave, AutosaveSnapshot, AutosaveStart, Saver, Schedule } from './autosave.ts';
import { createAutosave } from './autosave.ts';

const schedule: Schedule = (milliseconds, run) => {
	const timer = setTimeout(run, milliseconds);
	return () => clearTimeout(timer);
};

/** Saves to the open portfolio. When another tab was first, goes on with the copy that was made. */
function saverOf(opened: string): Saver {
	let id = opened;
	return {
		saveDraft: (content, base) => saveDraft(id, content, base),
		async revise(content, base, reason) {
			const outcome = await revise(id, content, base, reason);
			if (outcome.ok && outcome.value.conflictCopy !== undefined) id = outcome.value.conflictCopy;
			return outcome;
		},
		journal: (content, base) => journalDraft(id, content, base),
	};
}

/**
 * Saving for one open item, tied to the life of the page: written on hiding, journalled on leaving,
 * revised when the form goes away, and asked before an update reloads the page.
 */
export function useAutosave(
	id: string,
	start: AutosaveStart,
): { readonly autosave: Autosave } & AutosaveSnapshot {
	const [autosave] = useState(() => autosaveOf(id, start));
	const snapshot = useSyncExternalStore(autosave.subscribe, autosave.getSnapshot);
	useEffect(() => followPage(autosave), [autosave]);
	useEffect(
		() => onTakenOut(() => autosave.rewrite((content) => withoutTakenOut(id, content))),
		[autosave, id],
	);
	useWarnWhileFailed(snapshot.status.state === 'failed');
	return { autosave, ...snapshot };
}

/** What was taken out elsewhere does not come back with an earlier state either: the form shows what is saved. */
function autosaveOf(id: string, start: AutosaveStart): Autosave {
	const autosave = createAutosave(start, saverOf(id), schedule);
	const change: Autosave['change'] = (edit) =>
		autosave.change((content) => withoutTakenOut(id, edit(content)));
	return { ...autosave, change };
}

function followPage(autosave: Autosave): () => void {
	const onVisibility = () => void autosave.flush();
	const onPageHide = () => {
		// Only the synchronous journal survives going to another page of this site (PLATFORM 1.4).
		autosave.journalUnsaved();
		void autosave.flush();
	};
	document.addEventListener('visibilitychange', onVisibility);
	window.addEventListener('pagehide', onPageHide);
	const letUpdateGo = holdUpdate({ hasUnsaved: autosave.hasUnsaved, flush: autosave.flush });
	return () => {
		// The browser may be ended while the write is under way.
		autosave.journalUnsaved();
		// Until the text is kept, the page must not be reloaded under it, and the journal must know of it.
		void autosave.revise('left').then((isKept) => {
			if (!isKept) return;
			document.removeEventListener('visibilitychange', onVisibility);
			window.removeEventListener('pagehide', onPageHide);
			letUpdateGo();
		});
	};
}

/** Only while a save has failed: a standing beforeunload handler would keep pages out of the back/forward cache. */
function useWarnWhileFailed(hasFailed: boolean): void {
	useEffect(() => {
		if (!hasFailed) return;
		const warn = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', warn);
		return () => window.removeEventListener('beforeunload', warn);
	}, [hasFailed]);
}
