import type { Portfolio } from '#domain/portfolio.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { pdfOptionWords } from '#wording/en/pdf-options.ts';

const importOptions = () => import('./PdfOptions.tsx');

/** "What the PDF contains": most people never change it, so its code comes when it is opened. */
export function LateOptions({ portfolio }: { readonly portfolio: Portfolio }) {
	const { value: part, state, load } = useLate(importOptions);
	return (
		<Disclosure summary={pdfOptionWords.title} onToggle={(isOpen) => isOpen && load()}>
			{state === 'failed' && <p>{pdfOptionWords.notLoaded}</p>}
			{part ? <part.PdfOptions portfolio={portfolio} /> : state === 'loading' && <Loading />}
		</Disclosure>
	);
}
