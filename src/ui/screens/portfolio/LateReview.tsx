import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { beforeExportWords } from '#wording/en/before-export.ts';

const importReview = () => import('./Review.tsx');

/** The check before the PDF. It is offered, and keeps nobody from building. */
export function LateReview() {
	const { value: part, state, load } = useLate(importReview);
	return (
		<Disclosure summary={beforeExportWords.open} onToggle={(isOpen) => isOpen && load()}>
			{state === 'failed' && <p>{beforeExportWords.notLoaded}</p>}
			{part ? <part.Review /> : state === 'loading' && <Loading />}
		</Disclosure>
	);
}
