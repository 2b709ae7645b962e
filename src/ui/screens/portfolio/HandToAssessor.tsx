import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { AssessIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { handOverWords } from '#wording/en/hand-over.ts';

const words = handOverWords.judge;

/** The assessor is there in person: the phone itself goes over, instead of a file. */
export function HandToAssessor() {
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
	async function hand(): Promise<void> {
		setState('busy');
		const loaded = await import('#workflows/receive-portfolio.ts').catch(() => null);
		const outcome = loaded ? await loaded.receiveOwn() : null;
		if (outcome?.ok) location.assign(link(`/assess/#${encodeURIComponent(outcome.value)}`));
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
