import { useCallback, useState } from 'react';
import type { Answer, Answers } from '#domain/answer.ts';
import type { Template } from '#domain/template.ts';
import type { Guidance } from '#domain/unit.ts';
import { EvidenceForm } from '#ui/fields/EvidenceForm.tsx';
import { Markdown } from '#ui/kit/Markdown.tsx';
import { ownKindsWords } from '#wording/en/own-kinds.ts';

const words = ownKindsWords.editor;
const NO_TIPS: ReadonlyMap<string, readonly Guidance[]> = new Map();

/** The form as an item will show it, live. */
export function Preview({ template }: { readonly template: Template }) {
	const [answers, setAnswers] = useState<Answers>({});
	const answer = useCallback(
		(field: string, given: Answer) => setAnswers((before) => ({ ...before, [field]: given })),
		[],
	);
	return (
		<section className="own-preview" aria-labelledby="own-preview">
			<h2 id="own-preview">{words.preview}</h2>
			<p className="small">{words.previewText}</p>
			<div className="card own-preview__sheet">
				{template.guidance.trim() !== '' && <Markdown text={template.guidance} />}
				<EvidenceForm
					key={template.sections.flatMap(({ fields }) => fields.map(({ id, kind }) => id + kind)).join()}
					template={named(template)}
					answers={answers}
					onAnswer={answer}
					tips={NO_TIPS}
				/>
			</div>
		</section>
	);
}

/** Headings and labels that are not written yet still have a place. */
function named(template: Template): Template {
	return {
		...template,
		sections: template.sections.map((section, at) => ({
			...section,
			title: section.title || words.section(at + 1),
			fields: section.fields.map((field) => ({ ...field, label: field.label || words.noLabel })),
		})),
	};
}
