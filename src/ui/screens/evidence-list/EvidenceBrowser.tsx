import type { ReactNode } from 'react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { EvidenceFilter } from '#domain/search.ts';
import { filterEvidence, NO_FILTER } from '#domain/search.ts';
import type { Unit } from '#domain/unit.ts';
import { useChangedItems } from '#ui/hooks/use-changed-items.ts';
import { useKinds } from '#ui/hooks/use-own-templates.ts';
import { Button } from '#ui/kit/Button.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { DeleteIcon, EvidenceIcon, SearchIcon } from '#ui/kit/Icon.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { evidenceListWords } from '#wording/en/evidence-list.ts';
import { criterionNames } from './criterion-names.ts';
import { EvidenceFilters } from './EvidenceFilters.tsx';
import { EvidenceRow } from './EvidenceRow.tsx';
import { filterFromQuery, queryWithFilter, searchOfEntry } from './filter-address.ts';
import type { SearchTexts } from './SearchTexts.tsx';
import { ReadTexts } from './SearchTexts.tsx';

type EvidenceBrowserProps = {
	readonly heads: readonly EvidenceHead[];
	readonly units: readonly Unit[];
	readonly action: ReactNode;
	readonly onTrash: () => void;
};

const words = evidenceListWords;
/** Rows per page: the first fifty are painted in a tenth of the time that 5,000 take (PLATFORM 6). */
const PAGE = 50;
/** Milliseconds without a change after which the filter is put into the history entry. */
const ADDRESS_AFTER = 250;
const NO_TEXTS: SearchTexts = { state: 'loading', texts: new Map() };

/** Search, filters and the list itself. What is chosen stays with this entry of the history, so that "back" finds it again. */
export function EvidenceBrowser({ heads, units, action, onTrash }: EvidenceBrowserProps) {
	const [filter, setFilter] = useState<EvidenceFilter>(() => ({
		...filterFromQuery(location.search),
		text: searchOfEntry(history.state),
	}));
	const [shownRows, setShownRows] = useState(PAGE);
	const [texts, setTexts] = useState<SearchTexts>(NO_TEXTS);
	// Typing stays ahead of the list: the list may lag a frame behind on a slow phone.
	const applied = useDeferredValue(filter);
	const found = useMemo(
		() => filterEvidence(heads, texts.texts, applied, units),
		[heads, texts.texts, applied, units],
	);
	const names = useMemo(() => criterionNames(units), [units]);
	const all = useKinds();
	const kinds = useMemo(() => new Map(all.map(({ id, title }) => [id, title])), [all]);
	const changed = useChangedItems();
	const list = useRef<HTMLUListElement>(null);
	const isSearching = filter.text.trim() !== '';

	useEffect(() => {
		// Not at every key: Safari throws after a hundred changes in half a minute.
		const timer = setTimeout(() => {
			const query = queryWithFilter(location.search, applied);
			history.replaceState({ search: applied.text }, '', location.pathname + query + location.hash);
		}, ADDRESS_AFTER);
		return () => clearTimeout(timer);
	}, [applied]);

	function narrow(edit: Partial<EvidenceFilter>) {
		setFilter((before) => ({ ...before, ...edit }));
		setShownRows(PAGE);
	}

	function showMore() {
		setShownRows((rows) => rows + PAGE);
		// The button moves down or goes away: the first new row takes the focus.
		requestAnimationFrame(() => list.current?.children[shownRows]?.querySelector('a')?.focus());
	}

	if (heads.length === 0) {
		return (
			<>
				<PageHeading title={words.title} />
				<EmptyState title={words.empty.title} icon={<EvidenceIcon />} action={action}>
					{words.empty.text}
				</EmptyState>
				<TrashButton onTrash={onTrash} />
			</>
		);
	}
	return (
		<div className="evidence-browser">
			<PageHeading title={words.title} action={<div className="wide-only">{action}</div>} />
			{isSearching && <ReadTexts onTexts={setTexts} />}
			<search className="finder">
				<TextField
					id="evidence-search"
					type="search"
					label={words.search}
					placeholder={words.searchHint}
					autoComplete="off"
					enterKeyHint="search"
					value={filter.text}
					onChange={(text) => narrow({ text })}
				/>
				<EvidenceFilters filter={filter} units={units} heads={heads} onNarrow={narrow} />
			</search>
			<div className="finder__result">
				<p role="status" className="finder__count numbers">
					{words.count(found.length, heads.length)}
					{isSearching && texts.state === 'loading' && <span className="small"> {words.searching}</span>}
					{isSearching && texts.state === 'failed' && <span className="small"> {words.searchPartly}</span>}
				</p>
				{found.length < heads.length && (
					<Button
						variant="bare"
						onClick={() => {
							narrow(NO_FILTER);
							document.getElementById('evidence-search')?.focus();
						}}
					>
						{words.clear}
					</Button>
				)}
			</div>
			{found.length === 0 ? (
				<EmptyState title={words.nothingFits.title} icon={<SearchIcon />}>
					{words.nothingFits.text}
				</EmptyState>
			) : (
				<ul className="cards" ref={list}>
					{found.slice(0, shownRows).map((head) => (
						<li key={head.id}>
							<EvidenceRow
								head={head}
								kind={kinds.get(head.template) ?? head.template}
								names={names}
								isChanged={changed.has(head.id)}
							/>
						</li>
					))}
				</ul>
			)}
			{found.length > shownRows && (
				<Button variant="quiet" className="button--block show-more" onClick={showMore}>
					{words.showMore(Math.min(PAGE, found.length - shownRows))}
				</Button>
			)}
			<TrashButton onTrash={onTrash} />
		</div>
	);
}

function TrashButton({ onTrash }: { readonly onTrash: () => void }) {
	return (
		<div className="trash-button">
			<Button variant="bare" icon={<DeleteIcon />} onClick={onTrash}>
				{words.trash}
			</Button>
		</div>
	);
}
