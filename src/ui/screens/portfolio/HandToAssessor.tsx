import { useEffect, useRef, useState } from 'react';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { AssessIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { handToAssessorWords } from '#wording/en/hand-to-assessor.ts';

const words = handToAssessorWords;

/** The assessor is there in person: the phone itself goes over, instead of a file. */
export function HandToAssessor() {
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
	const [left, setLeft] = useState(0);
	const own = usePortfolio();
	const portfolio = own.state === 'ready' ? own.value?.portfolio.id : undefined;
	useEffect(() => {
		if (portfolio === undefined) return;
		let isCurrent = true;
		import('#workflows/left-in-hands.ts')
			.then(({ leftInHands }) => leftInHands(portfolio))
			.then(
				(count) => isCurrent && setLeft(count),
				// Without it nothing is said that is not known.
				() => undefined,
			);
		return () => {
			isCurrent = false;
		};
	}, [portfolio]);
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
		if (outcome?.ok) location.assign(link(`/assess/?handed#${encodeURIComponent(outcome.value)}`));
		else setState('failed');
	}
	return (
		<section className="section" aria-labelledby="hand-over">
			<Card>
				<div className="stack">
					<h2 id="hand-over" className="card__title">
						{words.title}
					</h2>
					<p className="small">{words.text}</p>
					{left > 0 && <Notice tone="warning">{words.pending(left)}</Notice>}
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
