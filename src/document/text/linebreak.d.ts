declare module 'linebreak' {
	/** Line break opportunities after UAX #14. */
	export default class LineBreaker {
		constructor(text: string);
		/** The next place (UTF-16 index) where a line may, or must, end; null after the last. */
		nextBreak(): { readonly position: number; readonly required: boolean } | null;
	}
}
