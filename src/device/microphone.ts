/** Why there is no microphone to record with. */
export type MicrophoneProblem =
	/** The person, the device's settings or the browser said no. */
	| 'refused'
	| 'missing'
	/** Something else has it: a phone call, another app. */
	| 'busy'
	/** This browser cannot record at all. */
	| 'not-supported';

export type Microphone =
	| { readonly ok: true; readonly stream: MediaStream }
	| { readonly ok: false; readonly code: MicrophoneProblem };

/** Asks for the microphone. Call it from a tap: browsers ask the person then, and iOS refuses otherwise. */
export async function openMicrophone(): Promise<Microphone> {
	if (typeof MediaRecorder !== 'function' || !navigator.mediaDevices?.getUserMedia) {
		return { ok: false, code: 'not-supported' };
	}
	try {
		const audio = { channelCount: 1, noiseSuppression: true, echoCancellation: false };
		return { ok: true, stream: await navigator.mediaDevices.getUserMedia({ audio }) };
	} catch (error) {
		return { ok: false, code: problemOf(error) };
	}
}

function problemOf(error: unknown): MicrophoneProblem {
	const name = error instanceof DOMException ? error.name : '';
	if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
	if (name === 'NotReadableError' || name === 'AbortError' || name === 'InvalidStateError') return 'busy';
	return 'refused';
}
