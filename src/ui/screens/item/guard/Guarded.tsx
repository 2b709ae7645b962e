import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { NotedFinding } from '#domain/guard/check.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { GuardContext, type Guarding } from '#ui/fields/GuardMark.tsx';
import { useGuardSettings } from '#ui/hooks/use-guard-settings.ts';
import type { findingsByPlace, GuardNotes } from './late-guard.ts';

/** Milliseconds of quiet after the last key before the text is looked through. */
const QUIET = 700;

type LateGuard = {
	readonly findingsByPlace: typeof findingsByPlace;
	readonly GuardNotes: typeof GuardNotes;
};

type GuardedProps = {
	readonly id: string;
	readonly content: EvidenceContent;
	readonly autosave: Autosave;
	readonly children: ReactNode;
};

/**
 * Looks for personal data in the item once the typing pauses; what it finds is shown by GuardMark under each field.
 * Its code comes after the form can be used. Without it the form works as before, and the check before the PDF
 * looks again.
 */
export function Guarded({ id, content, autosave, children }: GuardedProps) {
	const [late, setLate] = useState<LateGuard | null>(null);
	const [found, setFound] = useState<Guarding['found']>(NOTHING);
	const settings = useGuardSettings();
	const lastScan = useRef(0);
	useEffect(() => {
		let isCurrent = true;
		const timer = setTimeout(() => {
			import('./late-guard.ts').then(
				(loaded) => isCurrent && setLate(loaded),
				() => undefined,
			);
		}, QUIET);
		return () => {
			isCurrent = false;
			clearTimeout(timer);
		};
	}, []);
	useEffect(() => {
		if (!late || !settings) return;
		const scan = () => {
			lastScan.current = Date.now();
			setFound((before) => sameOr(before, late.findingsByPlace(id, content, settings)));
		};
		const timer = setTimeout(scan, lastScan.current === 0 ? 0 : QUIET);
		return () => clearTimeout(timer);
	}, [late, settings, id, content]);
	const guarding = useMemo<Guarding | null>(
		() => late && { found, Notes: late.GuardNotes, item: { id, autosave } },
		[late, found, id, autosave],
	);
	return <GuardContext value={guarding}>{children}</GuardContext>;
}

const NOTHING: Guarding['found'] = new Map<string, readonly NotedFinding[]>();

/** The earlier value where nothing has changed, so that no field is drawn again. */
function sameOr(before: Guarding['found'], next: Guarding['found']): Guarding['found'] {
	return JSON.stringify([...before]) === JSON.stringify([...next]) ? before : next;
}
