import { digest } from '#device/identity.ts';
import { buildPdf } from '#document/build.ts';
import type { Made } from '#document/compose/portfolio.ts';
import type { StoredAttachment } from '#document/media.ts';
import type { Handover } from '#domain/handover.ts';
import { carriedBy } from './pdf-data.ts';
import { loadFonts } from './pdf-fonts.ts';
import type { FromPdfWorker, ToPdfWorker } from './pdf-messages.ts';
import { buildSheetHere } from './sheets.ts';

let giveAttachment: ((stored: StoredAttachment | null) => void) | null = null;

addEventListener('message', (event: MessageEvent<ToPdfWorker>) => {
	const message = event.data;
	if (message.kind === 'attachment') giveAttachment?.(message.stored);
	else {
		const building =
			message.kind === 'build'
				? build(message.handover, message.made)
				: buildSheetHere(
						message,
						(progress) => tell({ kind: 'progress', progress }),
						new AbortController().signal,
					);
		building.then(
			(built) => tell({ kind: 'built', built }),
			(error: unknown) =>
				tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
		);
	}
});
tell({ kind: 'ready' });

async function build(handover: Handover, made: Made) {
	return buildPdf({
		handover,
		made,
		fonts: await loadFonts(),
		...carriedBy(handover, made),
		digest,
		// One at a time, so one waiting answer is enough.
		readAttachment: (sha256) =>
			new Promise((resolve) => {
				giveAttachment = resolve;
				tell({ kind: 'read', sha256 });
			}),
		onProgress: (progress) => tell({ kind: 'progress', progress }),
		// Cancelling ends the whole worker.
		signal: new AbortController().signal,
	});
}

function tell(message: FromPdfWorker): void {
	postMessage(message);
}
