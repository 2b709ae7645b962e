import { type IosPlace, iosPlace } from '#device/home-screen.ts';

/** Where an iPhone shows this page; it stays so for as long as the page lives. */
export function useIosPlace(): IosPlace {
	return iosPlace();
}
