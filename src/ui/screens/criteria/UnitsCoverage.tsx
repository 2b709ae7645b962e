import { useEffect, useState } from 'react';
import type { UnitCoverage } from '#domain/coverage.ts';
import { STATES_BY_NEED } from '#domain/coverage.ts';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { Tabs } from '#ui/kit/Tabs.tsx';
import { useHash } from '#ui/use-hash.ts';
import { useMedia } from '#ui/use-media.ts';
import { criteriaWords } from '#wording/criteria.ts';
import { unitsWords } from '#wording/en/units.ts';
import { inEnglish } from '#wording/language.ts';
import { UnitPanel } from './UnitPanel.tsx';

/** The unit that an address such as `#icq-l3-monitor-quality/3.1` or `#icq-l3-monitor-quality` names. */
function unitOfHash(units: readonly UnitCoverage[], hash: string): string | undefined {
	return units.find(({ unit }) => hash === unit.id || hash.startsWith(`${unit.id}/`))?.unit.id;
}

/** The unit whose neediest criterion needs most: one with a gap before one that waits for the assessor. */
function neediestUnit(units: readonly UnitCoverage[]): string {
	for (const state of STATES_BY_NEED) {
		const found = units.find(({ counts }) => counts[state] > 0);
		if (found) return found.unit.id;
	}
	return '';
}

/** One unit at a time; with several, a list (phone) or tabs (wide) to choose between them. */
export function UnitsCoverage({ units }: { readonly units: readonly UnitCoverage[] }) {
	const hash = useHash();
	const isWide = useMedia('(min-width: 60rem)');
	// Chosen once: filling the last gap of a unit must not turn the page under the learner's thumb.
	const [chosen, setChosen] = useState(() => neediestUnit(units));
	// A new hash (a link from elsewhere, "back") chooses again.
	useEffect(() => {
		const named = unitOfHash(units, hash);
		if (named !== undefined) setChosen(named);
	}, [units, hash]);
	const shown = units.find(({ unit }) => unit.id === chosen) ?? units[0];
	if (!shown) return null;
	const panel = <UnitPanel key={shown.unit.id} coverage={shown} target={hash} isWide={isWide} />;
	if (units.length === 1) return panel;
	const select = (id: string) => {
		// Remembered in the address, so that coming back from an item finds the same unit.
		history.replaceState(null, '', `#${id}`);
		setChosen(id);
	};
	if (!isWide) {
		return (
			<>
				<SelectField
					id="unit"
					label={criteriaWords.unit}
					value={shown.unit.id}
					onChange={select}
					options={units.map(({ unit, counts }) => ({
						value: unit.id,
						label: criteriaWords.unitOption(unitsWords.shortName(unit), counts.gap),
					}))}
				/>
				{panel}
			</>
		);
	}
	return (
		<Tabs
			label={criteriaWords.unit}
			selected={shown.unit.id}
			onSelect={select}
			tabs={units.map(({ unit, counts }) => ({
				id: unit.id,
				label: (
					<span className="unit-tab">
						<span lang={inEnglish()}>{unit.shortTitle}</span>
						<span className="unit-tab__facts">
							<span lang={inEnglish()}>{unitsWords.by(unit)}</span> · {criteriaWords.gaps(counts.gap)}
						</span>
					</span>
				),
			}))}
		>
			{panel}
		</Tabs>
	);
}
