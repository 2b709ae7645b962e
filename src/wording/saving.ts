import { savingWords as english } from './en/saving.ts';
import { spoken } from './language.ts';

/** The words for whether what was typed is kept, in the chosen language. */
export const savingWords = spoken('saving', english);
