import type { Region } from '#domain/place.ts';
import { placeWords } from '#wording/en/places.ts';
import '#styles/screens/places.css';

type RegionPictureProps = {
	readonly url: string;
	/** The photo's caption. */
	readonly alt: string;
	readonly region: Region;
	/** What stands at the frame: the criterion's code. */
	readonly label?: string | undefined;
};

/** A photo with a frame around the part that proves something; the same in words for those who cannot see it. */
export function RegionPicture({ url, alt, region, label = '' }: RegionPictureProps) {
	const { x, y, width, height } = region;
	return (
		<figure className="place__figure">
			<div className="region">
				<img className="region__picture" src={url} alt={alt} />
				<div className="region__frame" style={boxOf(region)}>
					{label !== '' && <span className="region__label numbers">{label}</span>}
				</div>
			</div>
			<figcaption className="small">
				{placeWords.framed(placeWords.regionWhere(x, y, width, height))}
			</figcaption>
		</figure>
	);
}

/** A region as CSS; set by script, so the policy for styles does not mind. */
export function boxOf({ x, y, width, height }: Region) {
	const share = (value: number) => `${value * 100}%`;
	return { left: share(x), top: share(y), width: share(width), height: share(height) };
}
