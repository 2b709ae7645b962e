import type { Attachment, EvidenceContent } from '#domain/evidence.ts';
import { unreachable } from '#domain/identity.ts';
import type { Place, WordsPlace } from '#domain/place.ts';
import { findWords } from '#domain/place.ts';
import { placeWords } from '#wording/en/places.ts';
import { RegionPicture } from './RegionPicture.tsx';
import { StretchPlayer } from './StretchPlayer.tsx';
import '#styles/screens/places.css';

type PlaceViewProps = {
	readonly place: Place;
	readonly content: Pick<EvidenceContent, 'answers' | 'attachments'>;
	/** The criterion's code, shown at the frame of a photo. */
	readonly code?: string | undefined;
	/** A hook that reads its files: of the open portfolio, or of a received copy. */
	readonly useUrl: (sha256: string) => string | null;
};

/** The place that proves a criterion, to be read, seen or heard; changes nothing. For the learner and for the assessor. */
export function PlaceView({ place, content, code, useUrl }: PlaceViewProps) {
	switch (place.kind) {
		case 'words':
			return <Words place={place} content={content} />;
		case 'region':
		case 'stretch': {
			const attachment = content.attachments.find(({ id }) => id === place.attachment);
			return attachment ? (
				<InFile place={place} attachment={attachment} code={code} useUrl={useUrl} />
			) : (
				<Gone kind={place.kind} />
			);
		}
		default:
			return unreachable(place);
	}
}

/** Characters shown around the words. */
const AROUND = 80;

function Words({
	place,
	content,
}: {
	readonly place: WordsPlace;
	readonly content: PlaceViewProps['content'];
}) {
	const found = findWords(place, content.answers);
	if (!found) return <Gone kind="words" />;
	const { text } = found.text;
	const before = text.slice(Math.max(0, found.start - AROUND), found.start);
	const after = text.slice(found.end, found.end + AROUND);
	return (
		<blockquote className="place__quote">
			{found.start > AROUND && '… '}
			{before}
			<mark>{text.slice(found.start, found.end)}</mark>
			{after}
			{text.length > found.end + AROUND && ' …'}
		</blockquote>
	);
}

type InFileProps = {
	readonly place: Exclude<Place, WordsPlace>;
	readonly attachment: Attachment;
	readonly code: string | undefined;
	readonly useUrl: (sha256: string) => string | null;
};

function InFile({ place, attachment, code, useUrl }: InFileProps) {
	const url = useUrl(attachment.sha256);
	if (url === null) return <p className="small">{placeWords.opening}</p>;
	return place.kind === 'region' ? (
		<RegionPicture url={url} alt={attachment.caption || attachment.name} region={place} label={code} />
	) : (
		<StretchPlayer url={url} from={place.from} to={place.to} />
	);
}

function Gone({ kind }: { readonly kind: Place['kind'] }) {
	return <p className="small">{kind === 'words' ? placeWords.wordsGone : placeWords.fileGone}</p>;
}
