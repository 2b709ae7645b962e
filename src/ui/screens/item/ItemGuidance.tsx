import { lazy, memo, Suspense } from 'react';
import type { Template } from '#domain/template.ts';
import type { Guidance } from '#domain/unit.ts';
import { TipList } from '#ui/fields/FieldTips.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import { FormParts } from './FormParts.tsx';

// Folded away at first: the form can be typed in long before the Markdown reader (17 kB) is needed.
const Markdown = lazy(async () => ({ default: (await import('#ui/kit/Markdown.tsx')).Markdown }));

type ItemGuidanceProps = { readonly template: Template; readonly tips: readonly Guidance[] };

/** How to write a good one (the template's own guidance and what the units say about it), and the way around the form. */
export const ItemGuidance = memo(function ItemGuidance({ template, tips }: ItemGuidanceProps) {
	return (
		<div className="item-guidance">
			{(template.guidance.trim() !== '' || tips.length > 0) && (
				<Disclosure summary={fieldsWords.guidanceTitle}>
					<div className="stack">
						<Suspense>
							<Markdown text={template.guidance} />
						</Suspense>
						<TipList tips={tips} />
					</div>
				</Disclosure>
			)}
			<FormParts template={template} />
		</div>
	);
});
