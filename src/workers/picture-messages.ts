import type { PictureOutcome } from '#device/render-picture.ts';
import type { PhotoEdit } from '#domain/region.ts';

export type PictureRequest = { readonly id: number; readonly file: Blob; readonly edit: PhotoEdit | null };

export type PictureAnswer =
	| { readonly id: number; readonly outcome: PictureOutcome }
	/** The worker could not do it at all; the window may. */
	| { readonly id: number; readonly outcome: null };
