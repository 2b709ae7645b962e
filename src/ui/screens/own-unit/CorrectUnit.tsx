import { useState } from 'react';
import { type UnitInHand, useUnitsInHand } from '#ui/hooks/use-unit-file.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { link } from '#ui/links.ts';
import { ownUnitWords } from '#wording/en/own-unit.ts';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import { UnitForm } from './UnitForm.tsx';
import '#styles/screens/own-unit.css';

const words = ownUnitFormWords;

/** A unit from a file is put right in the same form as one that was pasted, before it is added. */
export function CorrectUnit() {
	const { units, setUnits, isNotKept } = useUnitsInHand();
	const [chosen, setChosen] = useState(0);
	const at = Math.min(chosen, Math.max(0, units.length - 1));
	const inHand = units[at];
	const takeOut = () => setUnits(units.filter((_, place) => place !== at));
	if (!inHand) {
		return (
			<EmptyState
				title={ownUnitWords.notHere}
				action={<ButtonLink href={link('/units/')}>{words.back}</ButtonLink>}
			>
				{words.nothing}
			</EmptyState>
		);
	}
	return (
		<div className="add-unit">
			<p className="crumb">
				<a href={link('/units/')}>{words.back}</a>
			</p>
			<PageHeading title={words.fileTitle} lead={words.fileLead(inHand.name)} isFocused />
			<div className="add-unit__result">
				{isNotKept && <Notice tone="warning">{words.fileNotKept}</Notice>}
				<UnitForm
					drafts={units.map(({ draft }) => draft)}
					at={at}
					onChoose={setChosen}
					onCorrect={(draft) =>
						setUnits(units.map((each, place) => (place === at ? { ...each, draft } : each)))
					}
					onBrought={takeOut}
					onDiscard={() => {
						takeOut();
						if (units.length === 1) location.hash = '';
					}}
					whichHint={words.filesHint(units.length)}
					discard={{ title: words.fileDiscardTitle, text: words.fileDiscardText }}
					left={null}
				>
					<Notes unit={inHand} />
				</UnitForm>
			</div>
		</div>
	);
}

function Notes({ unit: { notes } }: { readonly unit: UnitInHand }) {
	const count = notes.reduce((sum, { parts }) => sum + parts.length, 0);
	if (count === 0) return null;
	return (
		<Disclosure summary={unitFilesWords.notes(count)}>
			<dl className="found-units__notes">
				{notes.map(({ about, parts }) => (
					<div key={about}>
						<dt className="small">{about}</dt>
						{[...new Set(parts)].map((part) => (
							<dd key={part}>{part}</dd>
						))}
					</div>
				))}
			</dl>
		</Disclosure>
	);
}
