import { useShared } from '#ui/hooks/use-shared.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { shareWords } from '#wording/en/share.ts';

/** What other apps have shared and that is in no item yet: it is not left to be forgotten. */
export function WaitingShared() {
	const { live } = useShared();
	const entries = live.state === 'ready' ? live.value : [];
	if (entries.length === 0) return null;
	const waiting = entries.filter(({ refused }) => refused === null).length;
	const told =
		waiting > 0
			? { title: shareWords.waiting(waiting), text: shareWords.waitingText, action: shareWords.waitingAction }
			: {
					title: shareWords.onlyRefused,
					text: shareWords.onlyRefusedText,
					action: shareWords.onlyRefusedAction,
				};
	return (
		<div className="section">
			<Notice
				tone="info"
				title={told.title}
				action={
					<ButtonLink variant="quiet" href={link('/share/')}>
						{told.action}
					</ButtonLink>
				}
			>
				{told.text}
			</Notice>
		</div>
	);
}
