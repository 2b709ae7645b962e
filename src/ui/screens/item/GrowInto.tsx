import { useState } from 'react';
import { templateSummaries } from '#content/catalogue.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { itemWords } from '#wording/en/item.ts';

type GrowIntoProps = {
	/** The note's own id. */
	readonly id: string;
	/** The kind that was chosen; nothing is offered when there is no such kind. */
	readonly kind: string;
	readonly autosave: Autosave;
};

const words = itemWords.grow;

/** Under "Worth growing into": the bigger piece of evidence, begun with the words of this note. */
export function GrowInto({ id, kind, autosave }: GrowIntoProps) {
	const [isBusy, setIsBusy] = useState(false);
	const [hasFailed, setHasFailed] = useState(false);
	const template = templateSummaries.find((candidate) => candidate.id === kind);
	if (!template) return null;

	async function start() {
		setIsBusy(true);
		// The note's newest words are kept first: the form goes away with the step to the new item.
		const grown = (await autosave.revise('left')) ? await grow() : null;
		setIsBusy(false);
		setHasFailed(grown === null);
		if (grown !== null) location.hash = encodeURIComponent(grown);
	}

	async function grow(): Promise<string | null> {
		try {
			const { growEvidence } = await import('#workflows/grow-evidence.ts');
			const outcome = await growEvidence(id, autosave.getSnapshot().content, kind);
			return outcome.ok ? outcome.value : null;
		} catch {
			// The code or the form could not be loaded.
			return null;
		}
	}

	return (
		<div className="stack grow">
			<p className="small">{words.text(template.title)}</p>
			<div>
				<Button variant="quiet" icon={<AddIcon />} busy={isBusy} onClick={() => void start()}>
					{words.start}
				</Button>
			</div>
			{hasFailed && (
				<Notice tone="danger" alert>
					{words.failed}
				</Notice>
			)}
		</div>
	);
}
