import { useState } from 'react';
import { templateSummaries } from '#content/catalogue.ts';
import { discussionPlan } from '#domain/coach/discussion-plan.ts';
import type { NextPiece } from '#domain/coach/next-pieces.ts';
import { gapsIn, nextPieces } from '#domain/coach/next-pieces.ts';
import type { Coverage } from '#domain/coverage.ts';
import { goTo } from '#ui/going.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { criterionLink, itemLink, newItemLink } from '#ui/links.ts';
import { nextPiecesWords as words } from '#wording/en/next-pieces.ts';
import { unitsWords } from '#wording/en/units.ts';
import '#styles/screens/coach.css';

/** The fewest pieces that would close the gaps, each with why; and a discussion about what is left. */
export function NextSteps({ coverage }: { readonly coverage: Coverage }) {
	const gaps = gapsIn(coverage);
	const pieces = nextPieces(coverage, templateSummaries);
	const closed = new Set(pieces.flatMap((piece) => piece.gaps.map(({ criterion }) => criterion.id)));
	const unfitting = gaps
		.filter(({ criterion }) => !closed.has(criterion.id))
		.map(({ criterion }) => criterion.code);
	const lines = discussionPlan(coverage);
	if (gaps.length === 0 && lines.length === 0) return null;
	return (
		<Disclosure summary={gaps.length === 0 ? words.none : words.summary(pieces.length, closed.size)}>
			<div className="stack">
				{pieces.length > 0 && <p className="small">{words.intro}</p>}
				<ol className="pieces">
					{pieces.map((piece) => (
						<Piece key={piece.gaps[0]?.criterion.id} piece={piece} />
					))}
				</ol>
				{unfitting.length > 0 && <p>{words.unfitting(unfitting.join(', '))}</p>}
				{lines.length > 0 && (
					<Discussion
						lines={lines}
						gaps={
							lines.filter((line) => gaps.some(({ criterion }) => criterion.id === line.criterion.id)).length
						}
						isPiece={pieces.some(({ template }) => template === 'professional-discussion')}
					/>
				)}
			</div>
		</Disclosure>
	);
}

function Piece({ piece: { template, gaps, isNewKind } }: { readonly piece: NextPiece }) {
	const title = templateSummaries.find(({ id }) => id === template)?.title ?? template;
	return (
		<li className="finding">
			<h3 className="piece__title">{title}</h3>
			<p>{words.closes(gaps.length)}</p>
			<ul className="piece__gaps">
				{gaps.map(({ unit, criterion }) => (
					<li key={criterion.id}>
						<a href={criterionLink(criterion.id)}>
							{criterion.code} {unitsWords.shortName(unit)}
						</a>
					</li>
				))}
			</ul>
			{isNewKind && <p className="finding__from">{words.newKind}</p>}
			<div className="finding__ways">
				<ButtonLink variant="quiet" href={newItemLink(template, gaps[0]?.criterion.id)} icon={<AddIcon />}>
					{words.start(title)}
				</ButtonLink>
			</div>
		</li>
	);
}

type DiscussionProps = {
	readonly lines: ReturnType<typeof discussionPlan>;
	/** How many of them are gaps. */
	readonly gaps: number;
	/** One of the pieces above is a discussion itself. */
	readonly isPiece: boolean;
};

function Discussion({ lines, gaps, isPiece }: DiscussionProps) {
	const [isBusy, setIsBusy] = useState(false);
	const announce = useAnnounce();
	async function plan() {
		setIsBusy(true);
		const outcome = await import('#workflows/plan-discussion.ts')
			.then((workflow) => workflow.planDiscussion(lines))
			.catch(() => null);
		if (outcome?.ok) {
			goTo(itemLink(outcome.value));
			return;
		}
		setIsBusy(false);
		announce(words.discussion.failed);
	}
	return (
		<section aria-labelledby="next-discussion">
			<h3 id="next-discussion" className="piece__title">
				{isPiece ? words.discussion.titleSame : words.discussion.title}
			</h3>
			<p>{words.discussion.text(lines.length, gaps)}</p>
			<Button variant="quiet" busy={isBusy} onClick={() => void plan()}>
				{words.discussion.start}
			</Button>
		</section>
	);
}
