import { notices as collected } from 'virtual:starfolio/notices';

export type NoticeEntry = {
	readonly name: string;
	readonly version: string;
	/** The licence's short name; "" where only the text says it. */
	readonly licence: string;
	/** The whole text; "" where the package carries none. */
	readonly text: string;
};

export type Notices = {
	readonly fonts: readonly NoticeEntry[];
	readonly libraries: readonly NoticeEntry[];
};

/** Whose work Starfolio is built with, collected at build. Long: for the page of notices only. */
export const notices: Notices = collected;
