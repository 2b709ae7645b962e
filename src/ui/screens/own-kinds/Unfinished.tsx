import { useState } from 'react';
import { useOwnKindDrafts } from '#ui/hooks/use-own-kind-drafts.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { whenText } from '#wording/en/dates.ts';
import { ownKindsWords } from '#wording/en/own-kinds.ts';
import { UnreadKind } from './UnreadKind.tsx';

const words = ownKindsWords.manage;

type UnfinishedProps = {
	readonly portfolio: string;
	/** The id of what takes the focus when one is thrown away. */
	readonly after: string;
};

/** Kinds of evidence that were begun and not saved: go on, or throw away. What cannot be opened is shown as it was kept. */
export function Unfinished({ portfolio, after }: UnfinishedProps) {
	const { drafts, unread, throwAway, throwAwayUnread } = useOwnKindDrafts(portfolio);
	const [asked, setAsked] = useState<string | null>(null);
	if (drafts.length + unread.length === 0) return null;
	// When the dialog has given the focus back to a button that is no longer there.
	const focusAfter = () => requestAnimationFrame(() => document.getElementById(after)?.focus());
	return (
		<ul className="own-kinds">
			{drafts.map((draft) => {
				const { id, title } = draft.template;
				const name = title.trim() || words.untitled;
				return (
					<li key={id}>
						<Card>
							<div className="own-kinds__head">
								<h3>{words.unfinished(name)}</h3>
							</div>
							<p className="small own-kinds__facts">
								{words.typed(whenText(draft.at, new Date().toISOString()))}
							</p>
							<div className="buttons section">
								<ButtonLink
									variant="quiet"
									href={`#own=${id}&from=${draft.from}`}
									aria-label={words.goOnNamed(name)}
								>
									{words.goOn}
								</ButtonLink>
								<Button variant="bare" aria-label={words.throwAwayNamed(name)} onClick={() => setAsked(id)}>
									{words.throwAway}
								</Button>
							</div>
							<ConfirmDialog
								open={asked === id}
								onClose={() => setAsked(null)}
								title={words.throwAwayTitle(name)}
								confirm={words.throwAwayConfirm}
								onConfirm={() => {
									setAsked(null);
									throwAway(draft);
									focusAfter();
								}}
								danger
							>
								{words.throwAwayText}
							</ConfirmDialog>
						</Card>
					</li>
				);
			})}
			{unread.map((each) => (
				<li key={each.key}>
					<UnreadKind
						text={each.text}
						onThrowAway={() => {
							throwAwayUnread(each);
							focusAfter();
						}}
					/>
				</li>
			))}
		</ul>
	);
}
