import { useEffect, useState } from 'react';
import { applyUpdate, onUpdate } from '#offline/update.ts';
import { inWelsh } from '#wording/language.ts';
import { screenWords } from '#wording/screen.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { useAnnounce } from './Toast.tsx';

type UpdateState = Parameters<Parameters<typeof onUpdate>[0]>[0];

const words = screenWords.update;
/** Screens come and go under one document; this is said by the first. */
let isReadySaid = false;

/** A new version announces itself here and waits to be asked; it never takes a half-written form away. */
export function UpdateBanner() {
	const [state, setState] = useState<UpdateState>('none');
	const announce = useAnnounce();
	useEffect(() => onUpdate(setState), []);
	useEffect(() => {
		if (state !== 'ready-offline' || isReadySaid) return;
		isReadySaid = true;
		announce(words.offlineReady, undefined, inWelsh());
	}, [state, announce]);
	if (state === 'none' || state === 'ready-offline') return null;
	if (state === 'applying') return <Notice tone="info">{words.applying}</Notice>;
	const blocked = state === 'blocked-by-unsaved';
	return (
		<Notice
			tone="info"
			title={blocked ? words.blocked : words.waiting}
			action={
				<Button variant="quiet" onClick={() => void applyUpdate()}>
					{blocked ? words.retry : words.apply}
				</Button>
			}
		>
			{blocked ? words.blockedText : words.waitingText}
		</Notice>
	);
}
