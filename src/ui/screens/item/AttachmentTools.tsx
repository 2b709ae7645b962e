import type { Attachment } from '#domain/evidence.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { CoverButton } from './guard/CoverButton.tsx';
import { ShareAttachment } from './ShareAttachment.tsx';

export type AttachmentToolsProps = { readonly attachment: Attachment; readonly autosave: Autosave };

/** What can be done with any photo, sound or file: cover parts of it, give it to another app. */
export function AttachmentTools(props: AttachmentToolsProps) {
	return (
		<div className="attachment__tools">
			<CoverButton {...props} />
			<ShareAttachment {...props} />
		</div>
	);
}
