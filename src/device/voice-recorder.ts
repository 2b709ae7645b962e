/** mp4 with AAC plays everywhere; an Android webm may not play on an older iPhone. Safari 18.4 claims webm as well. */
const KINDS = [
	'audio/mp4;codecs=mp4a.40.2',
	'audio/mp4',
	'audio/webm;codecs=opus',
	'audio/webm',
	'audio/ogg;codecs=opus',
];

/** Speech is clear at this rate, and an hour of it takes 22 MB. */
const BITS_PER_SECOND = 48_000;

/** How often what was said is handed over, in milliseconds. */
const PART_LENGTH = 1_000;

/** Why a recording is not going on. */
export type Pause =
	/** The person pressed "Pause". */
	| 'asked'
	/** The microphone was taken away, by a phone call for instance. */
	| 'interrupted';

/** Why it came to its end. */
export type End =
	| 'asked'
	/** The microphone was taken away for good. */
	| 'cut'
	/** A part could not be kept, so nothing more would be safe. */
	| 'not-kept';

export type RecorderEvents = {
	/** One part, in order, each after the one before was kept. False: it could not be kept. */
	onPart(bytes: ArrayBuffer, part: number): Promise<boolean>;
	onPause(reason: Pause): void;
	onResume(): void;
	/** After the last part. Nothing comes after it. */
	onEnd(reason: End): void;
};

export type VoiceRecorder = {
	/** Without codecs: "audio/mp4". */
	readonly mime: string;
	/** Seconds recorded so far, without pauses. */
	elapsed(): number;
	/** How loud it is just now, from 0 to 1; null where this browser cannot say. */
	level(): number | null;
	pause(): void;
	resume(): void;
	/** Ends it; `onEnd` follows once the last part is kept. */
	stop(): void;
};

/** Records a stream in parts of a second. The stream's tracks are stopped at the end, or the next recording may fail. */
export function recordVoice(stream: MediaStream, events: RecorderEvents): VoiceRecorder {
	const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
	const recorder = new MediaRecorder(stream, {
		...(mimeType === undefined ? {} : { mimeType }),
		audioBitsPerSecond: BITS_PER_SECOND,
	});
	const meter = levelMeter(stream);
	const clock = stopwatch();
	let end: End = 'asked';
	let parts = 0;
	let keeping: Promise<void> = Promise.resolve();

	function stop(reason: End): void {
		if (recorder.state === 'inactive') return;
		end = reason;
		recorder.stop();
	}

	async function keep(data: Blob): Promise<void> {
		if (end === 'not-kept') return;
		const part = parts;
		parts += 1;
		if (await events.onPart(await data.arrayBuffer(), part)) return;
		stop('not-kept');
		end = 'not-kept';
	}

	recorder.addEventListener('dataavailable', ({ data }) => {
		if (data.size > 0) keeping = keeping.then(() => keep(data)).catch(() => stop('not-kept'));
	});
	recorder.addEventListener('error', () => stop('cut'));
	recorder.addEventListener('stop', () => {
		clock.stop();
		meter?.close();
		for (const track of stream.getTracks()) track.stop();
		void keeping.finally(() => events.onEnd(end));
	});
	for (const track of stream.getAudioTracks()) {
		track.addEventListener('ended', () => stop('cut'));
		// iOS mutes the track for a call, or when the app goes to the background, and would record silence.
		track.addEventListener('mute', () => pause('interrupted'));
	}

	function pause(reason: Pause): void {
		if (recorder.state !== 'recording') return;
		recorder.pause();
		clock.stop();
		events.onPause(reason);
	}

	recorder.start(PART_LENGTH);
	clock.start();
	return {
		mime: (recorder.mimeType || mimeType || 'audio/webm').split(';')[0] ?? '',
		elapsed: clock.seconds,
		level: () => meter?.level() ?? null,
		pause: () => pause('asked'),
		resume: () => {
			if (recorder.state !== 'paused') return;
			recorder.resume();
			clock.start();
			events.onResume();
		},
		stop: () => stop('asked'),
	};
}

function stopwatch() {
	let before = 0;
	let since: number | null = null;
	const seconds = (): number => (before + (since === null ? 0 : performance.now() - since)) / 1000;
	return {
		seconds,
		start: (): void => {
			since ??= performance.now();
		},
		stop: (): void => {
			before = seconds() * 1000;
			since = null;
		},
	};
}

/** Loudness is a help, not a condition: without it the recording goes on. */
function levelMeter(stream: MediaStream): { level: () => number; close: () => void } | null {
	try {
		const context = new AudioContext();
		const analyser = context.createAnalyser();
		analyser.fftSize = 1024;
		context.createMediaStreamSource(stream).connect(analyser);
		const samples = new Float32Array(analyser.fftSize);
		return {
			level: () => {
				analyser.getFloatTimeDomainData(samples);
				const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
				// From -60 dB, a quiet room, to 0 dB.
				return Math.min(1, Math.max(0, 1 + (10 * Math.log10(power + 1e-9)) / 60));
			},
			close: () => void context.close().catch(() => undefined),
		};
	} catch {
		return null;
	}
}
