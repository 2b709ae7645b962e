import { type EvidenceContent, filesOf } from '#domain/evidence.ts';
import type { Template } from '#domain/template.ts';
import type { SaveStatus } from '#ui/fields/autosave.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CopyText } from '#ui/kit/CopyText.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { LateMakeRoom } from '#ui/screens/trash/LateMakeRoom.tsx';
import { failureWords } from '#wording/failure.ts';
import { inWelsh } from '#wording/language.ts';
import { savingWords } from '#wording/saving.ts';
import { itemText } from './item-text.ts';

type SaveTroubleProps = {
	readonly status: SaveStatus;
	readonly template: Template;
	readonly content: EvidenceContent;
	/** A link was pressed and not followed, because the text could not be kept. */
	readonly isHeldBack: boolean;
	readonly onRetry: () => void;
};

/** A save that failed: why, and two ways out. The text stays in the form. */
export function SaveTrouble({ status, template, content, isHeldBack, onRetry }: SaveTroubleProps) {
	if (status.state !== 'failed') return null;
	return (
		<>
			<Notice
				tone="danger"
				title={savingWords.notSavedTitle}
				alert
				lang={inWelsh()}
				action={
					<>
						<Button onClick={onRetry}>{savingWords.tryAgain}</Button>
						<CopyText text={itemText(template, content)} />
					</>
				}
			>
				<p>{failureWords.saving[status.code]}</p>
				<p>{isHeldBack ? savingWords.leavingUnsaved : savingWords.notSavedText}</p>
			</Notice>
			{status.code === 'full' && (
				<LateMakeRoom inUse={content.attachments.flatMap(filesOf)} onRoom={onRetry} />
			)}
		</>
	);
}
