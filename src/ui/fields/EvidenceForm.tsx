import type { ReactNode } from 'react';
import type { Answer, Answers } from '#domain/answer.ts';
import type { Template } from '#domain/template.ts';
import type { Guidance } from '#domain/unit.ts';
import '#styles/fields.css';
import { AnswerField } from './AnswerField.tsx';

type EvidenceFormProps = {
	readonly template: Template;
	readonly answers: Answers;
	readonly onAnswer: (field: string, answer: Answer) => void;
	/** Guidance of the adopted units by field id. */
	readonly tips: ReadonlyMap<string, readonly Guidance[]>;
	/** What stands under single fields, by field id. */
	readonly under?: ReadonlyMap<string, ReactNode> | undefined;
};

const NO_TIPS: readonly Guidance[] = [];

/** The form of any template: its sections and fields in their order. */
export function EvidenceForm({ template, answers, onAnswer, tips, under }: EvidenceFormProps) {
	return template.sections.map((section) => (
		<section key={section.id} className="form-section" aria-labelledby={`section-${section.id}`}>
			<h2 id={`section-${section.id}`} className="form-section__title" tabIndex={-1}>
				{section.title}
			</h2>
			{section.hint !== undefined && <p className="form-section__hint">{section.hint}</p>}
			{section.fields.map((field) => (
				<AnswerField
					key={field.id}
					field={field}
					answer={answers[field.id]}
					onAnswer={onAnswer}
					tips={tips.get(field.id) ?? NO_TIPS}
					under={under?.get(field.id)}
				/>
			))}
		</section>
	));
}
