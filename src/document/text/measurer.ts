import type { FaceName } from './font-files.ts';

/** All that layout knows of fonts. Tests give it a fake one with round numbers. */
export type TextMeasurer = {
	/** Width in em of prepared text, or of a stretch of it: times the size in points it is points. */
	width(text: string, face: FaceName, from?: number, to?: number): number;
};
