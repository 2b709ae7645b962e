import { kitWords as english } from './en/kit.ts';
import { spoken } from './language.ts';

/** The words for the building blocks, in the chosen language. */
export const kitWords = spoken('kit', english);
