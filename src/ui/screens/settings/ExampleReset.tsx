import { useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { failureWords } from '#wording/failure.ts';
import { settingsWords } from '#wording/settings.ts';
import { resetExample } from '#workflows/example.ts';

const words = settingsWords.example;

/** Puts the example back to how it came; only shown inside the example. */
export function ExampleReset() {
	const [asking, setAsking] = useState(false);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const reset = async () => {
		setBusy(true);
		const outcome = await resetExample();
		setBusy(false);
		setAsking(false);
		// The form above still holds the details from before: load them afresh.
		if (outcome.ok) location.reload();
		else setFailure(outcome.code);
	};
	return (
		<section className="section" aria-labelledby="example-heading">
			<h2 id="example-heading">{words.title}</h2>
			<p>{words.text}</p>
			<div className="buttons section">
				<Button variant="quiet" onClick={() => setAsking(true)}>
					{words.reset}
				</Button>
			</div>
			{failure && (
				<Notice tone="danger" title={words.failed} alert>
					{failureWords.saving[failure]}
				</Notice>
			)}
			<ConfirmDialog
				open={asking}
				onClose={() => setAsking(false)}
				title={words.confirmTitle}
				confirm={words.confirm}
				onConfirm={() => void reset()}
				busy={busy}
				danger
			>
				{words.confirmText}
			</ConfirmDialog>
		</section>
	);
}
