import { addWords as english } from './en/add.ts';
import { spoken } from './language.ts';

/** The words for the screen where a kind of evidence is chosen, in the chosen language. */
export const addWords = spoken('add', english);
