import type { BuildProgress, BuiltPdf } from '#document/build.ts';
import type { Made } from '#document/compose/portfolio.ts';
import type { StoredAttachment } from '#document/media.ts';
import type { FeedbackSheet } from '#domain/feedback-sheet.ts';
import type { Handover } from '#domain/handover.ts';
import type { PlanSheet } from '#domain/sampling-plan.ts';

/** Asks for a document without photos. `data` is what it carries. */
export type SheetMessage =
	| { readonly kind: 'build-feedback'; readonly sheet: FeedbackSheet; readonly data: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'build-plan'; readonly sheet: PlanSheet; readonly data: Uint8Array<ArrayBuffer> };

export type ToPdfWorker =
	| { readonly kind: 'build'; readonly handover: Handover; readonly made: Made }
	| SheetMessage
	/** The answer to "read". */
	| { readonly kind: 'attachment'; readonly stored: StoredAttachment | null };

export type FromPdfWorker =
	/** The worker has started and can be trusted with the work. */
	| { readonly kind: 'ready' }
	| { readonly kind: 'progress'; readonly progress: BuildProgress }
	/** Asks for one attachment; storage stays on the main thread. */
	| { readonly kind: 'read'; readonly sha256: string }
	| { readonly kind: 'built'; readonly built: BuiltPdf }
	| { readonly kind: 'failed'; readonly message: string };
