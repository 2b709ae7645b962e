import { useId, useState } from 'react';
import { kitWords } from '#wording/kit.ts';
import { asPage } from '#wording/language.ts';
import { Button } from './Button.tsx';
import { CheckIcon, CopyIcon } from './Icon.tsx';

/** "Copy my text": to the clipboard, or, where the browser refuses, shown ready to be copied by hand. */
export function CopyText({
	text,
	label = kitWords.copy.name,
}: {
	readonly text: string;
	readonly label?: string;
}) {
	const [state, setState] = useState<'before' | 'copied' | 'refused'>('before');
	const id = useId();
	const copy = () => {
		// navigator.clipboard is missing outside a secure context.
		const write = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
		write.then(
			() => setState('copied'),
			() => setState('refused'),
		);
	};
	return (
		<>
			<Button
				variant="quiet"
				lang={asPage()}
				icon={state === 'copied' ? <CheckIcon /> : <CopyIcon />}
				onClick={copy}
			>
				{label}
			</Button>
			<span role="status" lang={asPage()}>
				{state === 'copied' && kitWords.copy.done}
			</span>
			{state === 'refused' && (
				<div className="field" lang={asPage()}>
					<label className="field__label" htmlFor={id}>
						{kitWords.copy.byHand}
					</label>
					<textarea
						className="input"
						id={id}
						rows={6}
						readOnly
						value={text}
						onFocus={(event) => event.target.select()}
					/>
				</div>
			)}
		</>
	);
}
