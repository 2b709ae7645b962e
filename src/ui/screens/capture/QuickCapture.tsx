import { useRef, useState } from 'react';
import { goTo } from '#ui/going.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddPhotoIcon, BusyIcon, MicrophoneIcon, NoteIcon, SaveIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { capturedLink, captureLink } from '#ui/links.ts';
import { attachFailureText } from '#ui/screens/attach-failure.ts';
import { captureWords } from '#wording/capture.ts';
import { inEnglish, inWelsh } from '#wording/language.ts';
import { saveFile } from '#workflows/hand-over-file.ts';
import '#styles/screens/capture.css';

const words = captureWords;

type Failure = { readonly file: File; readonly text: string };

/** One tap to a note, a photo or a voice note; criteria and the rest come later. */
export function QuickCapture({ hint = '' }: { readonly hint?: string }) {
	const input = useRef<HTMLInputElement>(null);
	const [isBusy, setIsBusy] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);

	async function keep(file: File) {
		setIsBusy(true);
		setFailure(null);
		const text = await keepPhoto(file);
		if (text === null) return;
		setIsBusy(false);
		setFailure({ file, text });
	}

	return (
		<section className="section capture" aria-label={words.region} lang={inWelsh()}>
			<div className="capture__ways">
				<a className="capture__way" href={captureLink('note')}>
					<NoteIcon />
					{words.note}
				</a>
				<button
					type="button"
					className="capture__way"
					aria-busy={isBusy || undefined}
					// A file dialog opens only from a tap, so the camera is asked for here and not on the item's page.
					onClick={() => !isBusy && input.current?.click()}
				>
					{isBusy ? <BusyIcon /> : <AddPhotoIcon />}
					{words.photo}
				</button>
				<a className="capture__way" href={captureLink('sound')} aria-label={words.soundNamed}>
					<MicrophoneIcon />
					{words.sound}
				</a>
			</div>
			<input
				ref={input}
				type="file"
				hidden
				aria-label={words.photo}
				accept="image/*"
				capture="environment"
				onChange={(event) => {
					const [file] = event.target.files ?? [];
					// Emptied, so that choosing the same file again counts as a change.
					event.target.value = '';
					if (file) void keep(file);
				}}
			/>
			<p className="capture__hint small" role="status">
				{isBusy ? words.keeping : hint}
			</p>
			{failure && (
				<Notice
					tone="danger"
					title={words.notKept}
					alert
					action={
						<>
							<Button onClick={() => void keep(failure.file)}>{words.again}</Button>
							<Button variant="quiet" icon={<SaveIcon />} onClick={() => saveFile(failure.file)}>
								{words.saveFile}
							</Button>
						</>
					}
				>
					<p lang={inEnglish()}>{failure.text}</p>
				</Notice>
			)}
		</section>
	);
}

/** Goes on to the item when the photo is in the database; else the sentence that says why it is not. */
async function keepPhoto(file: File): Promise<string | null> {
	// Pictures and the saving of items are loaded when there is one: home itself must open at once.
	const loaded = await import('#workflows/quick-capture.ts').catch(() => null);
	const outcome = loaded ? await loaded.capturePhoto(file) : ({ ok: false, code: 'unknown' } as const);
	if (!outcome.ok) return attachFailureText(outcome.code);
	goTo(capturedLink(outcome.id));
	return null;
}
