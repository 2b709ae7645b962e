import { useEffect, useRef, useState } from 'react';
import { useMedia } from '#ui/use-media.ts';
import { voiceWords as words } from '#wording/voice.ts';
import type { VoiceNote } from '#workflows/voice-note.ts';

/** Below this it is as good as silent. */
const SILENT = 0.12;
/** Milliseconds of silence until it is said. */
const PATIENCE = 5_000;

/** How loud it is, as a bar and in words; still where motion is not wanted. */
export function VoiceLevel({ note }: { readonly note: VoiceNote | null }) {
	const isCalm = useMedia('(prefers-reduced-motion: reduce)');
	const [level, setLevel] = useState<number | null>(0);
	/** Nothing is said of it before the first sound, or the first long silence. */
	const [heard, setHeard] = useState<'' | 'heard' | 'silent'>('');
	const heardAt = useRef(0);
	useEffect(() => {
		if (!note) return;
		heardAt.current = Date.now();
		const timer = setInterval(
			() => {
				const now = note.level();
				setLevel(now);
				if (now === null || now > SILENT) {
					heardAt.current = Date.now();
					setHeard('heard');
				} else if (Date.now() - heardAt.current > PATIENCE) setHeard('silent');
			},
			isCalm ? 1_000 : 150,
		);
		return () => clearInterval(timer);
	}, [note, isCalm]);
	if (level === null) return null;
	return (
		<div className="voice__level">
			<meter className="voice__meter" min={0} max={1} value={note ? level : 0} aria-label={words.loudness} />
			<span className="small" role="status">
				{note && heard !== '' && words[heard]}
			</span>
		</div>
	);
}
