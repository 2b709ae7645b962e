import { useState } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { EvidenceFilter } from '#domain/search.ts';
import { contactTypeSchema } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { askedCriteria } from '#domain/unit.ts';
import { useKinds } from '#ui/hooks/use-own-templates.ts';
import { DateField } from '#ui/kit/DateField.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { contactTypeWords } from '#wording/en/contact-types.ts';
import { evidenceListWords } from '#wording/en/evidence-list.ts';
import { unitNames } from './criterion-names.ts';
import { activeFilters } from './filter-address.ts';

type EvidenceFiltersProps = {
	readonly filter: EvidenceFilter;
	readonly units: readonly Unit[];
	readonly heads: readonly EvidenceHead[];
	readonly onNarrow: (edit: Partial<EvidenceFilter>) => void;
};

const words = evidenceListWords;
const any = { value: '', label: words.any };
const STATES = ['to-finish', 'done', 'not-mapped'] as const;

/** What the list can be narrowed to. Kinds that nothing was written of are not offered. */
export function EvidenceFilters({ filter, units, heads, onNarrow }: EvidenceFiltersProps) {
	const kinds = useKinds();
	const used = new Set(heads.map((head) => head.template));
	const count = activeFilters(filter);
	const [startsOpen] = useState(() => count > 0 || matchMedia('(min-width: 80rem)').matches);
	const names = unitNames(units);
	const inUnit = filter.unit === '' ? units : units.filter((unit) => unit.id === filter.unit);
	return (
		<Disclosure summary={count === 0 ? words.filters : words.filtersActive(count)} open={startsOpen}>
			<div className="finder__filters">
				<SelectField
					id="filter-state"
					label={words.state}
					options={[any, ...STATES.map((state) => ({ value: state, label: words.states[state] }))]}
					value={filter.state}
					onChange={(value) => onNarrow({ state: STATES.find((state) => state === value) ?? '' })}
				/>
				<SelectField
					id="filter-unit"
					label={words.unit}
					options={[
						any,
						...units.map((unit) => ({ value: unit.id, label: names.get(unit.id) ?? unit.title })),
					]}
					value={filter.unit}
					// A criterion of another unit would leave nothing.
					onChange={(unit) => onNarrow({ unit, criterion: '' })}
				/>
				<SelectField
					id="filter-criterion"
					label={words.criterion}
					options={[
						any,
						...inUnit.flatMap((unit) =>
							askedCriteria(unit).map((criterion) => ({
								value: criterion.id,
								label: words.criterionOption(names.get(unit.id) ?? '', criterion.code, criterion.text),
							})),
						),
					]}
					value={filter.criterion}
					onChange={(criterion) => onNarrow({ criterion })}
				/>
				<SelectField
					id="filter-template"
					label={words.template}
					options={[
						any,
						...kinds
							.filter((template) => used.has(template.id) || template.id === filter.template)
							.map((template) => ({ value: template.id, label: template.title })),
					]}
					value={filter.template}
					onChange={(template) => onNarrow({ template })}
				/>
				<SelectField
					id="filter-contact"
					label={words.contactType}
					options={[
						any,
						...contactTypeSchema.options.map((type) => ({ value: type, label: contactTypeWords[type] })),
					]}
					value={filter.contactType}
					onChange={(value) =>
						onNarrow({ contactType: contactTypeSchema.options.find((type) => type === value) ?? '' })
					}
				/>
				<DateField
					id="filter-from"
					label={words.from}
					value={filter.from}
					onChange={(from) => onNarrow({ from })}
				/>
				<DateField id="filter-to" label={words.to} value={filter.to} onChange={(to) => onNarrow({ to })} />
			</div>
		</Disclosure>
	);
}
