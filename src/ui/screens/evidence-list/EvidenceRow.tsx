import { memo } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { ChangedIcon, CheckIcon, FileIcon, StartedIcon } from '#ui/kit/Icon.tsx';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink } from '#ui/links.ts';
import { dayText } from '#wording/en/dates.ts';
import { evidenceListWords } from '#wording/en/evidence-list.ts';
import type { CriterionNames } from './criterion-names.ts';
import { claimedText } from './criterion-names.ts';

type EvidenceRowProps = {
	readonly head: EvidenceHead;
	readonly kind: string;
	readonly names: CriterionNames;
	/** Something of it was accepted and then changed. */
	readonly isChanged: boolean;
};

const words = evidenceListWords;

/** One item in the list. The link is named by the title alone; the rest describes it. */
export const EvidenceRow = memo(function EvidenceRow({ head, kind, names, isChanged }: EvidenceRowProps) {
	return (
		<LinkCard
			title={head.title.trim() || words.untitled}
			href={itemLink(head.id)}
			className="evidence-row"
			before={<Tag>{head.reference || words.draft}</Tag>}
		>
			<span className="evidence-row__facts">
				{!(isChanged && head.done) && <RowState isDone={head.done} />}
				{isChanged && (
					<span className="row-state row-state--open">
						<ChangedIcon /> {words.changed}
					</span>
				)}
				<span>{kind}</span>
				<span>{head.eventDate === '' ? words.notDated : dayText(head.eventDate)}</span>
				{head.attachments > 0 && (
					<span className="evidence-row__attachments">
						<FileIcon /> {words.attachments(head.attachments)}
					</span>
				)}
			</span>
			<span
				className={
					head.claims.length === 0 ? 'evidence-row__codes evidence-row__codes--none' : 'evidence-row__codes'
				}
			>
				{head.claims.length === 0 ? words.notMapped : claimedText(names, head.claims)}
			</span>
		</LinkCard>
	);
});

function RowState({ isDone }: { readonly isDone: boolean }) {
	return isDone ? (
		<span className="row-state">
			<CheckIcon /> {words.done}
		</span>
	) : (
		<span className="row-state row-state--open">
			<StartedIcon /> {words.toFinish}
		</span>
	);
}
