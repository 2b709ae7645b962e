import type { SharedEntry } from '#domain/inbox-entry.ts';
import { deleteShared } from '#ui/hooks/use-shared.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { shareWords } from '#wording/en/share.ts';
import { sharedName } from './entry-name.ts';

type RefusedProps = { readonly entries: readonly SharedEntry[]; readonly onClosed: () => void };

/** What was shared and not kept, each with its reason, until it has been read and put away. */
export function Refused({ entries, onClosed }: RefusedProps) {
	return entries.map((entry) => (
		<Notice
			key={entry.id}
			tone="warning"
			title={shareWords.refusedTitle(sharedName(entry))}
			onClose={() => void deleteShared([entry.id]).then(onClosed)}
		>
			{entry.refused && shareWords.refused[entry.refused]}
		</Notice>
	));
}
