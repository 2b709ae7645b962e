import { useState } from 'react';
import { unitSummaries } from '#content/catalogue.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Screen } from '#ui/kit/Screen.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import { unitsWords } from '#wording/en/units.ts';
import '#styles/screens/backup.css';
import '#styles/screens/unit-files.css';
import { OpenUnitFile } from './OpenUnitFile.tsx';
import { SaveUnit } from './SaveUnit.tsx';

const words = unitFilesWords;

/** Below the list of units: one that comes as a file, and one that goes as a file. */
export function UnitFiles() {
	return (
		<Screen hasBannersElsewhere>
			<div className="unit-files">
				<section className="card stack" aria-labelledby="open-unit">
					<h2 id="open-unit" className="card__title">
						{words.title}
					</h2>
					<OpenUnitFile />
				</section>
				<section className="card stack" aria-labelledby="save-unit">
					<h2 id="save-unit" className="card__title">
						{words.saveTitle}
					</h2>
					<SaveAny />
				</section>
			</div>
		</Screen>
	);
}

/** Any unit of the portfolio, also one that the learner brought, and every built-in one. */
function SaveAny() {
	const open = usePortfolio();
	const own = open.state === 'ready' ? (open.value?.units ?? []) : [];
	const all = [...own, ...unitSummaries.filter(({ id }) => !own.some((unit) => unit.id === id))];
	const [chosen, setChosen] = useState('');
	const unit = all.some(({ id }) => id === chosen) ? chosen : (all[0]?.id ?? '');
	return (
		<>
			<SelectField
				id="save-which"
				label={words.which}
				value={unit}
				onChange={setChosen}
				options={all.map((each) => ({ value: each.id, label: unitsWords.fullName(each) }))}
			/>
			<SaveUnit key={unit} unit={unit} />
		</>
	);
}
