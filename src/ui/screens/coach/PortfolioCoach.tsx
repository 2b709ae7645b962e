import { useState } from 'react';
import { unreachable } from '#domain/identity.ts';
import type { LeftAlone } from '#domain/left-alone.ts';
import { sortedOut } from '#domain/left-alone.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink } from '#ui/links.ts';
import { coachWords } from '#wording/en/coach.ts';
import type { LookedOver, LookedOverItem } from '#workflows/look-over.ts';
import { FindingList } from './FindingList.tsx';
import { useLookOver } from './use-look-over.ts';

const NONE: readonly LeftAlone[] = [];
/** Items shown at once; nobody works through more in one go. */
const PAGE = 20;

/** What the coach says of all items together and of each, read when somebody looks. */
export function PortfolioCoach() {
	const portfolio = usePortfolio();
	const leftAlone = (portfolio.state === 'ready' && portfolio.value?.portfolio.leftAlone) || NONE;
	const { look, start, stop } = useLookOver();
	switch (look.state) {
		case 'looking':
			return (
				<div className="stack">
					<Progress
						label={coachWords.looking}
						value={look.total > 0 ? look.done : null}
						max={Math.max(look.total, 1)}
					/>
					<div className="buttons">
						<Button variant="quiet" onClick={stop}>
							{coachWords.stop}
						</Button>
					</div>
				</div>
			);
		case 'failed':
		case 'stopped':
			return (
				<div className="stack">
					<p>{look.state === 'failed' ? coachWords.wholeFailed : coachWords.stopped}</p>
					<div className="buttons">
						<Button variant="quiet" onClick={start}>
							{coachWords.again}
						</Button>
					</div>
				</div>
			);
		case 'ready':
			return <Seen seen={look.value} leftAlone={leftAlone} />;
		default:
			return unreachable(look);
	}
}

type SeenProps = { readonly seen: LookedOver; readonly leftAlone: readonly LeftAlone[] };

function Seen({ seen: { read, together, byItem }, leftAlone }: SeenProps) {
	const [shown, setShown] = useState(PAGE);
	return (
		<div className="stack">
			<p className="small">{coachWords.wholeIntro}</p>
			{together.length === 0 && byItem.length === 0 && (
				<p>{read === 0 ? coachWords.nothingRead : coachWords.nothing}</p>
			)}
			{together.length > 0 && (
				<section aria-labelledby="coach-together">
					<h3 id="coach-together">{coachWords.together}</h3>
					<FindingList findings={together} leftAlone={leftAlone} isHere={false} />
				</section>
			)}
			{byItem.length > 0 && (
				<section aria-labelledby="coach-items">
					<h3 id="coach-items">{coachWords.items}</h3>
					<ul className="coach-items">
						{byItem.slice(0, shown).map((item) => (
							<Item key={item.id} item={item} leftAlone={leftAlone} />
						))}
					</ul>
					{byItem.length > shown && (
						<Button variant="quiet" className="button--block" onClick={() => setShown(shown + PAGE)}>
							{coachWords.showMore(Math.min(PAGE, byItem.length - shown))}
						</Button>
					)}
				</section>
			)}
		</div>
	);
}

type ItemProps = { readonly item: LookedOverItem; readonly leftAlone: readonly LeftAlone[] };

function Item({ item: { id, reference, title, findings }, leftAlone }: ItemProps) {
	// Drawn when it is opened: a long portfolio has thousands of them.
	const [wasOpened, setWasOpened] = useState(false);
	return (
		<li>
			<p className="coach-items__head">
				<Tag>{reference}</Tag>
				<a href={itemLink(id)}>{title || coachWords.untitled}</a>
			</p>
			<Disclosure
				summary={coachWords.item(sortedOut(findings, leftAlone).open.length)}
				onToggle={(isOpen) => isOpen && setWasOpened(true)}
			>
				{wasOpened && <FindingList findings={findings} leftAlone={leftAlone} isHere={false} />}
			</Disclosure>
		</li>
	);
}
