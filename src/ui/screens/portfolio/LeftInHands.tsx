import { useLeftInHands } from '#ui/hooks/use-left-in-hands.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { handToAssessorWords } from '#wording/en/hand-to-assessor.ts';
import { inEnglish } from '#wording/language.ts';

const words = handToAssessorWords.left;

/** What an assessor decided on this phone and is not in the learner's portfolio, wherever she looks next. */
export function LeftInHands({ portfolio }: { readonly portfolio: string }) {
	const left = useLeftInHands(portfolio);
	if (!left || (left.made === 0 && !left.isBegun)) return null;
	return (
		<div className="section">
			<Notice
				tone="warning"
				lang={inEnglish()}
				title={left.made > 0 ? words.made(left.made) : words.begun}
				action={
					<ButtonLink variant="quiet" href={link('/portfolio/#hand-over')}>
						{words.finish}
					</ButtonLink>
				}
			>
				{left.made > 0 ? words.madeText : words.begunText}
			</Notice>
		</div>
	);
}

/** The same beside the button that hands it over. */
export function LeftHere({ portfolio }: { readonly portfolio: string }) {
	const left = useLeftInHands(portfolio);
	if (!left || (left.made === 0 && !left.isBegun)) return null;
	return (
		<Notice tone="warning">
			{left.made > 0 ? handToAssessorWords.pending(left.made) : `${words.begun}. ${words.begunText}`}
		</Notice>
	);
}
