import { useShared } from '#ui/hooks/use-shared.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { homeWords } from '#wording/home.ts';

const words = homeWords.shared;

/** What other apps have shared and that is in no item yet: it is not left to be forgotten. */
export function WaitingShared() {
	const { live } = useShared();
	const entries = live.state === 'ready' ? live.value : [];
	if (entries.length === 0) return null;
	const waiting = entries.filter(({ refused }) => refused === null).length;
	const told =
		waiting > 0
			? { title: words.waiting(waiting), text: words.waitingText, action: words.waitingAction }
			: {
					title: words.onlyRefused,
					text: words.onlyRefusedText,
					action: words.onlyRefusedAction,
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
