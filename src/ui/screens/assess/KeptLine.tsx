import { Notice } from '#ui/kit/Notice.tsx';
import { assessWords } from '#wording/en/assess.ts';
import type { Kept } from './use-kept-row.ts';

const words = assessWords.decide;

/** Whether what was decided or typed is on the disk. */
export function KeptLine({ state }: { readonly state: Kept }) {
	if (state === 'failed') {
		return (
			<Notice tone="danger" alert>
				{words.notSaved}
			</Notice>
		);
	}
	return (
		<p className="small" role="status">
			{state === 'kept' ? words.saved : words.saving}
		</p>
	);
}
