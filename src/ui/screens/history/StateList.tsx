import { useState } from 'react';
import { isSameData } from '#domain/canonical-json.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { revisionChanges } from '#domain/revision-changes.ts';
import { fieldsOf } from '#domain/template.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { dateTimeText } from '#wording/en/dates.ts';
import { historyWords } from '#wording/en/history.ts';
import type { SavedState } from '#workflows/history.ts';
import type { Names } from './change-texts.ts';
import { changeLabel } from './change-texts.ts';

const words = historyWords;
const PAGE = 30;
/** More changed parts than this are counted instead of named. */
const PARTS_NAMED = 3;

type StateListProps = {
	/** Newest first. */
	readonly states: readonly SavedState[];
	readonly present: EvidenceContent;
	readonly names: Names;
	readonly onOpen: (state: SavedState) => void;
};

/** All saved states of an item: when, why, on which device, and what was changed with each. */
export function StateList({ states, present, names, onOpen }: StateListProps) {
	const [shown, setShown] = useState(PAGE);
	return (
		<>
			<ol className="revisions" reversed start={states[0]?.revision}>
				{states.slice(0, shown).map((state, place) => {
					const when = dateTimeText(state.at);
					return (
						<li key={state.revision} className="revisions__item">
							<div className="row__grow">
								<p className="revisions__when">
									{when} {place === 0 && isSameData(state.content, present) && <Tag>{words.now}</Tag>}
								</p>
								<p className="small">
									{words.number(state.revision)} · {words.reasons[state.reason]},{' '}
									{state.isFromHere ? words.thisDevice : words.otherDevice}
								</p>
								<p className="small">{changedText(state, states[place + 1], names)}</p>
								{state.redactedAt !== undefined && (
									<p className="small">{words.redacted(dateTimeText(state.redactedAt))}</p>
								)}
							</div>
							<Button
								variant="quiet"
								data-state={state.revision}
								aria-label={words.openState(state.revision, when)}
								onClick={() => onOpen(state)}
							>
								{words.openShort}
							</Button>
						</li>
					);
				})}
			</ol>
			{states.length > shown && (
				<Button
					variant="quiet"
					className="button--block show-more"
					onClick={() => setShown((count) => count + PAGE)}
				>
					{words.showMore(Math.min(PAGE, states.length - shown))}
				</Button>
			)}
		</>
	);
}

function changedText(state: SavedState, before: SavedState | undefined, names: Names): string {
	if (!before) return words.first;
	const fields = fieldsOf(names.template).map(({ id }) => id);
	const labels = revisionChanges(before.content, state.content, fields).map((change) =>
		changeLabel(change, names),
	);
	if (labels.length === 0) return words.nothingChanged;
	return words.changed(labels.slice(0, PARTS_NAMED), Math.max(labels.length - PARTS_NAMED, 0));
}
