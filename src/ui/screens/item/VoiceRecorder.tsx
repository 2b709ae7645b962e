import { useEffect, useRef, useState } from 'react';
import type { Claim } from '#domain/evidence.ts';
import { addPlaces } from '#domain/evidence.ts';
import type { Unit } from '#domain/unit.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { clockText } from '#wording/en/places.ts';
import { voiceWords as words } from '#wording/voice.ts';
import { useVoiceNote } from './use-voice-note.ts';
import { VoiceLevel } from './VoiceLevel.tsx';
import { VoiceMarks } from './VoiceMarks.tsx';
import '#styles/screens/voice.css';
import { inWelsh } from '#wording/language.ts';

export type VoiceRecorderProps = {
	/** The item; it is stored before anything is recorded. */
	readonly evidence: string;
	readonly units: readonly Unit[];
	readonly claims: readonly Claim[];
	readonly autosave: Autosave;
	readonly onClose: () => void;
};

/** A voice note, from the first second to the attachment. Mounted by a tap, because it asks for the microphone at once. */
export function VoiceRecorder({ evidence, units, claims, autosave, onClose }: VoiceRecorderProps) {
	const announce = useAnnounce();
	const [asksToDiscard, setAsksToDiscard] = useState(false);
	const card = useRef<HTMLElement>(null);
	const { phase, note, seconds, marks, mark, unmark, retry, discard } = useVoiceNote(evidence, autosave, {
		async onFinished({ attachment, places }) {
			// After a save that failed it is in the form already.
			autosave.change((before) =>
				before.attachments.some(({ sha256 }) => sha256 === attachment.sha256)
					? before
					: addPlaces({ ...before, attachments: [...before.attachments, attachment] }, places),
			);
			const isKept = await autosave.revise('attachment');
			if (isKept && attachment.seconds !== undefined) {
				announce(words.saved(clockText(attachment.seconds)), undefined, inWelsh());
			}
			return isKept;
		},
		onClose,
	});
	useEffect(() => card.current?.querySelector<HTMLElement>('h3')?.focus(), []);
	const isRunning = phase.name === 'recording' || phase.name === 'paused' || phase.name === 'interrupted';

	return (
		<section className="voice card" aria-labelledby="voice-title" lang={inWelsh()} ref={card}>
			<h3 id="voice-title" className="voice__title" tabIndex={-1}>
				{words.title}
			</h3>
			<p className="voice__rule">{words.rule}</p>
			{phase.name === 'told' ? (
				<Notice
					tone="warning"
					alert
					action={
						<Button variant="quiet" onClick={onClose}>
							{words.understood}
						</Button>
					}
				>
					{phase.text}
				</Notice>
			) : phase.name === 'failed' ? (
				<Notice
					tone="danger"
					alert
					action={
						<>
							<Button variant="quiet" onClick={retry}>
								{words.tryAgain}
							</Button>
							<Button variant="bare" onClick={onClose}>
								{phase.isSafe ? words.later : words.close}
							</Button>
						</>
					}
				>
					<p>{phase.text}</p>
					{phase.isSafe && <p>{words.laterText}</p>}
				</Notice>
			) : (
				<>
					{phase.note !== '' && (
						<Notice tone="warning" alert>
							{phase.note}
						</Notice>
					)}
					<p className="voice__state" role="status">
						{phase.name === 'starting' ? words.starting : words.state[phase.name]}
					</p>
					<p className="voice__time numbers">
						<span className="visually-hidden">{words.elapsed(seconds)}</span>
						<span aria-hidden="true">{clockText(seconds)}</span>
					</p>
					<p className="visually-hidden" role="status">
						{seconds >= 60 && words.minutes(Math.floor(seconds / 60))}
					</p>
					<VoiceLevel note={phase.name === 'recording' ? note : null} />
					{isRunning && (
						<div className="buttons">
							<Button onClick={() => note?.stop()}>{words.stop}</Button>
							<Button
								variant="quiet"
								onClick={() => (phase.name === 'recording' ? note?.pause() : note?.resume())}
							>
								{phase.name === 'recording' ? words.pause : words.resume}
							</Button>
							<Button variant="bare" onClick={() => setAsksToDiscard(true)}>
								{words.discard}
							</Button>
						</div>
					)}
					{isRunning && (
						<VoiceMarks units={units} claims={claims} marks={marks} onMark={mark} onUnmark={unmark} />
					)}
				</>
			)}
			<ConfirmDialog
				open={asksToDiscard}
				onClose={() => setAsksToDiscard(false)}
				title={words.discardTitle}
				confirm={words.discardConfirm}
				cancel={words.discardCancel}
				danger
				onConfirm={() => {
					setAsksToDiscard(false);
					discard();
					announce(words.discarded, undefined, inWelsh());
				}}
			>
				{words.discardText(clockText(seconds))}
			</ConfirmDialog>
		</section>
	);
}
