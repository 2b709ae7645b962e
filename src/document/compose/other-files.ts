import type { FileHolds } from '#domain/pdf-files.ts';
import { documentWords } from '#wording/en/document.ts';

/** Which of several files that were made together, counted from 1. */
export type FileOfSeveral = {
	readonly number: number;
	readonly of: number;
	/** What each of them holds, in their order. */
	readonly holds?: readonly FileHolds[];
};

/** The other files, each with what it holds in words. */
export function otherFiles(
	file: FileOfSeveral | undefined,
): readonly { readonly number: number; readonly of: number; readonly what: string }[] {
	const { number: own, of, holds = [] } = file ?? { number: 0, of: 0 };
	return holds.flatMap((each, place) =>
		place + 1 === own ? [] : [{ number: place + 1, of, what: documentWords.files.holds(each) }],
	);
}
