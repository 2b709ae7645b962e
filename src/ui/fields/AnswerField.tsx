import type { ReactNode } from 'react';
import { memo, useCallback } from 'react';
import type { Answer } from '#domain/answer.ts';
import { unreachable } from '#domain/identity.ts';
import type { Field } from '#domain/template.ts';
import type { Guidance } from '#domain/unit.ts';
import { ChoiceAnswer, ChoicesAnswer } from './ChoiceAnswer.tsx';
import { ConsentAnswer } from './ConsentAnswer.tsx';
import { fieldDomId } from './dom-ids.ts';
import { FieldTips } from './FieldTips.tsx';
import { GuardMark } from './GuardMark.tsx';
import { MeasureAnswer } from './MeasureAnswer.tsx';
import { NumberAnswer } from './NumberAnswer.tsx';
import { PeopleAnswer } from './PeopleAnswer.tsx';
import { RatingTableAnswer } from './RatingTableAnswer.tsx';
import { RowsAnswer } from './RowsAnswer.tsx';
import { SignatureAnswer } from './SignatureAnswer.tsx';
import { DateAnswer, LongTextAnswer, TextAnswer } from './TextAnswer.tsx';

type AnswerFieldProps = {
	readonly field: Field;
	readonly answer: Answer | undefined;
	/** The same function for the life of the form, so that typing in one field draws only that field. */
	readonly onAnswer: (field: string, answer: Answer) => void;
	readonly tips: readonly Guidance[];
	readonly under?: ReactNode;
};

/** One field of a template, whatever its kind, with the guidance that belongs beside it. */
export const AnswerField = memo(function AnswerField(props: AnswerFieldProps) {
	const { field, answer, onAnswer, tips, under } = props;
	const give = useCallback((next: Answer) => onAnswer(field.id, next), [field.id, onAnswer]);
	return (
		<div className="answer">
			<Control field={field} answer={answer} onAnswer={give} />
			{under}
			<GuardMark at={`answer:${field.id}`} />
			<FieldTips tips={tips} />
		</div>
	);
});

type ControlProps = {
	readonly field: Field;
	readonly answer: Answer | undefined;
	readonly onAnswer: (answer: Answer) => void;
};

function Control({ field, answer, onAnswer }: ControlProps) {
	const rest = { answer, onAnswer, id: fieldDomId(field.id) };
	switch (field.kind) {
		case 'text':
			return <TextAnswer field={field} {...rest} />;
		case 'long-text':
			return <LongTextAnswer field={field} {...rest} />;
		case 'date':
			return <DateAnswer field={field} {...rest} />;
		case 'number':
			return <NumberAnswer field={field} {...rest} />;
		case 'choice':
			return <ChoiceAnswer field={field} {...rest} />;
		case 'choices':
			return <ChoicesAnswer field={field} {...rest} />;
		case 'measure':
			return <MeasureAnswer field={field} {...rest} />;
		case 'rating-table':
			return <RatingTableAnswer field={field} {...rest} />;
		case 'rows':
			return <RowsAnswer field={field} {...rest} />;
		case 'people':
			return <PeopleAnswer field={field} {...rest} />;
		case 'consent':
			return <ConsentAnswer field={field} {...rest} />;
		case 'signature':
			return <SignatureAnswer field={field} {...rest} />;
		default:
			return unreachable(field);
	}
}
