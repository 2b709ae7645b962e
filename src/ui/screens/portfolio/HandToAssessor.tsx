import { useEffect, useRef, useState } from 'react';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { AssessIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { useLate } from '#ui/use-late.ts';
import { handToAssessorWords } from '#wording/en/hand-to-assessor.ts';

const words = handToAssessorWords;
const HAND_OVER = 'hand-over';
// Without it nothing is said that is not known.
const importLeft = () => import('./LeftInHands.tsx');

/** The assessor is there in person: the phone itself goes over, instead of a file. */
export function HandToAssessor() {
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
	const own = usePortfolio();
	const portfolio = own.state === 'ready' ? own.value?.portfolio.id : undefined;
	const { value: late, load } = useLate(importLeft);
	useEffect(load, [load]);
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		// Named by what leads here; the page's own content came after the address was looked at.
		if (location.hash === `#${HAND_OVER}`) head.current?.scrollIntoView();
	}, []);
	const isGone = useRef(false);
	useEffect(
		() => () => {
			isGone.current = true;
		},
		[],
	);
	async function hand(): Promise<void> {
		setState('busy');
		const loaded = await import('#workflows/receive-portfolio.ts').catch(() => null);
		const outcome = loaded ? await loaded.receiveOwn() : null;
		// Whoever has gone on to another page meanwhile is not taken away from it.
		if (isGone.current) return;
		if (!outcome?.ok) return setState('failed');
		// The phone's "back" leads to where it is said what is not finished.
		history.replaceState(history.state, '', `#${HAND_OVER}`);
		location.assign(link(`/assess/?handed#${encodeURIComponent(outcome.value)}`));
	}
	return (
		<section className="section" aria-labelledby={HAND_OVER}>
			<Card>
				<div className="stack">
					<h2 ref={head} id={HAND_OVER} className="card__title">
						{words.title}
					</h2>
					<p className="small">{words.text}</p>
					{late && portfolio !== undefined && <late.LeftHere portfolio={portfolio} />}
					{state === 'failed' && (
						<Notice tone="danger" alert>
							{words.failed}
						</Notice>
					)}
					<div className="buttons">
						<Button variant="quiet" icon={<AssessIcon />} busy={state === 'busy'} onClick={() => void hand()}>
							{words.start}
						</Button>
					</div>
				</div>
			</Card>
		</section>
	);
}
