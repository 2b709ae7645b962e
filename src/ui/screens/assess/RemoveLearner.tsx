import { useState } from 'react';
import { unfinishedIn } from '#domain/before-review.ts';
import { notReturned } from '#domain/received.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { DeleteIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { forgetLearner } from '#workflows/judge.ts';
import { useLeftRows } from './left-rows.ts';

const words = assessWords.learner;

/** Takes one learner off this device, after a question. */
export function RemoveLearner({ open }: { readonly open: ReceivedPortfolio }) {
	const [asking, setAsking] = useState(false);
	const announce = useAnnounce();
	async function remove(): Promise<void> {
		const outcome = await forgetLearner(open.portfolio.id);
		setAsking(false);
		if (outcome.ok) location.hash = '';
		else announce(failureWords.saving[outcome.code]);
	}
	const undecided = unfinishedIn(open.working).filter(({ what }) => what === 'no-decision').length;
	const unreturned = notReturned(open) + undecided + useLeftRows(open.portfolio.id).length;
	return (
		<div className="section">
			<Button variant="bare" icon={<DeleteIcon />} onClick={() => setAsking(true)}>
				{words.remove}
			</Button>
			<ConfirmDialog
				open={asking}
				onClose={() => setAsking(false)}
				title={words.removeTitle}
				confirm={words.remove}
				onConfirm={() => void remove()}
				cancel={words.keep}
				danger
			>
				{words.removeText(open.portfolio.learner, unreturned)}
			</ConfirmDialog>
		</div>
	);
}
