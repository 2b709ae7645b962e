import { useEffect, useState } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Unit } from '#domain/unit.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { useLate } from '#ui/use-late.ts';
import { itemWords } from '#wording/en/item.ts';
import { itemName } from './item-name.ts';

type VersionsNoteProps = {
	readonly id: string;
	readonly units: readonly Unit[];
	readonly autosave: Autosave;
};

type Pair = { readonly original: string; readonly copy: string };

const words = itemWords.versions;
const importPanel = () => import('./VersionsPanel.tsx');

/** Stands on an item and on its conflict copy until the learner has said which to keep; leads from each to the other. */
export function VersionsNote({ id, units, autosave }: VersionsNoteProps) {
	const live = useEvidenceHeads();
	const [opened, setOpened] = useState<Pair | null>(null);
	const { value: panel, state, load } = useLate(importPanel);
	const announce = useAnnounce();
	useEffect(() => {
		if (opened && state === 'failed') {
			announce(words.notLoaded);
			setOpened(null);
		}
	}, [opened, state, announce]);
	if (live.state !== 'ready') return null;

	async function open(pair: Pair) {
		load();
		// Both are compared as they are saved, so what stands in this form is saved first.
		if (await autosave.revise('left')) setOpened(pair);
	}

	return (
		<>
			{pairsOf(id, live.value).map(({ pair, other }) => (
				<Notice
					key={other.id}
					tone="warning"
					title={words.title}
					action={
						<Button variant="quiet" busy={state === 'loading'} onClick={() => void open(pair)}>
							{words.compare}
						</Button>
					}
				>
					{(pair.copy === id ? words.copy : words.original)(itemName(other))}
				</Notice>
			))}
			{opened && panel && (
				<panel.VersionsPanel {...opened} here={id} units={units} onClose={() => setOpened(null)} />
			)}
		</>
	);
}

/** The item that this one is a copy of, and the copies that were made of it, as far as they are in use. */
function pairsOf(
	id: string,
	heads: readonly EvidenceHead[],
): readonly { readonly pair: Pair; readonly other: EvidenceHead }[] {
	const own = heads.find((head) => head.id === id);
	return heads.flatMap((other) => {
		if (own && other.id === own.copyOf) return [{ pair: { original: other.id, copy: id }, other }];
		return other.copyOf === id ? [{ pair: { original: id, copy: other.id }, other }] : [];
	});
}
