import { afterEach, expect, test, vi } from 'vitest';
import { setBadge } from '#device/badge.ts';
import { askToInstall, installWay, onInstallWay, wayByName } from '#device/install.ts';

afterEach(() => {
	vi.restoreAllMocks();
	Reflect.deleteProperty(navigator, 'standalone');
});

test.each([
	[
		'ios',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) AppleWebKit/605.1.15 CriOS/100.0 Mobile Safari/604.1',
	],
	['android', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36'],
	[
		'android',
		'Mozilla/5.0 (Linux; Android 10; SM-A105F) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36',
	],
	['android-firefox', 'Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0'],
	[
		'chromium',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0',
	],
	[
		'mac-safari',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15',
	],
	['none', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
])('the steps are those of %s', (way, agent) => {
	expect(wayByName(agent)).toBe(way);
});

test('an app on the home screen is not told to go there, and an iPad that calls itself a Mac gets its own steps', () => {
	const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.4 Safari/605.1.15';
	Object.defineProperty(navigator, 'standalone', { value: false, configurable: true });
	vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(5);
	expect(installWay(mac)).toBe('ios');
	vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(0);
	expect(installWay(mac)).toBe('mac-safari');
	Object.defineProperty(navigator, 'standalone', { value: true, configurable: true });
	expect(installWay(mac)).toBe('installed');
});

test('the browser’s question is kept until it is asked for, and used once', async () => {
	const told = vi.fn();
	const stop = onInstallWay(told);
	const event = new Event('beforeinstallprompt', { cancelable: true });
	dispatchEvent(Object.assign(event, { prompt: async () => ({ outcome: 'accepted' }) }));
	expect(event.defaultPrevented).toBe(true);
	expect(installWay()).toBe('prompt');
	expect(await askToInstall()).toBe(true);
	expect(installWay()).not.toBe('prompt');
	expect(await askToInstall()).toBe(false);
	expect(told).toHaveBeenCalled();
	stop();
});

test('the badge is a number, or gone for 0; a browser without badges minds nothing', () => {
	const set = vi.spyOn(navigator, 'setAppBadge').mockResolvedValue();
	const clear = vi.spyOn(navigator, 'clearAppBadge').mockResolvedValue();
	setBadge(3);
	setBadge(0);
	expect(set).toHaveBeenCalledExactlyOnceWith(3);
	expect(clear).toHaveBeenCalledOnce();
	set.mockImplementation(() => {
		throw new DOMException('', 'SecurityError');
	});
	expect(() => setBadge(1)).not.toThrow();
});
