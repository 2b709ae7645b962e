import type { EvidenceContent } from './evidence.ts';
import { attachmentHeldBack } from './evidence.ts';

/** The same content without the attachments that may not leave; itself when all may. */
export function handoverContent(content: EvidenceContent): EvidenceContent {
	const leaving = content.attachments.filter((attachment) => attachmentHeldBack(attachment) === null);
	return leaving.length === content.attachments.length ? content : { ...content, attachments: leaving };
}
