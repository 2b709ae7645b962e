import { useEffect, useState } from 'react';
import type { Portfolio } from '#domain/portfolio.ts';
import { hasUnsavedDetails } from '#ui/hooks/use-details-form.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { detailsFormWords } from '#wording/en/pdf-details-form.ts';
import { inEnglish } from '#wording/language.ts';

const importForm = () => import('./DetailsForm.tsx');

/** The details that only some centres ask for, closed and not even loaded until somebody wants them. */
export function LateDetails({ portfolio }: { readonly portfolio: Portfolio }) {
	const { value: part, state, load } = useLate(importForm);
	// What was typed before a reload must be in sight again.
	const [startsOpen] = useState(() => hasUnsavedDetails(portfolio.id));
	useEffect(() => {
		if (startsOpen) load();
	}, [startsOpen, load]);
	return (
		<section className="section" lang={inEnglish()}>
			<Disclosure summary={detailsFormWords.title} open={startsOpen} onToggle={(isOpen) => isOpen && load()}>
				{state === 'failed' && <p>{detailsFormWords.notLoaded}</p>}
				{part ? <part.DetailsForm portfolio={portfolio} /> : state === 'loading' && <Loading />}
			</Disclosure>
		</section>
	);
}
