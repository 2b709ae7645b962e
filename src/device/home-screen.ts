/** Where an iPhone or iPad shows this page. Elsewhere storage is the same in a tab and in the installed app. */
export type IosPlace = 'tab' | 'home-screen' | 'elsewhere';

/**
 * iOS alone tells pages by `navigator.standalone`. It matters there: the app on the home screen has a storage
 * of its own, and a tab's is removed after seven days of use without a visit (PLATFORM 1.1).
 */
export function iosPlace(): IosPlace {
	const standalone: unknown = Reflect.get(navigator, 'standalone');
	if (typeof standalone !== 'boolean') return 'elsewhere';
	return standalone ? 'home-screen' : 'tab';
}
