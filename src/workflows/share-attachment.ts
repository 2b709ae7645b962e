import type { Attachment } from '#domain/evidence.ts';
import { attachmentHeldBack } from '#domain/evidence.ts';
import type { CalendarDate } from '#domain/identity.ts';
import { attachmentBlob } from './show-attachment.ts';

/** Whether a photo, sound or file of an item may go to another app: the rules of the PDF hold here too. */
export function mayBeShared(
	attachment: Attachment,
	item: { readonly staysHere?: true },
	today: CalendarDate,
): boolean {
	return item.staysHere !== true && attachmentHeldBack(attachment, today) === null;
}

/** The file under its name, as it would go into the PDF; null when it is not there or cannot be read. */
export async function fileToShare({ sha256, name }: Attachment): Promise<File | null> {
	const blob = await attachmentBlob(sha256);
	return blob && new File([blob], name, { type: blob.type });
}
