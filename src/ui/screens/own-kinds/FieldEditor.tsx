import { changeField, moveField, removeField } from '#domain/own-template.ts';
import type { Field, Template } from '#domain/template.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { ownKindsWords } from '#wording/en/own-kinds.ts';
import type { TemplateProblem } from '#workflows/own-templates.ts';
import { FieldParts } from './FieldParts.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { oneLine } from './one-line.ts';
import { errorAt, placeId } from './problem-places.ts';

const words = ownKindsWords.editor;

type FieldEditorProps = {
	readonly template: Template;
	readonly section: number;
	readonly at: number;
	readonly field: Field;
	readonly problems: readonly TemplateProblem[];
	readonly onChange: (template: Template) => void;
};

/** One field of a form that is being made. */
export function FieldEditor({ template, section, at, field, problems, onChange }: FieldEditorProps) {
	const path = `sections.${section}.fields.${at}`;
	const name = field.label || words.fieldNumber(at + 1, ownKindsWords.kinds[field.kind]);
	const change = (next: Field) => onChange(changeField(template, section, at, next));
	const isFirst = section === 0 && at === 0;
	const isLast =
		section === template.sections.length - 1 && at === (template.sections[section]?.fields.length ?? 0) - 1;
	return (
		<fieldset className="own-field">
			<legend className="own-field__kind">
				{words.fieldNumber(at + 1, ownKindsWords.kinds[field.kind])}
			</legend>
			<TextField
				id={placeId(`${path}.label`)}
				label={words.label}
				error={errorAt(problems, `${path}.label`)}
				value={field.label}
				onChange={(label) => change({ ...field, label })}
			/>
			<TextArea
				rows={1}
				id={placeId(`${path}.hint`)}
				label={words.hint}
				value={field.hint ?? ''}
				onChange={(hint) => change({ ...field, hint: oneLine(hint) })}
			/>
			<FieldParts
				field={field}
				idOf={(part) => placeId(`${path}.${part}`)}
				errorOf={(part) => errorAt(problems, `${path}.${part}`)}
				onChange={change}
			/>
			<Checkbox
				id={placeId(`${path}.expected`)}
				label={words.expected}
				checked={field.expected}
				onChange={(expected) => change({ ...field, expected })}
			/>
			<MoveButtons
				name={name}
				isFirst={isFirst}
				isLast={isLast}
				onMove={(by) => onChange(moveField(template, section, at, by))}
				onRemove={() => onChange(removeField(template, section, at))}
				after={placeId(`sections.${section}.fields`)}
			/>
		</fieldset>
	);
}
