import { useEffect, useState } from 'react';
import { sortedOut } from '#domain/left-alone.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink } from '#ui/links.ts';
import { coachWords } from '#wording/en/coach.ts';
import type { LookedOver } from '#workflows/look-over.ts';
import { lookOver } from '#workflows/look-over.ts';
import { FindingList } from './FindingList.tsx';

/** What the coach says of all items together and of each, read when somebody looks. */
export function PortfolioCoach() {
	const portfolio = usePortfolio();
	const leftAlone = (portfolio.state === 'ready' && portfolio.value?.portfolio.leftAlone) || [];
	const [seen, setSeen] = useState<LookedOver | 'looking' | 'failed'>('looking');
	useEffect(() => {
		let isShown = true;
		void lookOver().then((outcome) => {
			if (isShown) setSeen(outcome.ok ? outcome.value : 'failed');
		});
		return () => {
			isShown = false;
		};
	}, []);
	if (seen === 'looking') return <Loading />;
	if (seen === 'failed') return <p>{coachWords.wholeFailed}</p>;
	// What is about one unit stands with that unit.
	const together = seen.together.filter(({ unit }) => unit === '');
	return (
		<div className="stack">
			<p className="small">{coachWords.wholeIntro}</p>
			{together.length === 0 && seen.byItem.length === 0 && <p>{coachWords.nothing}</p>}
			{together.length > 0 && (
				<section aria-labelledby="coach-together">
					<h3 id="coach-together">{coachWords.together}</h3>
					<FindingList findings={together} leftAlone={leftAlone} isHere={false} />
				</section>
			)}
			{seen.byItem.length > 0 && (
				<section aria-labelledby="coach-items">
					<h3 id="coach-items">{coachWords.items}</h3>
					<ul className="coach-items">
						{seen.byItem.map(({ id, reference, title, findings }) => (
							<li key={id}>
								<p className="coach-items__head">
									<Tag>{reference}</Tag>
									<a href={itemLink(id)}>{title || coachWords.untitled}</a>
								</p>
								<Disclosure summary={coachWords.item(sortedOut(findings, leftAlone).open.length)}>
									<FindingList findings={findings} leftAlone={leftAlone} isHere={false} />
								</Disclosure>
							</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
}
