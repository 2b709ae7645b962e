import { useCallback, useEffect, useRef, useState } from 'react';
import type { VoiceMark } from '#domain/place.ts';
import { holdUpdate } from '#offline/update.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { loadNextAnew } from '#ui/going.ts';
import { failureWords } from '#wording/failure.ts';
import { voiceWords as words } from '#wording/voice.ts';
import type { FinishedRecording, VoiceNote, VoiceNoteStart, VoiceNoteState } from '#workflows/voice-note.ts';
import { startVoiceNote } from '#workflows/voice-note.ts';

export type Phase =
	| {
			readonly name: 'starting' | 'recording' | 'paused' | 'interrupted' | 'finishing';
			readonly note: string;
	  }
	| {
			readonly name: 'failed';
			readonly text: string;
			/** What was recorded is on the device and becomes an attachment later. */
			readonly isSafe: boolean;
	  }
	/** It is saved, and there is something to know about it. */
	| { readonly name: 'told'; readonly text: string };

type Finished = Extract<FinishedRecording, { ok: true }>;
type Ended = Extract<VoiceNoteState, { state: 'ended' }>;

type Ways = {
	/** Puts it into the item. False: the item could not be kept, so the recording must stay. */
	onFinished(finished: Finished): Promise<boolean>;
	onClose(): void;
};

const at = (name: Exclude<Phase['name'], 'failed' | 'told'>, note = ''): Phase => ({ name, note });

/** One voice note from the tap to the attachment. Asks for the microphone when it is first used. */
export function useVoiceNote(evidence: string, autosave: Autosave, ways: Ways) {
	const [phase, setPhase] = useState<Phase>(at('starting'));
	const [note, setNote] = useState<VoiceNote | null>(null);
	const [seconds, setSeconds] = useState(0);
	const [marks, setMarks] = useState<readonly VoiceMark[]>([]);
	const [attempt, setAttempt] = useState(0);
	const isDiscarded = useRef(false);
	const latest = useRef(ways);
	latest.current = ways;

	const finish = useCallback(async (recorded: VoiceNote, ended: Ended | null) => {
		setPhase(at('finishing', ended ? endedText(ended) : ''));
		const finished = await recorded.finish();
		if (!finished.ok) {
			if (finished.code === 'empty') await recorded.forget();
			setPhase(notFinished(finished.code));
			return;
		}
		if (!(await latest.current.onFinished(finished))) {
			setPhase({ name: 'failed', isSafe: true, text: words.notAttached('') });
			return;
		}
		await recorded.forget();
		const warning = ended && ended.reason !== 'asked' ? endedText(ended) : '';
		const unplayed = finished.attachment.seconds === undefined ? words.savedUnplayed : '';
		const told = [warning, unplayed].filter(Boolean).join(' ');
		if (told === '') latest.current.onClose();
		else setPhase({ name: 'told', text: told });
	}, []);

	// biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew
	useEffect(() => {
		let recorded: VoiceNote | null = null;
		let isGone = false;
		setPhase(at('starting'));
		void begin(evidence, autosave, (state) => {
			if (recorded === null) return;
			if (state.state === 'recording') setPhase(at('recording'));
			else if (state.state === 'paused')
				setPhase(at(state.reason === 'interrupted' ? 'interrupted' : 'paused'));
			else if (isDiscarded.current) void recorded.forget().then(() => latest.current.onClose());
			else void finish(recorded, state);
		}).then((outcome) => {
			if ('text' in outcome) {
				setPhase({ name: 'failed', isSafe: false, text: outcome.text });
				return;
			}
			recorded = outcome.note;
			// The form went away while the microphone was being asked for.
			if (isGone) {
				isDiscarded.current = true;
				recorded.stop();
				return;
			}
			setNote(recorded);
			setPhase(at('recording'));
		});
		return () => {
			isGone = true;
			recorded?.stop();
		};
	}, [evidence, autosave, attempt]);

	const isRunning = phase.name === 'recording' || phase.name === 'paused' || phase.name === 'interrupted';
	useWhile(isRunning, () => followClock(note, setSeconds));
	useWhile(isRunning || phase.name === 'finishing', guardPage);
	// The next page puts it into its item (settle-recordings), once this document has gone.
	useWhile(phase.name === 'failed' && phase.isSafe, loadNextAnew);

	return {
		phase,
		note,
		seconds,
		marks,
		mark: (criterion: string) => {
			if (!note) return null;
			const mark = note.mark(criterion);
			setMarks((before) => [...before, mark]);
			return mark;
		},
		unmark: (mark: VoiceMark) => {
			note?.unmark(mark);
			setMarks((before) => before.filter((other) => other !== mark));
		},
		/** After a failure: joins what is safe once more, or begins anew where nothing is. */
		retry: () => {
			if (phase.name === 'failed' && phase.isSafe && note) void finish(note, null);
			else setAttempt((before) => before + 1);
		},
		discard: () => {
			isDiscarded.current = true;
			note?.stop();
		},
	};
}

type Begun = { readonly note: VoiceNote } | { readonly text: string };

/** The item is stored first, so that what is recorded belongs to something. */
async function begin(
	evidence: string,
	autosave: Autosave,
	onState: (state: VoiceNoteState) => void,
): Promise<Begun> {
	// Asked for in the tap itself, beside the saving: iOS forgets a tap that had to wait.
	const starting = startVoiceNote(autosave.getSnapshot().movedTo || evidence, onState);
	autosave.change((before) => ({ ...before }));
	const isStored = await autosave.flush();
	const started = await starting;
	if (!started.ok) return { text: notStartedText(started.code) };
	if (isStored) return { note: started.note };
	started.note.stop();
	await started.note.forget();
	const { status } = autosave.getSnapshot();
	return { text: notStartedText(status.state === 'failed' ? status.code : 'unknown') };
}

function notStartedText(code: Extract<VoiceNoteStart, { ok: false }>['code']): string {
	switch (code) {
		case 'refused':
		case 'missing':
		case 'busy':
		case 'not-supported':
			return words.notStarted[code];
		default:
			return words.notStartedSaving[code];
	}
}

function endedText({ reason, failure }: Ended): string {
	if (reason === 'asked') return '';
	return reason === 'not-kept' && failure === 'full'
		? `${words.ended[reason]} ${words.full}`
		: words.ended[reason];
}

function notFinished(code: Extract<FinishedRecording, { ok: false }>['code']): Phase {
	switch (code) {
		case 'empty':
			return { name: 'failed', isSafe: false, text: words.nothing };
		case 'full':
			return { name: 'failed', isSafe: true, text: words.notAttached(words.full) };
		case 'too-large':
			return { name: 'failed', isSafe: true, text: words.notAttached(words.ended['too-long']) };
		default:
			return { name: 'failed', isSafe: true, text: words.notAttached(failureWords.saving[code]) };
	}
}

/** Does something while a condition holds; `begin` gives what ends it. */
function useWhile(holds: boolean, begin: () => () => void): void {
	const latest = useRef(begin);
	latest.current = begin;
	useEffect(() => (holds ? latest.current() : undefined), [holds]);
}

/** Four times a second, so that no second is skipped; what is shown changes once. */
function followClock(note: VoiceNote | null, show: (seconds: number) => void): () => void {
	const timer = setInterval(() => show(Math.floor(note?.elapsed() ?? 0)), 250);
	return () => clearInterval(timer);
}

/** Neither an update nor a slip of the thumb takes the page away under a recording. */
function guardPage(): () => void {
	const warn = (event: BeforeUnloadEvent) => event.preventDefault();
	window.addEventListener('beforeunload', warn);
	const letUpdateGo = holdUpdate({ hasUnsaved: () => true, flush: () => Promise.resolve(false) });
	return () => {
		window.removeEventListener('beforeunload', warn);
		letUpdateGo();
	};
}
