import { loadTemplate } from '#content/catalogue.ts';
import { soundLength } from '#device/sound-length.ts';
import { CAPTURE_TEMPLATE, capturedContent } from '#domain/capture.ts';
import { type Attachment, type EvidenceContent, emptyContent } from '#domain/evidence.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { Place } from '#domain/place.ts';
import { marksWithin, stretchesOf } from '#domain/place.ts';
import type { Recording } from '#storage/recordings.ts';
import { readRecordingParts } from '#storage/recordings.ts';
import { dateTimeText } from '#wording/en/dates.ts';
import { voiceWords } from '#wording/en/voice.ts';
import { attach } from './attach.ts';
import { inPortfolio } from './session.ts';

export type FinishedRecording =
	| {
			readonly ok: true;
			/** Stored and read back; `seconds` is there when it was played back to its end. */
			readonly attachment: Attachment;
			readonly places: readonly { readonly criterion: string; readonly place: Place }[];
	  }
	/** What was recorded stays where it is. "empty": nothing was. */
	| { readonly ok: false; readonly code: 'too-large' | 'empty' | 'unreadable' | StorageFailure };

const ENDINGS: Readonly<Record<string, string>> = { 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' };

/** What a recording is called: "Voice note 14 June 2026, 10:30". */
function soundTitle({ startedAt }: Pick<Recording, 'startedAt'>): string {
	return voiceWords.fileName(dateTimeText(startedAt));
}

/** A fresh item that says what the recording is; null when its form is out of reach. */
export async function contentOf(recording: Recording): Promise<EvidenceContent | null> {
	const template = await loadTemplate(CAPTURE_TEMPLATE).catch(() => null);
	const day = recording.startedAt.slice(0, 10);
	return template && capturedContent(emptyContent(template, day), soundTitle(recording), day);
}

/** Joins seconds of a recording. */
export function soundFile(recording: Recording, parts: readonly ArrayBuffer[]): File {
	const name = `${soundTitle(recording)}.${ENDINGS[recording.mime] ?? 'webm'}`;
	return new File([...parts], name.replaceAll(':', '.'), { type: recording.mime });
}

/**
 * Joins what was kept of a recording, stores it as an attachment and plays it back.
 *
 * @param end what was cut off may have lost its last seconds, and the marks in them
 */
export async function finishRecording(
	recording: Recording,
	end: 'stopped' | 'cut-off',
): Promise<FinishedRecording> {
	const parts = await inPortfolio((db, { portfolio }) => readRecordingParts(db, portfolio, recording.id));
	if (!parts.ok) return parts;
	const sound = soundFile(recording, parts.value);
	const outcome = await attach(sound);
	if (!outcome.ok) return outcome;
	const length = await soundLength(sound);
	const seconds = length === null ? {} : { seconds: Math.round(length * 10) / 10 };
	const attachment = { ...outcome.attachment, ...seconds };
	// Of what cannot be played no length is known: a mark then stands for the moment it was tapped at.
	const known = length ?? Number.POSITIVE_INFINITY;
	const marks = end === 'stopped' ? marksWithin(recording.marks, known) : recording.marks;
	const places = stretchesOf(marks, attachment.id, known);
	return { ok: true, attachment, places };
}
