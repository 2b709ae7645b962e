import { useWaitingUnits } from '#ui/hooks/use-waiting-units.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { homeWords } from '#wording/home.ts';

const words = homeWords.waitingUnits;

/** Units that were brought and are in no portfolio: whoever opens the app is told, and led to them. */
export function WaitingBrought({ isStarted }: { readonly isStarted: boolean }) {
	const { waiting } = useWaitingUnits();
	if (waiting.length === 0) return null;
	return (
		<div className="section">
			<Notice
				tone="info"
				title={words.title(waiting.length)}
				action={
					<ButtonLink variant="quiet" href={link('/units/')}>
						{words.action}
					</ButtonLink>
				}
			>
				<p>{waiting.map(({ title }) => title).join(', ')}</p>
				<p>{isStarted ? words.later : words.before}</p>
			</Notice>
		</div>
	);
}
