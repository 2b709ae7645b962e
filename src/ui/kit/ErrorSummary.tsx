import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { kitWords } from '#wording/kit.ts';

export type Problem = { readonly text: string; readonly href: `#${string}` };

type ErrorSummaryProps = {
	readonly title: string;
	readonly problems: readonly Problem[];
	/** Raise it with every attempt: the summary then takes the focus again. */
	readonly attempt?: number | undefined;
	/** All went well and this only advises: the page's title does not call it an error. */
	readonly isAdvice?: boolean | undefined;
};

const controls = 'input, select, textarea, button, a[href], [tabindex]';

function labelOf(control: Element): Element {
	// A legend names a whole group and stands above its first choice.
	const legend = control.closest('fieldset')?.querySelector('legend');
	if (legend && control.matches('[type="radio"], [type="checkbox"]')) return legend;
	const label = control.id ? document.querySelector(`label[for="${CSS.escape(control.id)}"]`) : null;
	return label ?? control;
}

/** Leads to a field: opens what it is folded into, shows its question and puts the focus there. */
export function goToField(event: Pick<MouseEvent<HTMLAnchorElement>, 'preventDefault'>, href: string) {
	const target = document.getElementById(decodeURIComponent(href.slice(1)));
	const control = target?.matches(controls) ? target : target?.querySelector<HTMLElement>(controls);
	if (!control) return;
	event.preventDefault();
	for (
		let outer = control.closest('details');
		outer;
		outer = outer.parentElement?.closest('details') ?? null
	) {
		outer.open = true;
	}
	// Focus alone would scroll only the input into view and leave its question above the edge.
	labelOf(control).scrollIntoView({ block: 'start' });
	control.focus({ preventScroll: true });
}

/** What is wrong, all of it, each line a link to its field. Takes the focus and marks the page's title. */
export function ErrorSummary({ title, problems, attempt = 0, isAdvice = false }: ErrorSummaryProps) {
	const box = useRef<HTMLDivElement>(null);
	const heading = useId();
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what calls the focus back
	useEffect(() => {
		// Focus alone, coming from the button at the end of a form, would stop at the last lines of a long summary.
		box.current?.scrollIntoView({ block: 'start' });
		box.current?.focus({ preventScroll: true });
	}, [attempt]);
	useEffect(() => {
		if (isAdvice) return;
		document.title = kitWords.errorTitle(document.title);
		return () => {
			// Only the mark is taken off: the page may have been given another title meanwhile.
			const mark = kitWords.errorTitle('');
			if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
		};
	}, [isAdvice]);
	return (
		<div className="summary" role="alert" aria-labelledby={heading} tabIndex={-1} ref={box}>
			<h2 id={heading}>{title}</h2>
			<ul className="summary__list">
				{problems.map((problem) => (
					<li key={problem.href + problem.text}>
						<a href={problem.href} onClick={(event) => goToField(event, problem.href)}>
							{problem.text}
						</a>
					</li>
				))}
			</ul>
		</div>
	);
}
