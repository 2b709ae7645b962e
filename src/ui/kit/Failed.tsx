import type { StorageFailure } from '#domain/failure.ts';
import { failureWords } from '#wording/failure.ts';
import { inWelsh } from '#wording/language.ts';
import { screenWords } from '#wording/screen.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** What is shown instead of stored data that could not be read. */
export function Failed({ code }: { readonly code: StorageFailure }) {
	return (
		<Notice
			tone="danger"
			title={screenWords.notRead}
			alert
			lang={inWelsh()}
			action={
				<Button variant="quiet" onClick={() => location.reload()}>
					{screenWords.storage.reload}
				</Button>
			}
		>
			{failureWords.reading[code]}
		</Notice>
	);
}
