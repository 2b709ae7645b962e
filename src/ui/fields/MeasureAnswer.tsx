import * as z from 'zod/mini';
import type { AnswerOf, Measure } from '#domain/answer.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import '#styles/fields/measure.css';
import { EMPTY_MEASURE, taggedOf } from './answer-shapes.ts';
import { EntryList } from './EntryList.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './field-props.ts';
import { MeasureResult } from './MeasureResult.tsx';
import { newPartId } from './part-id.ts';
import { useListEditing } from './use-list-editing.ts';

const direction = z.enum(['higher', 'lower']);

/** Numbers before and after, so that a result is seen and not only told. */
export function MeasureAnswer({ field, answer, onAnswer, id }: FieldProps<'measure'>) {
	const { measures } = taggedOf(answer, 'measure', EMPTY_MEASURE);
	const setMeasures = (next: AnswerOf<'measure'>['measures']) =>
		onAnswer({ kind: 'measure', measures: next });
	const editing = useListEditing(measures, setMeasures);
	const words = fieldsWords.measure;
	const change = (measure: Measure, edit: Partial<Measure>) =>
		setMeasures(measures.map((other) => (other.id === measure.id ? { ...measure, ...edit } : other)));
	const add = (ready: Pick<Measure, 'name' | 'unit' | 'better'>) =>
		editing.add({ id: newPartId(), before: '', after: '', ...ready });
	const unused = field.suggestions.filter(
		(suggestion) => !measures.some((measure) => measure.name === suggestion.name),
	);
	return (
		<FieldGroup id={id} legend={field.label} hint={field.hint}>
			{measures.length === 0 && !editing.removed && <p className="entries-empty">{words.empty}</p>}
			<EntryList
				items={measures}
				editing={editing}
				legendOf={(_, index) => words.legend(index + 1)}
				nameOf={(measure, index) => measure.name.trim() || words.thisMeasure(index + 1)}
			>
				{(measure) => <MeasureFields id={`${id}-${measure.id}`} measure={measure} onChange={change} />}
			</EntryList>
			{unused.length > 0 && (
				<fieldset className="suggestions">
					<legend className="small">{words.suggestions}</legend>
					{unused.map((suggestion) => (
						<button
							key={suggestion.name}
							type="button"
							className="chip"
							aria-label={words.addSuggestion(suggestion.name)}
							onClick={() => add(suggestion)}
						>
							<AddIcon /> {suggestion.name}
						</button>
					))}
				</fieldset>
			)}
			<Button
				variant="quiet"
				icon={<AddIcon />}
				onClick={() => add({ name: '', unit: '', better: 'higher' })}
			>
				{words.add}
			</Button>
		</FieldGroup>
	);
}

type MeasureFieldsProps = {
	readonly id: string;
	readonly measure: Measure;
	readonly onChange: (measure: Measure, edit: Partial<Measure>) => void;
};

function MeasureFields({ id, measure, onChange }: MeasureFieldsProps) {
	const words = fieldsWords.measure;
	return (
		<>
			<TextField
				id={`${id}-name`}
				label={words.name}
				value={measure.name}
				onChange={(name) => onChange(measure, { name })}
			/>
			<div className="side-by-side side-by-side--measure">
				<TextField
					id={`${id}-before`}
					label={words.before}
					inputMode="decimal"
					autoComplete="off"
					value={measure.before}
					onChange={(before) => onChange(measure, { before })}
				/>
				<TextField
					id={`${id}-after`}
					label={words.after}
					inputMode="decimal"
					autoComplete="off"
					value={measure.after}
					onChange={(after) => onChange(measure, { after })}
				/>
				<TextField
					id={`${id}-unit`}
					label={words.unit}
					value={measure.unit}
					onChange={(unit) => onChange(measure, { unit })}
				/>
			</div>
			<RadioGroup
				inline
				name={`${id}-better`}
				legend={words.better}
				options={[
					{ value: 'higher', label: words.higher },
					{ value: 'lower', label: words.lower },
				]}
				value={measure.better}
				onChange={(value) => onChange(measure, { better: direction.parse(value) })}
			/>
			<MeasureResult measure={measure} />
		</>
	);
}
