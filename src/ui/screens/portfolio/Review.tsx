import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { LeftAlone } from '#domain/left-alone.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { itemLink } from '#ui/links.ts';
import { LeftText } from '#ui/screens/item/guard/LeftText.tsx';
import { beforeExportWords } from '#wording/en/before-export.ts';
import { guardWords } from '#wording/en/guard.ts';
import { heldWords } from '#wording/en/held.ts';
import type { CheckedItem } from '#workflows/check-portfolio.ts';
import type { Description } from '#workflows/hold-at-workplace.ts';
import '#styles/screens/guard.css';
import { ItemHead, ReviewItem } from './ReviewItem.tsx';
import { useCheck } from './use-check.ts';

const words = beforeExportWords;
const NONE: readonly LeftAlone[] = [];
/** Items shown at once; nobody works through more in one go. */
const PAGE = 20;

/** Everything to look at before the portfolio is handed over, item by item, with what one can do about it. */
export function Review() {
	const { check, start, cancel } = useCheck();
	const portfolio = usePortfolio();
	const leftAlone = (portfolio.state === 'ready' && portfolio.value?.portfolio.leftAlone) || NONE;
	switch (check.state) {
		case 'running':
			return (
				<div className="stack">
					<Progress
						label={words.running}
						value={check.total > 0 ? check.done : null}
						max={Math.max(check.total, 1)}
					/>
					<div className="buttons">
						<Button variant="quiet" onClick={cancel}>
							{words.cancel}
						</Button>
					</div>
				</div>
			);
		case 'cancelled':
		case 'failed':
			return (
				<Notice
					tone={check.state === 'failed' ? 'danger' : 'info'}
					alert={check.state === 'failed'}
					action={
						<Button variant="quiet" onClick={start}>
							{words.again}
						</Button>
					}
				>
					{words[check.state]}
				</Notice>
			);
		case 'ready':
			return <Found items={check.items} leftAlone={leftAlone} onChanged={start} />;
	}
}

type FoundProps = {
	readonly items: readonly CheckedItem[];
	readonly leftAlone: readonly LeftAlone[];
	/** Something was done: look again. */
	readonly onChanged: () => void;
};

/** An item that was held back here, and where in the list it stood. */
type Held = { readonly item: CheckedItem; readonly place: number; readonly description: Description };

function Found({ items: all, leftAlone, onChanged }: FoundProps) {
	const items = useMemo(() => all.filter(isOpen), [all]);
	const [shown, setShown] = useState(PAGE);
	const [held, setHeld] = useState<readonly Held[]>([]);
	const box = useRef<HTMLDivElement>(null);
	const noteActed = useNextFocus(box, items);
	function changed(id: string) {
		noteActed(id);
		onChanged();
	}
	const [personal, better] = [
		items.filter(isPersonal).length,
		items.filter(({ toFix }) => toFix.length > 0).length,
	];
	return (
		<div className="stack" ref={box}>
			{items.length === 0 ? (
				<div className="review__lead" tabIndex={-1}>
					<Notice tone="success">
						{all.some(({ left }) => left.length > 0) ? words.nothingMore : words.nothing}
					</Notice>
				</div>
			) : (
				<>
					<p className="review__lead" tabIndex={-1}>
						{words.lead(items.length)}
					</p>
					<p className="small">{words.parts(personal, better)}</p>
				</>
			)}
			<ol className="review">
				{withHeld(items.slice(0, shown), held).map((entry) =>
					'description' in entry ? (
						<HeldItem key={`held ${entry.item.id}`} held={entry} />
					) : (
						<ReviewItem
							key={entry.id}
							item={entry}
							leftAlone={leftAlone}
							onChanged={() => changed(entry.id)}
							onHeld={(description) =>
								setHeld([...held, { item: entry, place: items.indexOf(entry), description }])
							}
						/>
					),
				)}
			</ol>
			<LeftInAll items={all} onTakenUp={changed} />
			{items.length > shown && (
				<Button variant="quiet" className="button--block" onClick={() => setShown(shown + PAGE)}>
					{words.showMore(Math.min(PAGE, items.length - shown))}
				</Button>
			)}
		</div>
	);
}

/** In the place of an item that is held at the workplace: the way to what has to be written now. */
function HeldItem({ held: { item, description } }: { readonly held: Held }) {
	const way = useRef<HTMLAnchorElement>(null);
	useEffect(() => {
		// The button that was pressed has gone.
		if (document.activeElement === document.body) way.current?.focus();
	}, []);
	return (
		<li className="review__item" data-item={item.id}>
			<Notice tone="success">
				<p>{heldWords.held(item.reference, description.reference)}</p>
				<p>
					<a ref={way} href={itemLink(description.id)}>
						{heldWords.describe(description.reference)}
					</a>
				</p>
			</Notice>
		</li>
	);
}

/** The items with those in between that were held back, each where it stood. */
function withHeld(items: readonly CheckedItem[], held: readonly Held[]): readonly (CheckedItem | Held)[] {
	const gone = new Set(held.map(({ item }) => item.id));
	const all: (CheckedItem | Held)[] = items.filter(({ id }) => !gone.has(id));
	for (const each of held) all.splice(Math.min(each.place, all.length), 0, each);
	return all;
}

/**
 * What was pressed goes away with the next look: the focus goes to the same item, to the one that has come into its
 * place, or to what is said above the list.
 */
function useNextFocus(box: RefObject<HTMLElement | null>, items: readonly CheckedItem[]) {
	const acted = useRef<{ readonly id: string; readonly place: number } | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: each look gives new items
	useEffect(() => {
		const last = acted.current;
		acted.current = null;
		if (!last || document.activeElement !== document.body) return;
		const entries = [...(box.current?.querySelectorAll<HTMLElement>('.review__item') ?? [])];
		const next =
			entries.find((entry) => entry.dataset['item'] === last.id) ?? entries[last.place] ?? entries.at(-1);
		(next?.querySelector('a') ?? box.current?.querySelector<HTMLElement>('.review__lead'))?.focus();
	}, [items, box]);
	return (id: string): void => {
		const entries = [...(box.current?.querySelectorAll<HTMLElement>('.review__item') ?? [])];
		acted.current = { id, place: entries.findIndex((entry) => entry.dataset['item'] === id) };
	};
}

type LeftInAllProps = { readonly items: readonly CheckedItem[]; readonly onTakenUp: (id: string) => void };

/** What looks like personal data and was left, in all items, to be looked through once more. */
function LeftInAll({ items, onTakenUp }: LeftInAllProps) {
	const withLeft = items.filter(({ left }) => left.length > 0);
	const count = withLeft.reduce((sum, { left }) => sum + left.length, 0);
	if (count === 0) return null;
	return (
		<Disclosure summary={guardWords.leftInAll(count)}>
			<ul className="guard">
				{withLeft.flatMap((item) =>
					item.left.map((each) => (
						<LeftText
							key={`${item.id} ${each.text}`}
							evidence={item.id}
							found={each}
							reason={each.reason}
							onTakenUp={() => onTakenUp(item.id)}
							head={<ItemHead item={item} />}
						/>
					)),
				)}
			</ul>
		</Disclosure>
	);
}

function isOpen({ personal, heldBack, toFix, toConsider }: CheckedItem): boolean {
	return personal.length + heldBack.length + toFix.length + toConsider.length > 0;
}

function isPersonal({ personal, heldBack }: CheckedItem): boolean {
	return personal.length + heldBack.length > 0;
}
