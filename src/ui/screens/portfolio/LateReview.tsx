import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { reviewWords } from '#wording/en/review.ts';

const importReview = () => import('./Review.tsx');

/** The check before the PDF. It is offered, and keeps nobody from building. */
export function LateReview() {
	const { value: part, state, load } = useLate(importReview);
	return (
		<Disclosure summary={reviewWords.open} onToggle={(isOpen) => isOpen && load()}>
			{state === 'failed' && <p>{reviewWords.notLoaded}</p>}
			{part ? <part.Review /> : state === 'loading' && <Loading />}
		</Disclosure>
	);
}
