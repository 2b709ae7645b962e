import { useEffect, useRef, useState } from 'react';
import { isSameData } from '#domain/canonical-json.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { revisionChanges } from '#domain/revision-changes.ts';
import { fieldsOf } from '#domain/template.ts';
import { Button } from '#ui/kit/Button.tsx';
import { BackIcon, UndoIcon } from '#ui/kit/Icon.tsx';
import { Tabs } from '#ui/kit/Tabs.tsx';
import { dateTimeText } from '#wording/en/dates.ts';
import { historyWords } from '#wording/en/history.ts';
import type { SavedState } from '#workflows/history.ts';
import { ChangeList } from './ChangeList.tsx';
import { ContentView } from './ContentView.tsx';
import type { Names } from './change-texts.ts';

const words = historyWords;

type StateViewProps = {
	readonly state: SavedState;
	readonly present: EvidenceContent;
	readonly names: Names;
	readonly onBack: () => void;
	readonly onBringBack: () => Promise<void>;
};

/** One saved state: what is different now, all of it, and the way to bring it back. */
export function StateView({ state, present, names, onBack, onBringBack }: StateViewProps) {
	const [tab, setTab] = useState('compare');
	const [isBusy, setIsBusy] = useState(false);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const template = state.template ?? names.template;
	const isNow = isSameData(state.content, present);
	const fields = fieldsOf(names.template).map(({ id }) => id);

	return (
		<>
			<Button variant="bare" icon={<BackIcon />} onClick={onBack}>
				{words.back}
			</Button>
			<h3 className="revisions__heading" tabIndex={-1} ref={heading}>
				{words.state(state.revision, dateTimeText(state.at))}
			</h3>
			{isNow ? (
				<p>{words.isNow}</p>
			) : (
				<div className="buttons">
					<Button
						icon={<UndoIcon />}
						busy={isBusy}
						aria-describedby="bring-back-hint"
						onClick={() => {
							setIsBusy(true);
							void onBringBack().finally(() => setIsBusy(false));
						}}
					>
						{words.bringBack}
					</Button>
					<p className="small" id="bring-back-hint">
						{words.bringBackHint}
					</p>
				</div>
			)}
			<Tabs
				label={words.title}
				tabs={[
					{ id: 'compare', label: words.compare },
					{ id: 'whole', label: words.whole },
				]}
				selected={tab}
				onSelect={setTab}
			>
				{tab === 'compare' ? (
					<ChangeList
						changes={revisionChanges(state.content, present, fields)}
						names={names}
						before={words.thenColumn}
						after={words.nowColumn}
					/>
				) : (
					<ContentView content={state.content} names={{ ...names, template }} />
				)}
			</Tabs>
		</>
	);
}
