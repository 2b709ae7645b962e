import { useRef, useState } from 'react';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { filterEvidence, NO_FILTER } from '#domain/search.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CloseIcon } from '#ui/kit/Icon.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemLink } from '#ui/links.ts';
import { itemWords } from '#wording/en/item.ts';

export type LinkPanelProps = {
	readonly id: string;
	readonly links: readonly string[];
	/** The same function for the life of the form. */
	readonly onEdit: (part: Pick<EvidenceContent, 'links'>) => void;
};

const NO_TEXTS: ReadonlyMap<string, string> = new Map();
const MOST_SHOWN = 6;
const words = itemWords.links;

function nameOf(head: EvidenceHead): string {
	return [head.reference, head.title.trim() || words.untitled].filter(Boolean).join(' ');
}

/** The items that this one belongs with, and a search for more. */
export function LinkPanel({ id, links, onEdit }: LinkPanelProps) {
	const live = useEvidenceHeads();
	const heads = live.state === 'ready' ? live.value : [];
	const [typed, setTyped] = useState('');
	const box = useRef<HTMLDivElement>(null);
	const announce = useAnnounce();
	const isSearching = typed.trim() !== '';
	const found = isSearching
		? filterEvidence(heads, NO_TEXTS, { ...NO_FILTER, text: typed })
				.filter((head) => head.id !== id && !links.includes(head.id))
				.slice(0, MOST_SHOWN)
		: [];

	// What was pressed goes away: the focus returns to the search.
	const focusSearch = () => box.current?.querySelector('input')?.focus();

	function unlink(other: string, name: string) {
		onEdit({ links: links.filter((candidate) => candidate !== other) });
		announce(words.removed(name));
		focusSearch();
	}

	function linkTo(head: EvidenceHead) {
		onEdit({ links: [...links, head.id] });
		setTyped('');
		announce(words.added(nameOf(head)));
		focusSearch();
	}

	return (
		<div ref={box}>
			<p className="small">{words.hint}</p>
			<ul className="linked__list">
				{links.map((other) => {
					const head = heads.find((candidate) => candidate.id === other);
					const name = head ? nameOf(head) : words.missing;
					return (
						<li key={other} className="linked__item">
							{head?.reference && <Tag>{head.reference}</Tag>}
							{head ? (
								<a href={itemLink(other)}>{head.title.trim() || words.untitled}</a>
							) : (
								<span>{live.state === 'loading' ? words.loading : name}</span>
							)}
							<button
								type="button"
								className="tool"
								aria-label={words.remove(name)}
								onClick={() => unlink(other, name)}
							>
								<CloseIcon />
							</button>
						</li>
					);
				})}
			</ul>
			<TextField
				id="link-search"
				type="search"
				label={words.find}
				hint={words.findHint}
				autoComplete="off"
				value={typed}
				onChange={setTyped}
			/>
			<div role="status">{isSearching && found.length === 0 && <p className="small">{words.none}</p>}</div>
			<ul className="linked__found">
				{found.map((head) => (
					<li key={head.id}>
						<Button variant="quiet" aria-label={words.add(nameOf(head))} onClick={() => linkTo(head)}>
							{nameOf(head)}
						</Button>
					</li>
				))}
			</ul>
		</div>
	);
}
