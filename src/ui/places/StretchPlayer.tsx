import { useEffect, useRef } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { PlayIcon } from '#ui/kit/Icon.tsx';
import { clockText, placeWords } from '#wording/en/places.ts';
import '#styles/screens/places.css';

type StretchPlayerProps = {
	readonly url: string;
	/** Seconds. */
	readonly from: number;
	readonly to: number;
};

/** A sound that begins where the proof begins, and stops where it ends; the rest of it is there too. */
export function StretchPlayer({ url, from, to }: StretchPlayerProps) {
	const player = useRef<HTMLAudioElement>(null);
	const stopsAt = useRef<number | null>(null);
	useEffect(() => {
		const sound = player.current;
		if (!sound) return;
		const begin = () => {
			sound.currentTime = from;
		};
		const stop = () => {
			if (stopsAt.current === null || sound.currentTime < stopsAt.current) return;
			stopsAt.current = null;
			sound.pause();
		};
		sound.addEventListener('loadedmetadata', begin);
		sound.addEventListener('timeupdate', stop);
		return () => {
			sound.removeEventListener('loadedmetadata', begin);
			sound.removeEventListener('timeupdate', stop);
		};
	}, [from]);

	function play() {
		const sound = player.current;
		if (!sound) return;
		sound.currentTime = from;
		stopsAt.current = to;
		// A browser that cannot play it says so in its own controls.
		sound.play().catch(() => undefined);
	}

	return (
		<div className="place__sound">
			<Button variant="quiet" icon={<PlayIcon />} onClick={play}>
				{placeWords.play(clockText(from), clockText(to))}
			</Button>
			{/* biome-ignore lint/a11y/useMediaCaption: the caption of the attachment says what is heard */}
			<audio className="attachment__sound" controls preload="metadata" src={url} ref={player} />
		</div>
	);
}
