import { type ReactNode, useEffect } from 'react';

/** The learner's phone in the assessor's hands: nothing leads elsewhere but the way to hand it back. */
export function HandedToAssessor({ children }: { readonly children: ReactNode }) {
	useEffect(() => {
		// Bars and side would lead into the learner's portfolio.
		document.documentElement.dataset['handed'] = '';
		return () => {
			delete document.documentElement.dataset['handed'];
		};
	}, []);
	return children;
}
