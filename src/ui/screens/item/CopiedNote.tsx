import type { EvidenceContent } from '#domain/evidence.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { portfoliosWords } from '#wording/en/portfolios.ts';

const words = portfoliosWords.copy;

export type CopiedNoteProps = { readonly from: NonNullable<EvidenceContent['copiedFrom']> };

/** Why an item that was finished in another portfolio is to be finished again in this one. */
export function CopiedNote({ from: { reference, portfolio, notHere = [] } }: CopiedNoteProps) {
	return (
		<Notice tone="info" title={words.reopenedTitle}>
			{words.reopenedHere(reference, portfolio, notHere)}
		</Notice>
	);
}
