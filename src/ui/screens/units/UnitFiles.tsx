import { Screen } from '#ui/kit/Screen.tsx';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import '#styles/screens/backup.css';
import '#styles/screens/unit-files.css';
import { OpenUnitFile } from './OpenUnitFile.tsx';

/** Below the list of units: one that comes as a file. */
export function UnitFiles() {
	return (
		<Screen hasBannersElsewhere>
			<section className="card stack unit-files" aria-labelledby="open-unit">
				<h2 id="open-unit" className="card__title">
					{unitFilesWords.title}
				</h2>
				<OpenUnitFile />
			</section>
		</Screen>
	);
}
