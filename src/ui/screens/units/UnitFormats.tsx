import { useEffect, useId, useState } from 'react';
import type { UnitId } from '#domain/identity.ts';
import type { Unit } from '#domain/unit.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { SaveIcon, ShareIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import { canShareFile, saveFile, shareFile } from '#workflows/hand-over-file.ts';
import { builtInUnit, type UnitFormat, unitAsFile } from '#workflows/save-unit.ts';

const words = unitFilesWords.save;
const FORMATS: readonly UnitFormat[] = ['unit-file', 'case', 'matrix', 'moodle', 'table'];

/** The kinds of file a unit can be saved as, what the chosen one cannot hold, and handing it over. */
export function UnitFormats({ unit }: { readonly unit: UnitId }) {
	const whole = useWhole(unit);
	if (whole === 'out of reach') return <p>{words.notLoaded}</p>;
	return whole ? <Formats unit={whole} /> : <Loading />;
}

/** The learner's own copy of the unit, else the built-in one. */
function useWhole(id: UnitId): Unit | null | 'out of reach' {
	const open = usePortfolio();
	const [found, setFound] = useState<Unit | null | 'out of reach'>(null);
	useEffect(() => {
		let isWanted = true;
		const show = (one: Unit | null) => isWanted && setFound(one ?? 'out of reach');
		builtInUnit(id).then(show, () => show(null));
		return () => {
			isWanted = false;
		};
	}, [id]);
	if (open.state === 'loading') return null;
	const own = open.state === 'ready' ? open.value?.units.find((unit) => unit.id === id) : undefined;
	return own ?? found;
}

function Formats({ unit }: { readonly unit: Unit }) {
	const [format, setFormat] = useState<UnitFormat>('unit-file');
	const name = useId();
	const announce = useAnnounce();
	const { file, lost } = unitAsFile(unit, format);
	const save = (said: string) => {
		saveFile(file);
		announce(said);
	};

	async function share(): Promise<void> {
		const result = await shareFile(file);
		if (result === 'failed') save(words.shareFailed);
		else announce(words[result]);
	}

	return (
		<div className="stack">
			<RadioGroup
				legend={words.legend}
				name={`format-${name}`}
				value={format}
				onChange={(value) => setFormat(FORMATS.find((each) => each === value) ?? 'unit-file')}
				options={FORMATS.map((value) => ({ value, ...words.format[value] }))}
			/>
			<div aria-live="polite">
				{lost.length === 0 ? (
					<p className="small">{words.nothingLost}</p>
				) : (
					<>
						<p className="small">{words.lostTitle}:</p>
						<ul className="save-unit__lost">
							{lost.map((loss) => (
								<li key={loss}>{words.lost[loss]}</li>
							))}
						</ul>
					</>
				)}
			</div>
			<div className="buttons">
				<Button icon={<SaveIcon />} onClick={() => save(words.saved(file.name))}>
					{words.save}
				</Button>
				{canShareFile(file) && (
					<Button variant="quiet" icon={<ShareIcon />} onClick={() => void share()}>
						{words.share}
					</Button>
				)}
			</div>
		</div>
	);
}
