import { useEffect, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemLink } from '#ui/links.ts';
import { heldWords as words } from '#wording/en/held.ts';
import type { Description } from '#workflows/hold-at-workplace.ts';
import { descriptionOf, endDescription } from '#workflows/hold-at-workplace.ts';

type StaysHereProps = {
	readonly id: string;
	/** The item may leave again: the form takes the mark off and saves. */
	readonly onLetLeave: () => Promise<boolean>;
};

/** Says that the item is in no PDF, leads to what describes it, and lets it leave again. */
export function StaysHere({ id, onLetLeave }: StaysHereProps) {
	const [description, setDescription] = useState<Description | null>(null);
	const announce = useAnnounce();
	useEffect(() => {
		let isShown = true;
		void descriptionOf(id).then((outcome) => {
			if (isShown && outcome.ok) setDescription(outcome.value);
		});
		return () => {
			isShown = false;
		};
	}, [id]);

	async function letLeave() {
		// The notice goes away with the focus in it.
		const head = document.querySelector<HTMLElement>('.item-head__kind');
		if (!(await onLetLeave())) return;
		head?.focus();
		const ended = await endDescription(id);
		const { removed, stays } = ended.ok ? ended.value : { removed: false, stays: description };
		announce(removed ? words.leavesEmpty : stays ? words.leavesBeside(stays.reference) : words.leaves);
	}

	return (
		<Notice
			tone="info"
			action={
				<Button variant="quiet" onClick={() => void letLeave()}>
					{words.letLeave}
				</Button>
			}
		>
			<p>{words.staysHere}</p>
			{description && (
				<p>
					<a href={itemLink(description.id)}>{words.openDescription(description.reference)}</a>
				</p>
			)}
		</Notice>
	);
}
