import { memo } from 'react';
import type { Template } from '#domain/template.ts';
import type { Guidance } from '#domain/unit.ts';
import { TipList } from '#ui/fields/FieldTips.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Markdown } from '#ui/kit/Markdown.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import { FormParts } from './FormParts.tsx';

type ItemGuidanceProps = { readonly template: Template; readonly tips: readonly Guidance[] };

/** How to write a good one (the template's own guidance and what the units say about it), and the way around the form. */
export const ItemGuidance = memo(function ItemGuidance({ template, tips }: ItemGuidanceProps) {
	return (
		<div className="item-guidance">
			{(template.guidance.trim() !== '' || tips.length > 0) && (
				<Disclosure summary={fieldsWords.guidanceTitle}>
					<div className="stack">
						<Markdown text={template.guidance} />
						<TipList tips={tips} />
					</div>
				</Disclosure>
			)}
			<FormParts template={template} />
		</div>
	);
});
