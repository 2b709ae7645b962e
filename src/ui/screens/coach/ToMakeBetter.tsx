import { useEffect, useState } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink, link } from '#ui/links.ts';
import { coachWords } from '#wording/en/coach.ts';
import { findingSentence } from '#wording/en/coach-findings.ts';
import { inEnglish } from '#wording/language.ts';
import type { ToMakeBetter as Better } from '#workflows/look-at-newest.ts';
import { lookAtNewest } from '#workflows/look-at-newest.ts';

const words = coachWords.home;
/** Few enough to begin with one of them. */
const MOST = 3;

/** A few things that would make the newest items better. Nothing at all while there is nothing to say. */
export function ToMakeBetter({ heads }: { readonly heads: readonly EvidenceHead[] }) {
	// As they were when home was opened: three lines that change under the finger help nobody.
	const [asOpened] = useState(heads);
	const [found, setFound] = useState<readonly Better[]>([]);
	useEffect(() => {
		let isShown = true;
		void lookAtNewest(asOpened, MOST).then((outcome) => {
			if (isShown && outcome.ok) setFound(outcome.value);
		});
		return () => {
			isShown = false;
		};
	}, [asOpened]);
	if (found.length === 0) return null;
	return (
		<section className="section" aria-labelledby="to-make-better" lang={inEnglish()}>
			<h2 id="to-make-better">{words.title}</h2>
			<div className="cards">
				{found.map(({ item, reference, title, finding, others }) => (
					<LinkCard
						key={finding.id}
						title={title || coachWords.untitled}
						href={itemLink(item)}
						before={<Tag>{reference}</Tag>}
					>
						{words.line(findingSentence(finding), others)}
					</LinkCard>
				))}
			</div>
			<p className="small">
				<a href={link('/criteria/')}>{words.all}</a>
			</p>
		</section>
	);
}
