import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { MicrophoneIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { useLate } from '#ui/use-late.ts';
import { itemWords } from '#wording/en/item.ts';
import type { VoiceRecorderProps } from './VoiceRecorder.tsx';

const words = itemWords.attachments;
const importRecorder = () => import('./VoiceRecorder.tsx');

/** "Record voice note"; the recorder's code comes with the first press, and stands below the buttons. */
export function useVoiceRecorder(props: Omit<VoiceRecorderProps, 'onClose'>) {
	const [isOpen, setIsOpen] = useState(false);
	const { value: recorder, state, load } = useLate(importRecorder);
	const announce = useAnnounce();
	const button = useRef<HTMLSpanElement>(null);
	useEffect(() => {
		if (!isOpen || state !== 'failed') return;
		announce(words.recorderNotLoaded);
		setIsOpen(false);
	}, [isOpen, state, announce]);
	const close = () => {
		setIsOpen(false);
		// The card goes away with the focus in it.
		requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
	};
	return {
		button: (
			<span className="voice-button" ref={button}>
				<Button
					variant="quiet"
					icon={<MicrophoneIcon />}
					busy={isOpen && state === 'loading'}
					aria-expanded={isOpen}
					onClick={() => {
						load();
						setIsOpen(true);
						// Already open: the press leads there.
						document.getElementById('voice-title')?.focus();
					}}
				>
					{words.record}
				</Button>
			</span>
		),
		recorder: isOpen && recorder && <recorder.VoiceRecorder {...props} onClose={close} />,
	};
}
