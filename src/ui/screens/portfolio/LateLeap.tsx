import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { leap2aWords } from '#wording/en/leap2a.ts';

const importLeap = () => import('./Leap2a.tsx');

/** For those whose centre uses Mahara: folded away, as few need it. */
export function LateLeap() {
	const { value: part, state, load } = useLate(importLeap);
	return (
		<Disclosure summary={leap2aWords.title} onToggle={(isOpen) => isOpen && load()}>
			{state === 'failed' && <p>{leap2aWords.notLoaded}</p>}
			{part ? <part.Leap2a /> : state === 'loading' && <Loading />}
		</Disclosure>
	);
}
