import { Notice } from '#ui/kit/Notice.tsx';
import { assessWords } from '#wording/en/assess.ts';
import type { Kept } from './use-kept-row.ts';
import '#styles/screens/assess.css';

const words = assessWords.decide;

/**
 * Whether what was decided or typed is on the disk. It has room for the longer of its words from the start: where they
 * make a line break, whatever stands below would move under the finger just when it is kept.
 */
export function KeptLine({ state }: { readonly state: Kept }) {
	if (state === 'failed') {
		return (
			<Notice tone="danger" alert>
				{words.notSaved}
			</Notice>
		);
	}
	return (
		<p className="small kept-line" role="status" data-room={words.saved}>
			{state === 'kept' ? words.saved : state === 'changed' ? words.changed : words.saving}
		</p>
	);
}
