import { Screen } from '#ui/kit/Screen.tsx';

/** The banners above the static list of units. */
export function UnitsScreen() {
	return <Screen>{null}</Screen>;
}
