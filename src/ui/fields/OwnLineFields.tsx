import type { OwnLine } from '#domain/answer.ts';
import { readNumber } from '#domain/number.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { fieldsWords } from '#wording/en/fields.ts';

type OwnLineFieldsProps = {
	readonly id: string;
	readonly line: OwnLine;
	readonly onChange: (edit: Partial<OwnLine>) => void;
};

/** What a line of the workplace's own scorecard says, which standard it serves and how much it counts. */
export function OwnLineFields({ id, line, onChange }: OwnLineFieldsProps) {
	const words = fieldsWords.rating;
	const isWeightUnreadable = line.weight.trim() !== '' && readNumber(line.weight) === null;
	return (
		<>
			<TextField
				id={`${id}-text`}
				label={words.ownText}
				value={line.text}
				onChange={(text) => onChange({ text })}
			/>
			<TextField
				id={`${id}-standard`}
				label={words.ownStandard}
				value={line.standard}
				onChange={(standard) => onChange({ standard })}
			/>
			<TextField
				id={`${id}-weight`}
				label={words.ownWeight}
				hint={words.ownWeightHint}
				error={isWeightUnreadable ? fieldsWords.number.unreadable : undefined}
				inputMode="decimal"
				autoComplete="off"
				value={line.weight}
				onChange={(weight) => onChange({ weight })}
			/>
			<Checkbox
				id={`${id}-critical`}
				label={words.ownCritical}
				checked={line.critical}
				onChange={(critical) => onChange({ critical })}
			/>
		</>
	);
}
