declare module 'subset-font' {
	type Options = {
		readonly targetFormat?: 'truetype' | 'woff' | 'woff2' | 'sfnt';
		readonly noHinting?: boolean;
		readonly keepFeatures?: readonly string[];
		readonly dropTables?: readonly string[];
	};
	/** Cuts a font (TrueType, WOFF or WOFF2) to the characters of `text`. */
	export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>;
}
