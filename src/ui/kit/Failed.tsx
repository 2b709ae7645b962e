import type { StorageFailure } from '#domain/failure.ts';
import { failureWords } from '#wording/en/failure.ts';
import { kitWords } from '#wording/en/kit.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** What is shown instead of stored data that could not be read. */
export function Failed({ code }: { readonly code: StorageFailure }) {
	return (
		<Notice
			tone="danger"
			title={kitWords.notRead}
			alert
			action={
				<Button variant="quiet" onClick={() => location.reload()}>
					{kitWords.broken.reload}
				</Button>
			}
		>
			{failureWords.reading[code]}
		</Notice>
	);
}
