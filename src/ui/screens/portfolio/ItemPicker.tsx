import { useState } from 'react';
import { templateSummaries } from '#content/catalogue.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { filterEvidence, NO_FILTER } from '#domain/search.ts';
import type { Unit } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { pickerWords } from '#wording/en/pdf-options.ts';
import '#styles/screens/pdf-options.css';

type ItemPickerProps = {
	readonly heads: readonly EvidenceHead[];
	readonly units: readonly Pick<Unit, 'id' | 'title'>[];
	/** Ids of the chosen items. */
	readonly chosen: readonly string[];
	readonly onChange: (chosen: readonly string[]) => void;
	/** Nothing was chosen when the PDF was asked for. */
	readonly isMissing: boolean;
};

const words = pickerWords;
const any = { value: '', label: words.any };
/** More boxes at once make a cheap phone stutter. */
const STEP = 60;
const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** Single items for a PDF: narrowed by title, unit and kind, ticked one by one or all that are shown. */
export function ItemPicker({ heads, units, chosen, onChange, isMissing }: ItemPickerProps) {
	const [text, setText] = useState('');
	const [unit, setUnit] = useState('');
	const [template, setTemplate] = useState('');
	const [most, setMost] = useState(STEP);
	const used = new Set(heads.map((head) => head.template));
	const fitting = [...filterEvidence(heads, NO_TEXTS, { ...NO_FILTER, text, unit, template })].sort(
		byReference,
	);
	const ids = fitting.map(({ id }) => id);
	return (
		<div className="picker">
			<div className="picker__filters">
				<TextField id="picker-text" type="search" label={words.text} value={text} onChange={setText} />
				<SelectField
					id="picker-unit"
					label={words.unit}
					options={[any, ...units.map(({ id, title }) => ({ value: id, label: title }))]}
					value={unit}
					onChange={setUnit}
				/>
				<SelectField
					id="picker-kind"
					label={words.kind}
					options={[
						any,
						...templateSummaries
							.filter(({ id }) => used.has(id))
							.map(({ id, title }) => ({ value: id, label: title })),
					]}
					value={template}
					onChange={setTemplate}
				/>
			</div>
			<div className="buttons">
				<Button variant="quiet" onClick={() => onChange([...new Set([...chosen, ...ids])])}>
					{words.all}
				</Button>
				<Button variant="quiet" onClick={() => onChange([])}>
					{words.none}
				</Button>
			</div>
			<CheckboxGroup
				name="picker-items"
				legend={words.title}
				hint={<span role="status">{words.hint(chosen.length)}</span>}
				error={isMissing && chosen.length === 0 ? words.needed : undefined}
				options={fitting.slice(0, most).map(({ id, reference, title }) => ({
					value: id,
					label: words.item(reference || words.draft, title.trim() || words.untitled),
				}))}
				value={chosen}
				onChange={onChange}
			/>
			{fitting.length === 0 && <p>{words.nothing}</p>}
			{fitting.length > most && (
				<Button variant="quiet" onClick={() => setMost(most + STEP)}>
					{words.more(Math.min(STEP, fitting.length - most))}
				</Button>
			)}
		</div>
	);
}

function byReference(a: EvidenceHead, b: EvidenceHead): number {
	// Drafts have no reference yet and come last; E999 stands before E1000.
	if ((a.reference === '') !== (b.reference === '')) return a.reference === '' ? 1 : -1;
	return a.reference.length - b.reference.length || (a.reference < b.reference ? -1 : 1);
}
