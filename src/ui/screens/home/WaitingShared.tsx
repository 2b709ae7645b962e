import { useShared } from '#ui/hooks/use-shared.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { shareWords } from '#wording/en/share.ts';

/** What other apps have shared and that is in no item yet: it is not left to be forgotten. */
export function WaitingShared() {
	const { live } = useShared();
	const count = live.state === 'ready' ? live.value.length : 0;
	if (count === 0) return null;
	return (
		<div className="section">
			<Notice
				tone="info"
				title={shareWords.waiting(count)}
				action={
					<ButtonLink variant="quiet" href={link('/share/')}>
						{shareWords.waitingAction}
					</ButtonLink>
				}
			>
				{shareWords.waitingText}
			</Notice>
		</div>
	);
}
