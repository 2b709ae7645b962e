import type { PartName, PdfChoice } from '#domain/pdf-choice.ts';
import { isLeftOut, orderedUnitParts, withOrder, withPart } from '#domain/pdf-choice.ts';
import { useListEditing } from '#ui/fields/use-list-editing.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { DownIcon, UpIcon } from '#ui/kit/Icon.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import { pdfOptionWords } from '#wording/en/pdf-options.ts';
import { partWords } from '#wording/en/pdf-parts.ts';
import '#styles/fields/entries.css';

type PartListProps = {
	readonly legend: string;
	readonly parts: readonly PartName[];
	/** A part that keeps its place before all others. */
	readonly first?: PartName;
	readonly choice: PdfChoice;
	readonly onChange: (choice: PdfChoice) => void;
};

const words = pdfOptionWords;

/** Parts to tick and to put in order; the parts of a unit stand inside "Units". */
export function PartList({ legend, parts, first, choice, onChange }: PartListProps) {
	const editing = useListEditing(
		parts.map((id) => ({ id })),
		(items) =>
			onChange(
				withOrder(
					choice,
					items.map(({ id }) => id),
				),
			),
	);
	return (
		<div ref={editing.listRef} className="parts">
			<p className="parts__legend" id={`parts-${parts[0]}-legend`}>
				{legend}
			</p>
			<ol aria-labelledby={`parts-${parts[0]}-legend`}>
				{first !== undefined && (
					<li className="part">
						<PartCheckbox part={first} choice={choice} onChange={onChange} />
					</li>
				)}
				{parts.map((part, index) => (
					<li key={part} className="part">
						<div className="part__line" data-entry={part}>
							<PartCheckbox part={part} choice={choice} onChange={onChange} />
							<button
								type="button"
								className="tool"
								data-entry-action="up"
								aria-label={fieldsWords.rows.moveUp(partWords.names[part])}
								disabled={index === 0}
								onClick={() => editing.move(index, -1, partWords.names[part])}
							>
								<UpIcon />
							</button>
							<button
								type="button"
								className="tool"
								data-entry-action="down"
								aria-label={fieldsWords.rows.moveDown(partWords.names[part])}
								disabled={index === parts.length - 1}
								onClick={() => editing.move(index, 1, partWords.names[part])}
							>
								<DownIcon />
							</button>
						</div>
						{part === 'units' && !isLeftOut(choice, part) && (
							<PartList
								legend={words.unitParts}
								parts={orderedUnitParts(choice)}
								choice={choice}
								onChange={onChange}
							/>
						)}
					</li>
				))}
			</ol>
		</div>
	);
}

type PartCheckboxProps = Omit<PartListProps, 'legend' | 'parts' | 'first'> & { readonly part: PartName };

function PartCheckbox({ part, choice, onChange }: PartCheckboxProps) {
	const name = partWords.names[part];
	return (
		<Checkbox
			id={`part-${part}`}
			label={name}
			hint={words.hints[part]}
			checked={!isLeftOut(choice, part)}
			onChange={(isIn) => onChange(withPart(choice, part, isIn))}
		/>
	);
}
