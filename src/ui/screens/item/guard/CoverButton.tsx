import { useEffect, useState } from 'react';
import type { Attachment } from '#domain/evidence.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { Button } from '#ui/kit/Button.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { useLate } from '#ui/use-late.ts';
import { coverWords } from '#wording/en/cover.ts';

const importDialog = () => import('./CoverDialog.tsx');
const words = coverWords;

type CoverButtonProps = { readonly attachment: Attachment; readonly autosave: Autosave };

/** Opens the dialog in which parts of a photo are covered; its code comes with the first press. */
export function CoverButton({ attachment, autosave }: CoverButtonProps) {
	const [isOpen, setIsOpen] = useState(false);
	const { value: dialog, state, load } = useLate(importDialog);
	const announce = useAnnounce();
	useEffect(() => {
		if (isOpen && state === 'failed') {
			announce(words.notLoaded);
			setIsOpen(false);
		}
	}, [isOpen, state, announce]);
	const { kind, mime, cleaning, uncovered } = attachment;
	// Only a photo that was drawn anew when it was added: of any other file nobody knows all that is in it.
	if (kind !== 'photo' || mime !== 'image/jpeg' || cleaning !== 'cleaned' || uncovered) return null;
	return (
		<>
			<Button
				variant="quiet"
				busy={isOpen && state === 'loading'}
				aria-label={words.openNamed(attachment.name)}
				onClick={() => {
					load();
					setIsOpen(true);
				}}
			>
				{words.open}
			</Button>
			{attachment.redacted !== undefined && <p className="small">{words.isCovered}</p>}
			{isOpen && dialog && (
				<dialog.CoverDialog attachment={attachment} autosave={autosave} onClose={() => setIsOpen(false)} />
			)}
		</>
	);
}
