import { useState } from 'react';
import { unitSummaries } from '#content/catalogue.ts';
import type { PortfolioStart, StartProblem } from '#domain/portfolio.ts';
import { criteriaOf, type Unit, type UnitSummary } from '#domain/unit.ts';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import type { Problem } from '#ui/kit/ErrorSummary.tsx';
import { InEnglish } from '#ui/kit/InEnglish.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { unitsWords } from '#wording/en/units.ts';
import { homeWords } from '#wording/home.ts';
import { inEnglish } from '#wording/language.ts';
import { suggestedQualification } from './suggested-qualification.ts';

const words = homeWords.start;

const fieldOf: Readonly<Record<StartProblem, `#${string}`>> = {
	'learner-missing': '#learner',
	'units-missing': '#units',
};

/** The problems as lines of an error summary, each leading to its field. */
export function startProblemLinks(problems: readonly StartProblem[]): readonly Problem[] {
	return problems.map((problem) => ({ text: words[problem], href: fieldOf[problem] }));
}

type PortfolioFieldsProps = {
	readonly value: PortfolioStart;
	readonly onChange: (value: PortfolioStart) => void;
	readonly problems: readonly StartProblem[];
	/** Fill in the qualification from the units until the learner writes one. */
	readonly suggest?: boolean | undefined;
	readonly unitsHint?: string | undefined;
	/** Those that the learner brought, after the built-in ones. */
	readonly ownUnits?: readonly Unit[] | undefined;
};

/** The fields of a portfolio's cover: shared by the start form and the settings. */
export function PortfolioFields(props: PortfolioFieldsProps) {
	const { value, onChange, problems, suggest, unitsHint, ownUnits = [] } = props;
	const offered = [...unitSummaries, ...ownUnits];
	// What she wrote herself may come back with the form after a reload.
	const [ownQualification, setOwnQualification] = useState(
		() => !suggest || value.qualification !== suggestedQualification(offered, value.units),
	);
	const change = (changes: Partial<PortfolioStart>) => onChange({ ...value, ...changes });
	const chooseUnits = (chosen: readonly string[]) => {
		const units = [...chosen];
		change(ownQualification ? { units } : { units, qualification: suggestedQualification(offered, units) });
	};
	const error = (problem: StartProblem) => (problems.includes(problem) ? words[problem] : undefined);
	return (
		<>
			<TextField
				id="learner"
				label={words.name}
				hint={words.nameHint}
				error={error('learner-missing')}
				autoComplete="name"
				value={value.learner}
				onChange={(learner) => change({ learner })}
			/>
			<CheckboxGroup
				name="units"
				legend={words.units}
				hint={unitsHint ?? words.unitsHint}
				error={error('units-missing')}
				options={offered.map((unit) => ({
					value: unit.id,
					label: <span lang={inEnglish()}>{unitsWords.fullName(unit)}</span>,
					hint: (
						<InEnglish text={words.unitFacts(unit.qualification, countOf(unit))} part={unit.qualification} />
					),
				}))}
				value={value.units}
				onChange={chooseUnits}
			/>
			{/* One line that may wrap: on a phone the end of its name would be out of sight. */}
			<TextArea
				id="qualification"
				rows={1}
				label={words.qualification}
				hint={suggest ? words.qualificationHint : undefined}
				autoComplete="off"
				value={value.qualification}
				onChange={(typed) => {
					setOwnQualification(true);
					change({ qualification: typed.replace(/\s*\n\s*/g, ' ') });
				}}
			/>
			<TextField
				id="centre"
				label={words.centre}
				hint={suggest ? words.centreHint : undefined}
				autoComplete="organization"
				value={value.centre}
				onChange={(centre) => change({ centre })}
			/>
			<TextField
				id="assessor"
				label={words.assessor}
				hint={suggest ? words.assessorHint : undefined}
				autoComplete="off"
				value={value.assessor}
				onChange={(assessor) => change({ assessor })}
			/>
		</>
	);
}

function countOf(unit: Unit | UnitSummary): number {
	return 'criteria' in unit ? unit.criteria : criteriaOf(unit).length;
}
