import { useGuardSettings } from '#ui/hooks/use-guard-settings.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { namesWords } from '#wording/en/guard-names.ts';
import { inEnglish } from '#wording/language.ts';

const importForm = () => import('./NamesForm.tsx');

/** The learner's own list of names, closed and not even loaded until somebody wants it. */
export function LateNames() {
	const { value: part, state, load } = useLate(importForm);
	const settings = useGuardSettings();
	return (
		<section className="section" lang={inEnglish()}>
			<Disclosure summary={namesWords.title} onToggle={(isOpen) => isOpen && load()}>
				{state === 'failed' && <p>{namesWords.notLoaded}</p>}
				{part && settings ? <part.NamesForm names={settings.names} /> : state === 'loading' && <Loading />}
			</Disclosure>
		</section>
	);
}
