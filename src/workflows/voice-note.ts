import { newId, now } from '#device/identity.ts';
import { type MicrophoneProblem, openMicrophone } from '#device/microphone.ts';
import { type End, type Pause, recordVoice } from '#device/voice-recorder.ts';
import { keepAwake } from '#device/wake-lock.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { VoiceMark } from '#domain/place.ts';
import {
	removeRecording,
	startRecording,
	storeRecordingMarks,
	storeRecordingPart,
} from '#storage/recordings.ts';
import { holdTab, thisTab } from '#storage/tab.ts';
import { ATTACHMENT_LIMIT } from './attach.ts';
import type { FinishedRecording } from './finish-recording.ts';
import { finishRecording } from './finish-recording.ts';
import { inPortfolio } from './session.ts';

export type { FinishedRecording } from './finish-recording.ts';

export type VoiceNoteState =
	| { readonly state: 'recording' }
	| { readonly state: 'paused'; readonly reason: Pause }
	/** Nothing more is recorded. What was said until then is kept; `finish` makes an attachment of it. */
	| { readonly state: 'ended'; readonly reason: End | 'too-long'; readonly failure: StorageFailure | null };

/** A voice note that is being recorded: every second of it is on the disk. */
export type VoiceNote = {
	elapsed(): number;
	level(): number | null;
	pause(): void;
	resume(): void;
	stop(): void;
	/** What is being said now is about this criterion. */
	mark(criterion: string): VoiceMark;
	unmark(mark: VoiceMark): void;
	/** After its end: joins what was kept and stores it as an attachment. Put that into the content and revise. */
	finish(): Promise<FinishedRecording>;
	/** After the item names the attachment, or when the person throws it away. */
	forget(): Promise<void>;
};

export type VoiceNoteStart =
	| { readonly ok: true; readonly note: VoiceNote }
	| { readonly ok: false; readonly code: MicrophoneProblem | StorageFailure };

/** Room that joining and describing it may take, in bytes. */
const MARGIN = 1024 * 1024;

/** Begins a voice note for an item that is stored already, be it as a draft. Call it from a tap. */
export async function startVoiceNote(
	evidence: string,
	onState: (state: VoiceNoteState) => void,
): Promise<VoiceNoteStart> {
	const microphone = await openMicrophone();
	if (!microphone.ok) return microphone;
	const id = newId();
	const startedAt = now();
	let size = 0;
	let isTooLong = false;
	let failure: StorageFailure | null = null;
	let marks: readonly VoiceMark[] = [];
	let letSleep = (): void => undefined;
	// Its parts wait for the row that says what they are.
	let tellStarted = (_isStarted: boolean): void => undefined;
	const isStarted = new Promise<boolean>((resolve) => {
		tellStarted = resolve;
	});
	const recorder = recordVoice(microphone.stream, {
		async onPart(bytes, part) {
			if (!(await isStarted)) return false;
			const kept = await inPortfolio((db, { portfolio }) =>
				storeRecordingPart(db, portfolio, id, { part, bytes }),
			);
			if (!kept.ok) {
				failure = kept.code;
				return false;
			}
			size += bytes.byteLength;
			if (size > ATTACHMENT_LIMIT - MARGIN && !isTooLong) {
				isTooLong = true;
				recorder.stop();
			}
			return true;
		},
		onPause: (reason) => onState({ state: 'paused', reason }),
		onResume: () => onState({ state: 'recording' }),
		onEnd: (reason) => {
			letSleep();
			onState({ state: 'ended', reason: isTooLong ? 'too-long' : reason, failure });
		},
	});
	// Says that this page is still there: what it records is nobody else's to settle.
	holdTab();
	const { mime } = recorder;
	const started = await inPortfolio((db, { portfolio }) =>
		startRecording(db, portfolio, { id, evidence, tab: thisTab, mime, startedAt, marks: [] }),
	);
	tellStarted(started.ok);
	if (!started.ok) {
		recorder.stop();
		return { ok: false, code: started.code };
	}
	letSleep = keepAwake();

	function keepMarks(next: readonly VoiceMark[]): void {
		marks = next;
		// The next tap writes all of them again, and so does the end.
		void inPortfolio((db, { portfolio }) => storeRecordingMarks(db, portfolio, id, next));
	}

	const { elapsed, level, pause, resume, stop } = recorder;
	const note: VoiceNote = {
		elapsed,
		level,
		pause,
		resume,
		stop,
		mark: (criterion) => {
			const mark: VoiceMark = { criterion, at: Math.round(elapsed() * 10) / 10 };
			keepMarks([...marks, mark]);
			return mark;
		},
		unmark: (mark) => keepMarks(marks.filter((other) => other !== mark)),
		finish: () =>
			finishRecording({ id, evidence, tab: thisTab, mime, startedAt, marks: [...marks] }, 'stopped'),
		forget: () => forgetRecording(id),
	};
	return { ok: true, note };
}

async function forgetRecording(id: string): Promise<void> {
	await inPortfolio((db, { portfolio }) => removeRecording(db, portfolio, id));
}
