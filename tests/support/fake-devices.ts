import { chromiumLaunchOptions } from '../../src/commands/chromium.ts';

/** Chromium's own microphone and camera, which beep and count. */
export const FAKE_DEVICES = '--use-fake-device-for-media-stream';

/** Answers the question for them with yes. */
export const FAKE_CONSENT = '--use-fake-ui-for-media-stream';

/**
 * Launch options with them.
 *
 * @param allowed answers the question for the microphone with yes; otherwise a test grants the permission, or not
 * @param windowless for all but recording, which the Chromium without windows cannot
 */
export function withFakeDevices({
	allowed = false,
	windowless = true,
} = {}): ReturnType<typeof chromiumLaunchOptions> {
	const options = chromiumLaunchOptions({ windowless });
	const consent = allowed ? [FAKE_CONSENT] : [];
	return { ...options, args: [...options.args, FAKE_DEVICES, ...consent] };
}
