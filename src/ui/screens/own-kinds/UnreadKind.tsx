import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { CopyText } from '#ui/kit/CopyText.tsx';
import { ownKindsWords } from '#wording/en/own-kinds.ts';
import { strandedWords } from '#wording/en/stranded-text.ts';

const words = ownKindsWords.manage;

type UnreadKindProps = {
	/** As it was kept. */
	readonly text: string;
	readonly onThrowAway: () => void;
};

/** What was typed for a kind of evidence and cannot be opened: to be copied, or thrown away. */
export function UnreadKind({ text, onThrowAway }: UnreadKindProps) {
	const [isAsking, setAsking] = useState(false);
	return (
		<Card>
			<div className="own-kinds__head">
				<h3>{words.unread}</h3>
			</div>
			<p className="small">{words.unreadText}</p>
			<details>
				<summary>{strandedWords.show}</summary>
				<p className="stranded">{text}</p>
			</details>
			<div className="buttons section">
				<CopyText text={text} />
				<Button
					variant="bare"
					aria-label={words.throwAwayNamed(words.unreadName)}
					onClick={() => setAsking(true)}
				>
					{words.throwAway}
				</Button>
			</div>
			<ConfirmDialog
				open={isAsking}
				onClose={() => setAsking(false)}
				title={words.unreadTitle}
				confirm={words.throwAwayConfirm}
				onConfirm={onThrowAway}
				danger
			>
				{words.throwAwayText}
			</ConfirmDialog>
		</Card>
	);
}
