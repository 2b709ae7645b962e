import * as z from 'zod/mini';
import type { AnswerOf } from '#domain/answer.ts';
import { endsFirst } from '#domain/consent.ts';
import { today } from '#ui/hooks/today.ts';
import { DateField } from '#ui/kit/DateField.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import { EMPTY_CONSENT, taggedOf } from './answer-shapes.ts';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './field-props.ts';

const given = z.enum(['yes', 'no', 'not-needed']);

/** Whether somebody agreed to be part of the evidence: who, to what, how, when, until when. */
export function ConsentAnswer({ field, answer, onAnswer, id }: FieldProps<'consent'>) {
	const consent = taggedOf(answer, 'consent', EMPTY_CONSENT);
	const change = (edit: Partial<AnswerOf<'consent'>>) => onAnswer({ ...consent, ...edit });
	const words = fieldsWords.consent;
	return (
		<FieldGroup id={id} legend={field.label} hint={field.hint}>
			<RadioGroup
				name={`${id}-given`}
				legend={words.given}
				options={[
					{ value: 'yes', label: words.yes },
					{ value: 'no', label: words.no },
					{ value: 'not-needed', label: words.notNeeded },
				]}
				value={consent.given}
				onChange={(value) => change({ given: given.parse(value) })}
			/>
			{consent.given === 'no' && <Notice tone="warning">{words.noMeans}</Notice>}
			{consent.given === 'yes' && (
				<div className="form nested">
					<TextField
						id={`${id}-who`}
						label={words.who}
						hint={words.whoHint}
						autoComplete="off"
						value={consent.who}
						onChange={(who) => change({ who })}
					/>
					<TextField
						id={`${id}-purpose`}
						label={words.purpose}
						value={consent.purpose}
						onChange={(purpose) => change({ purpose })}
					/>
					<TextField
						id={`${id}-how`}
						label={words.how}
						hint={words.howHint}
						value={consent.how}
						onChange={(how) => change({ how })}
					/>
					<DateField
						id={`${id}-date`}
						label={words.date}
						error={today() < consent.date ? words.dateFuture : undefined}
						value={consent.date}
						onChange={(date) => change({ date })}
					/>
					<DateField
						id={`${id}-expires`}
						label={words.expires}
						hint={words.expiresHint}
						error={endsFirst(consent) ? words.endsFirst : undefined}
						value={consent.expires}
						onChange={(expires) => change({ expires })}
					/>
					<DateField
						id={`${id}-withdrawn`}
						label={words.withdrawn}
						hint={words.withdrawnHint}
						value={consent.withdrawn}
						onChange={(withdrawn) => change({ withdrawn })}
					/>
				</div>
			)}
		</FieldGroup>
	);
}
