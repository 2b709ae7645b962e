import { useEffect, useState } from 'react';
import { attachmentBlob, thumbnailBlob } from '#workflows/show-attachment.ts';

/** An object URL of a photo's thumbnail (longest side 320 px), or null while it loads or when there is none. */
export function useThumbnail(sha256: string): string | null {
	return useObjectUrl(sha256, thumbnailBlob);
}

/** An object URL of a whole attachment, or null while it loads or when it can no longer be read. */
export function useAttachmentUrl(sha256: string): string | null {
	return useObjectUrl(sha256, attachmentBlob);
}

function useObjectUrl(sha256: string, read: (sha256: string) => Promise<Blob | null>): string | null {
	const [shown, setShown] = useState<{ sha256: string; url: string } | null>(null);
	useEffect(() => {
		let isCurrent = true;
		let url = '';
		void read(sha256).then((blob) => {
			if (!isCurrent || !blob) return;
			url = URL.createObjectURL(blob);
			setShown({ sha256, url });
		});
		return () => {
			isCurrent = false;
			if (url !== '') URL.revokeObjectURL(url);
		};
	}, [sha256, read]);
	return shown?.sha256 === sha256 ? shown.url : null;
}
