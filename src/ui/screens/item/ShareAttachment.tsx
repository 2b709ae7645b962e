import { useState } from 'react';
import type { Attachment } from '#domain/evidence.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { today } from '#ui/hooks/today.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ShareIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { shareAttachmentWords as words } from '#wording/en/share-attachment.ts';
import { canShareFile, saveFile, shareFile } from '#workflows/hand-over-file.ts';
import { fileToShare, mayBeShared } from '#workflows/share-attachment.ts';

type ShareAttachmentProps = { readonly attachment: Attachment; readonly autosave: Autosave };

/** Gives the file to another app, or saves it where none takes it. Only there while the file may leave the device. */
export function ShareAttachment({ attachment, autosave }: ShareAttachmentProps) {
	const announce = useAnnounce();
	// Read with the first press and kept: a large file may take longer than the browser takes a tap for fresh.
	const [ready, setReady] = useState<{ readonly sha256: string; readonly file: File } | null>(null);
	const [isReading, setIsReading] = useState(false);
	const { name, sha256 } = attachment;
	const mayLeave = () => mayBeShared(attachment, autosave.getSnapshot().content, today());
	if (!mayLeave()) return null;

	async function share(): Promise<void> {
		const isFirst = ready?.sha256 !== sha256;
		setIsReading(isFirst);
		const file = isFirst ? await fileToShare(attachment) : ready.file;
		setIsReading(false);
		if (!file) return announce(words.unreadable);
		// The page may have been open since yesterday, the last day of a consent.
		if (!mayLeave()) return announce(words.staysHere);
		if (!canShareFile(file)) {
			saveFile(file);
			return announce(words.saved(name));
		}
		setReady({ sha256, file });
		const result = await shareFile(file);
		if (result === 'shared') announce(words.shared(name));
		if (result === 'failed' && isFirst) announce(words.again(name));
		if (result === 'failed' && !isFirst) {
			saveFile(file);
			announce(words.saved(name));
		}
	}

	return (
		<Button
			variant="quiet"
			icon={<ShareIcon />}
			busy={isReading}
			aria-label={words.shareNamed(name)}
			onClick={() => void share()}
		>
			{words.share}
		</Button>
	);
}
