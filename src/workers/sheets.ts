import { digest } from '#device/identity.ts';
import { type BuildProgress, type BuiltPdf, buildFeedbackPdf, buildPlanPdf } from '#document/build.ts';
import { unreachable } from '#domain/identity.ts';
import { feedbackCarriedBy } from './feedback-data.ts';
import { loadFonts } from './pdf-fonts.ts';
import type { SheetMessage } from './pdf-messages.ts';
import { planCarriedBy } from './plan-data.ts';

/** A document without photos and of few pages: the feedback of a review, or the sheet of a sampling plan. */
export async function buildSheetHere(
	message: SheetMessage,
	onProgress: (progress: BuildProgress) => void,
	signal: AbortSignal,
): Promise<BuiltPdf> {
	const common = { fonts: await loadFonts(), digest, onProgress, signal };
	switch (message.kind) {
		case 'build-feedback':
			return buildFeedbackPdf({ sheet: message.sheet, ...feedbackCarriedBy(message.data), ...common });
		case 'build-plan':
			return buildPlanPdf({ sheet: message.sheet, ...planCarriedBy(message.data), ...common });
		default:
			return unreachable(message);
	}
}
