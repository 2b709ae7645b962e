import type { Template } from '#domain/template.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import { itemWords } from '#wording/en/item.ts';
import { itemDomIds } from './dom-ids.ts';

/** Ways to the parts of a long form: the scorecard of a checklist stands six thumbs down on a phone. */
export function FormParts({ template }: { readonly template: Template }) {
	const parts = [
		...template.sections.map((section) => ({ id: `section-${section.id}`, title: section.title })),
		{ id: 'item-attachments', title: itemWords.attachments.title },
		{ id: itemDomIds.claims, title: itemWords.criteria.title },
	];
	return (
		<Disclosure summary={fieldsWords.partsTitle}>
			<ul className="form-parts">
				{parts.map((part) => (
					<li key={part.id}>
						{/* Not a link: a hash in this address names an item. */}
						<button type="button" className="chip" onClick={() => goTo(part.id)}>
							{part.title}
						</button>
					</li>
				))}
			</ul>
		</Disclosure>
	);
}

function goTo(id: string): void {
	const part = document.getElementById(id);
	const target = part?.matches('[tabindex]') ? part : part?.querySelector('input');
	part?.scrollIntoView({ block: 'start' });
	target?.focus({ preventScroll: true });
}
