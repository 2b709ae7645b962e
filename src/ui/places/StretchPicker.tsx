import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '#domain/evidence.ts';
import type { Place } from '#domain/place.ts';
import { readClock } from '#domain/place.ts';
import { useAttachmentUrl } from '#ui/hooks/use-attachment.ts';
import { Button } from '#ui/kit/Button.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { clockText, placeWords as words } from '#wording/en/places.ts';

type StretchPickerProps = {
	readonly attachment: Attachment;
	readonly onPick: (place: Place | null) => void;
};

/** A stretch of a sound: typed, or taken from where it is playing. */
export function StretchPicker({ attachment, onPick }: StretchPickerProps) {
	const url = useAttachmentUrl(attachment.sha256);
	const player = useRef<HTMLAudioElement>(null);
	const [from, setFrom] = useState('0:00');
	const [to, setTo] = useState('');
	const [start, end] = [readClock(from), readClock(to)];
	const isTooLong = end !== null && attachment.seconds !== undefined && end > Math.ceil(attachment.seconds);
	const problem =
		end === null || start === null ? '' : end <= start ? words.endsFirst : isTooLong ? words.tooLong : '';
	const { id } = attachment;
	useEffect(() => {
		const isWhole = start !== null && end !== null && problem === '';
		onPick(isWhole ? { kind: 'stretch', attachment: id, from: start, to: end } : null);
	}, [id, start, end, problem, onPick]);
	const playing = () => clockText(player.current?.currentTime ?? 0);
	if (url === null) return <p className="small">{words.opening}</p>;
	return (
		<div className="stretch">
			{/* biome-ignore lint/a11y/useMediaCaption: the caption of the attachment says what is heard */}
			<audio className="attachment__sound" controls preload="metadata" src={url} ref={player} />
			{attachment.seconds !== undefined && (
				<p className="small numbers">{words.length(clockText(attachment.seconds))}</p>
			)}
			<div className="stretch__end">
				<TextField
					id="place-from"
					label={words.from}
					hint={words.clockHint}
					value={from}
					onChange={setFrom}
				/>
				<Button variant="quiet" onClick={() => setFrom(playing())}>
					{words.startsHere}
				</Button>
			</div>
			<div className="stretch__end">
				<TextField
					id="place-to"
					label={words.to}
					hint={words.clockHint}
					error={problem === '' ? undefined : problem}
					value={to}
					onChange={setTo}
				/>
				<Button variant="quiet" onClick={() => setTo(playing())}>
					{words.endsHere}
				</Button>
			</div>
		</div>
	);
}
