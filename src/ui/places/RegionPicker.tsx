import { useEffect, useState } from 'react';
import type { Attachment } from '#domain/evidence.ts';
import type { Place, Region } from '#domain/place.ts';
import { useAttachmentUrl } from '#ui/hooks/use-attachment.ts';
import { placeWords } from '#wording/en/places.ts';
import { RegionEditor } from './RegionEditor.tsx';

type RegionPickerProps = {
	readonly attachment: Attachment;
	readonly onPick: (place: Place) => void;
};

const MIDDLE: Region = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

/** A part of a photo. */
export function RegionPicker({ attachment, onPick }: RegionPickerProps) {
	const url = useAttachmentUrl(attachment.sha256);
	const [region, setRegion] = useState(MIDDLE);
	useEffect(() => {
		onPick({ kind: 'region', attachment: attachment.id, ...region });
	}, [attachment.id, region, onPick]);
	if (url === null) return <p className="small">{placeWords.opening}</p>;
	return (
		<>
			<p>{placeWords.regionHint}</p>
			<RegionEditor
				url={url}
				alt={attachment.caption || attachment.name}
				region={region}
				onChange={setRegion}
			/>
		</>
	);
}
