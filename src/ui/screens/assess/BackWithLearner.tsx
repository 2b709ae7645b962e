import { useEffect, useRef } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { SaveIcon } from '#ui/kit/Icon.tsx';
import { link } from '#ui/links.ts';
import { reviewLines } from '#ui/screens/record/review-lines.ts';
import { handToAssessorWords as words } from '#wording/en/hand-to-assessor.ts';
import { saveFile } from '#workflows/hand-over-file.ts';
import type { HandedBack } from './HandBack.tsx';

type BackWithLearnerProps = { readonly learner: string; readonly done: HandedBack };

/** The learner has her phone back: what was judged, and that it is in her portfolio. */
export function BackWithLearner({ learner, done }: BackWithLearnerProps) {
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		// What was pressed has gone: whoever listens starts at what took its place.
		head.current?.focus();
		scrollTo(0, 0);
	}, []);
	return (
		<Card>
			<div className="stack">
				<h1 ref={head} tabIndex={-1}>
					{words.doneTitle(learner)}
				</h1>
				<p>{words.done(done.by)}</p>
				<ul className="assess-facts">
					{reviewLines(done.summary).map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
				<p>{words.doneAfter}</p>
				<div className="buttons">
					<ButtonLink href={link('/criteria/')}>{words.see}</ButtonLink>
					<Button variant="quiet" icon={<SaveIcon />} onClick={() => saveFile(done.file)}>
						{words.copy}
					</Button>
				</div>
				<p className="small">{words.copyText}</p>
			</div>
		</Card>
	);
}
