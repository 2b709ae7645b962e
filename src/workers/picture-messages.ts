import type { PictureOutcome } from '#device/render-picture.ts';

export type PictureRequest = { readonly id: number; readonly file: Blob };

export type PictureAnswer =
	| { readonly id: number; readonly outcome: PictureOutcome }
	/** The worker could not do it at all; the window may. */
	| { readonly id: number; readonly outcome: null };
