import { useState } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { filterEvidence, NO_FILTER } from '#domain/search.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import { Button } from '#ui/kit/Button.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { shareWords } from '#wording/en/share.ts';

const words = shareWords;
const NO_TEXTS: ReadonlyMap<string, string> = new Map();
const MOST_SHOWN = 5;

type ItemFinderProps = { readonly isBusy: boolean; readonly onFound: (id: string) => void };

/** The items that were worked on last, and any other by a few letters of its name. */
export function ItemFinder({ isBusy, onFound }: ItemFinderProps) {
	const live = useEvidenceHeads();
	const [typed, setTyped] = useState('');
	const heads = live.state === 'ready' ? live.value : [];
	if (heads.length === 0) return null;
	const found = filterEvidence(heads, NO_TEXTS, { ...NO_FILTER, text: typed }).slice(0, MOST_SHOWN);
	return (
		<section className="section" aria-labelledby="share-existing">
			<h2 id="share-existing">{words.existing}</h2>
			<TextField
				id="share-find"
				type="search"
				label={words.find}
				hint={words.findHint}
				autoComplete="off"
				value={typed}
				onChange={setTyped}
			/>
			<div role="status">{found.length === 0 && <p className="small">{words.none}</p>}</div>
			<ul className="shared__items">
				{found.map((head) => (
					<li key={head.id}>
						<Button
							variant="quiet"
							busy={isBusy}
							aria-label={words.into(nameOf(head))}
							onClick={() => onFound(head.id)}
						>
							{nameOf(head)}
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
}

function nameOf({ reference, title }: EvidenceHead): string {
	return [reference, title.trim() || words.untitled].filter(Boolean).join(' ');
}
