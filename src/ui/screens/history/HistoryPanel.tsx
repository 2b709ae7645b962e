import { useEffect, useRef, useState } from 'react';
import { isSameData } from '#domain/canonical-json.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Template } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { dateTimeText } from '#wording/en/dates.ts';
import { historyWords } from '#wording/en/history.ts';
import { portfoliosWords } from '#wording/en/portfolios.ts';
import type { ItemHistory, SavedState } from '#workflows/history.ts';
import { itemHistory } from '#workflows/history.ts';
import '#styles/screens/history.css';
import { StateList } from './StateList.tsx';
import { StateView } from './StateView.tsx';
import { useNames } from './use-names.ts';

const words = historyWords;

export type HistoryPanelProps = {
	readonly id: string;
	/** What the form holds now. */
	readonly present: EvidenceContent;
	readonly template: Template;
	readonly units: readonly Unit[];
	/** Puts an earlier state into the form as a new revision; false when it could not be saved. */
	readonly onBringBack: (content: EvidenceContent) => Promise<boolean>;
	readonly onClose: () => void;
};

/** Every saved state of an item, to be opened, compared with what it holds now, and brought back. */
export function HistoryPanel(props: HistoryPanelProps) {
	const { id, present, template, units, onBringBack, onClose } = props;
	const [loaded, setLoaded] = useState<Outcome<ItemHistory> | null>(null);
	const [opened, setOpened] = useState<SavedState | null>(null);
	const [hasFailed, setHasFailed] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	const announce = useAnnounce();
	const names = useNames(template, units);

	useEffect(() => {
		let isCurrent = true;
		void itemHistory(id).then((outcome) => isCurrent && setLoaded(outcome));
		return () => {
			isCurrent = false;
		};
	}, [id]);

	async function bringBack(state: SavedState) {
		const isBack = await onBringBack(state.content);
		setHasFailed(!isBack);
		if (!isBack) return;
		announce(words.broughtBack(dateTimeText(state.at)));
		onClose();
	}

	function backToList(state: SavedState) {
		setOpened(null);
		setHasFailed(false);
		// What was pressed went away: the focus returns to where it came from.
		requestAnimationFrame(() =>
			box.current?.querySelector<HTMLElement>(`[data-state="${state.revision}"]`)?.focus(),
		);
	}

	return (
		<Dialog open onClose={onClose} title={words.title}>
			<div ref={box} className="history">
				{loaded === null && <Loading />}
				{loaded?.ok === false && <Failed code={loaded.code} />}
				{hasFailed && (
					<Notice tone="danger" alert>
						{words.notBroughtBack}
					</Notice>
				)}
				{loaded?.ok && opened && (
					<StateView
						key={opened.revision}
						state={opened}
						present={present}
						names={names}
						onBack={() => backToList(opened)}
						onBringBack={() => bringBack(opened)}
					/>
				)}
				{loaded?.ok && !opened && (
					<States history={loaded.value} present={present} names={names} onOpen={setOpened} />
				)}
			</div>
		</Dialog>
	);
}

type StatesProps = {
	readonly history: ItemHistory;
	readonly present: EvidenceContent;
	readonly names: ReturnType<typeof useNames>;
	readonly onOpen: (state: SavedState) => void;
};

function States({ history, present, names, onOpen }: StatesProps) {
	const { states, unreadable } = history;
	const [newest] = states;
	return (
		<>
			<p className="small">{newest ? words.lead : words.none}</p>
			{present.copiedFrom && (
				<p className="small">
					{portfoliosWords.copy.from(present.copiedFrom.reference, present.copiedFrom.portfolio)}
				</p>
			)}
			{unreadable > 0 && <Notice tone="warning">{words.unreadable(unreadable)}</Notice>}
			{newest && !isSameData(newest.content, present) && (
				<p className="small">{words.notKept(dateTimeText(newest.at))}</p>
			)}
			<StateList states={states} present={present} names={names} onOpen={onOpen} />
		</>
	);
}
