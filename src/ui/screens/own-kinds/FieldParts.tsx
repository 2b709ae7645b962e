import { unreachable } from '#domain/identity.ts';
import {
	columnsFrom,
	columnsText,
	measuresFrom,
	measuresText,
	optionsFrom,
	optionsText,
	ratingFrom,
	ratingText,
	rolesFrom,
	rolesText,
} from '#domain/own-template-lines.ts';
import type { Field } from '#domain/template.ts';
import { TextField } from '#ui/kit/TextField.tsx';
import { ownKindsWords } from '#wording/en/own-kinds.ts';
import { LinesField } from './LinesField.tsx';

const words = ownKindsWords.editor;

type FieldPartsProps = {
	readonly field: Field;
	readonly idOf: (part: string) => string;
	readonly errorOf: (part: string) => string | undefined;
	readonly onChange: (field: Field) => void;
};

/** The digits that a number holds exactly: more would become another number, or none that can be kept. */
function markFrom(text: string): number {
	return Number(text.replace(/\D/g, '').slice(0, 15));
}

/** What only some kinds of field have: choices, roles, columns, lines. */
export function FieldParts({ field, idOf, errorOf, onChange }: FieldPartsProps) {
	switch (field.kind) {
		case 'text':
		case 'long-text':
		case 'date':
		case 'consent':
			return null;
		case 'number':
			return (
				<TextField
					id={idOf('unit')}
					label={words.unit}
					hint={words.unitHint}
					value={field.unit ?? ''}
					onChange={(unit) => onChange({ ...field, unit })}
				/>
			);
		case 'choice':
		case 'choices':
			return (
				<LinesField
					id={idOf('options')}
					label={words.options}
					error={errorOf('options')}
					text={optionsText(field.options)}
					onLines={(text) => onChange({ ...field, options: optionsFrom(text, field.options) })}
				/>
			);
		case 'measure':
			return (
				<LinesField
					id={idOf('suggestions')}
					label={words.measures}
					hint={words.measuresHint}
					text={measuresText(field.suggestions)}
					onLines={(text) => onChange({ ...field, suggestions: measuresFrom(text) })}
				/>
			);
		case 'rating-table':
			return (
				<>
					<LinesField
						id={idOf('groups')}
						label={words.lines}
						hint={field.scales[0]?.id === 'yes-no' ? words.linesHint : words.linesKeptHint}
						error={errorOf('groups')}
						text={ratingText(field)}
						onLines={(text) => onChange({ ...field, groups: ratingFrom(text, field) })}
					/>
					<TextField
						id={idOf('passMark')}
						label={words.passMark}
						error={errorOf('passMark')}
						inputMode="numeric"
						value={String(field.passMark)}
						onChange={(text) => onChange({ ...field, passMark: markFrom(text) })}
					/>
				</>
			);
		case 'rows':
			return (
				<>
					<TextField
						id={idOf('row')}
						label={words.row}
						hint={words.rowHint}
						error={errorOf('row')}
						value={field.row}
						onChange={(row) => onChange({ ...field, row })}
					/>
					<LinesField
						id={idOf('columns')}
						label={words.columns}
						hint={words.columnsHint}
						error={errorOf('columns')}
						text={columnsText(field.columns)}
						onLines={(text) => onChange({ ...field, columns: columnsFrom(text, field.columns) })}
					/>
				</>
			);
		case 'people':
			return (
				<LinesField
					id={idOf('roles')}
					label={words.roles}
					hint={words.rolesHint}
					error={errorOf('roles')}
					text={rolesText(field.roles)}
					onLines={(text) => onChange({ ...field, roles: rolesFrom(text) })}
				/>
			);
		case 'signature':
			return (
				<TextField
					id={idOf('role')}
					label={words.signer}
					error={errorOf('role')}
					value={field.role}
					onChange={(role) => onChange({ ...field, role })}
				/>
			);
		default:
			return unreachable(field);
	}
}
