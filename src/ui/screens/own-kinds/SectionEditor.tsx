import { useState } from 'react';
import {
	addField,
	changeSection,
	type FieldKind,
	fieldKinds,
	moveSection,
	removeSection,
} from '#domain/own-template.ts';
import type { Template } from '#domain/template.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { ownKindsWords } from '#wording/en/own-kinds.ts';
import type { TemplateProblem } from '#workflows/own-templates.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { oneLine } from './one-line.ts';
import { errorAt, placeId } from './problem-places.ts';

const words = ownKindsWords.editor;

type SectionEditorProps = {
	readonly template: Template;
	readonly at: number;
	readonly problems: readonly TemplateProblem[];
	readonly onChange: (template: Template) => void;
};

/** A section with its heading and its fields. */
export function SectionEditor({ template, at, problems, onChange }: SectionEditorProps) {
	const [kind, setKind] = useState<FieldKind>('long-text');
	const section = template.sections[at];
	if (!section) return null;
	const path = `sections.${at}`;
	const name = section.title || words.section(at + 1);
	const noFields = errorAt(problems, `${path}.fields`);
	return (
		<fieldset className="own-section">
			<legend className="own-section__title">{words.section(at + 1)}</legend>
			<TextField
				id={placeId(`${path}.title`)}
				label={words.sectionTitle}
				error={errorAt(problems, `${path}.title`)}
				value={section.title}
				onChange={(title) => onChange(changeSection(template, at, { title }))}
			/>
			<TextArea
				rows={1}
				id={placeId(`${path}.hint`)}
				label={words.sectionHint}
				value={section.hint ?? ''}
				onChange={(hint) => onChange(changeSection(template, at, { hint: oneLine(hint) }))}
			/>
			<MoveButtons
				name={name}
				isFirst={at === 0}
				isLast={at === template.sections.length - 1}
				onMove={(by) => onChange(moveSection(template, at, by))}
				onRemove={() => onChange(removeSection(template, at))}
				after="own-sections"
			/>
			{section.fields.map((field, place) => (
				<FieldEditor
					key={field.id}
					template={template}
					section={at}
					at={place}
					field={field}
					problems={problems}
					onChange={onChange}
				/>
			))}
			<div className="own-section__add" id={placeId(`${path}.fields`)} tabIndex={-1}>
				<SelectField
					id={placeId(`${path}.kind`)}
					label={words.kind}
					error={noFields}
					value={kind}
					onChange={(value) => setKind(fieldKinds.find((each) => each === value) ?? 'text')}
					options={fieldKinds.map((value) => ({ value, label: ownKindsWords.kinds[value] }))}
				/>
				<Button
					variant="quiet"
					icon={<AddIcon />}
					aria-label={words.addFieldTo(name)}
					onClick={() => onChange(addField(template, at, kind))}
				>
					{words.addField}
				</Button>
			</div>
		</fieldset>
	);
}
