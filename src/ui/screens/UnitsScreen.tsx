import { Screen } from '#ui/kit/Screen.tsx';

/** The banners above the static pages about units. */
export function UnitsScreen() {
	return <Screen>{null}</Screen>;
}
